import { Link } from '@remix-run/react'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { tilesOf } from '#app/organisations/party-tiles.ts'
import { useOrganisationWords } from '#app/organisations/words.ts'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import { groupKindWord } from '#server/groups/words.ts'
import type { collaborationFront } from '#server/front/queries.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { PublicationRows } from './publication-rows.tsx'
import { useFrontWords } from './use-front-words.ts'

type Shown = Awaited<ReturnType<typeof collaborationFront>>

/** A collaboration as strangers meet it. */
export function CollaborationFront({ collaboration, agreements, groups, parties, publications }: Shown) {
  const words = useFrontWords()
  const language = useLanguage()
  const { facts } = useWords(danishCommon, englishCommon)
  const { slug } = collaboration
  const all = publications[0]?.all ?? 0
  const tiles = tilesOf(slug, parties).map((tile) => ({ ...tile, to: undefined }))
  return (
    <>
      <PageHead title={collaboration.name} lead={collaboration.description && <p lang="da">{collaboration.description}</p>} />
      <Columns label={facts} aside={<Contact collaboration={collaboration} />}>
        <Agreements agreements={agreements} focusWord={collaboration.focusWord} />
        <Section title={words.newest}>
          {publications.length === 0 ? <EmptyState title={words.nothingPublished} /> : <PublicationRows publications={publications} label={words.newest} />}
          {all > publications.length && (
            <p>
              <Link to={`/samarbejder/${slug}/publikationer`}>{words.all(all)}</Link>
            </p>
          )}
        </Section>
        {groups.length > 0 && (
          <Section title={words.groups} count={groups.length}>
            <List label={words.groups}>
              {groups.map((one) => (
                <ListRow key={one.id} to={`/grupper/${one.id}`} kind={groupKindWord(language, one.kind)} title={<span lang="da">{one.name}</span>}>
                  <span lang="da">{one.purpose}</span>
                </ListRow>
              ))}
            </List>
          </Section>
        )}
        <Section title={words.partiesTitle} count={parties.length}>
          {tiles.length > 0 ? (
            <TileMap label={words.partiesMap} tiles={tiles} words={{ showTable: words.list, place: words.place, state: '' }} />
          ) : (
            <List label={words.partiesTitle}>
              {parties.map((one) => (
                <ListRow key={one.id} title={one.name} />
              ))}
            </List>
          )}
        </Section>
      </Columns>
    </>
  )
}

function Agreements({ agreements, focusWord }: { agreements: Shown['agreements']; focusWord: string }) {
  const words = useFrontWords()
  const language = useLanguage()
  const area = focusWordsOf(language, focusWord)
  return (
    <Section title={agreements.length === 1 ? words.agreement : words.agreements}>
      {agreements.length === 0 && <EmptyState title={words.noAgreement} />}
      {agreements.map((one, index) => (
        <div key={one.id} className="front-agreement">
          <List label={one.title}>
            <ListRow
              to={`/rammeaftaler/${one.id}`}
              title={<span lang="da">{one.title}</span>}
              meta={[`${longDate(one.startsOn, language)} – ${longDate(one.endsOn, language)}`]}
            />
          </List>
          {index === 0 && one.areas && (
            <ol className="front-areas" aria-label={area.many} lang="da">
              {one.areas.map(({ id, number, title }) => (
                <li key={id} value={number}>
                  <Link to={`/rammeaftaler/${one.id}/temaer/${id}`}>{title}</Link>
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </Section>
  )
}

function Contact({ collaboration: { secretariat, email, phone } }: Pick<Shown, 'collaboration'>) {
  const words = useOrganisationWords()
  return (
    <FactList
      facts={[
        { label: words.secretariat, value: secretariat },
        { label: words.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
        { label: words.phone, value: phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> },
      ]}
    />
  )
}
