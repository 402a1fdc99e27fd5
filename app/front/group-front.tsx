import { Link } from '@remix-run/react'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import type { groupFront } from '#server/front/group-front.ts'
import { groupKindWord } from '#server/groups/words.ts'
import { focusWordsOf } from '#server/organisations/words.ts'
import { PublicationRows } from './publication-rows.tsx'
import { useFrontWords } from './use-front-words.ts'

type Shown = Awaited<ReturnType<typeof groupFront>>

/** A public group as strangers meet it. */
export function GroupFront({ group, home, mandate, areas, organisations, deliverables, publications }: Shown) {
  const words = useFrontWords()
  const language = useLanguage()
  const { facts } = useWords(danishCommon, englishCommon)
  return (
    <>
      {home && <Breadcrumb label={words.collaborations} trail={[{ to: `/samarbejder/${home.slug}`, label: group.collaboration }]} />}
      <PageHead
        kind={groupKindWord(language, group.kind)}
        title={<span lang="da">{group.name}</span>}
        meta={[group.closedAt && words.closedOn(longDate(group.closedAt, language))]}
      />
      <Columns label={facts} aside={<GroupFacts group={group} home={home} areas={areas} />}>
        <Section title={words.purpose}>
          <div className="prose" lang="da">
            {group.purpose.split(/\n{2,}/).map((one, index) => (
              <p key={index}>{one}</p>
            ))}
          </div>
          {mandate && (
            <p>
              {words.mandate}:{' '}
              <Link to={`/papirer/${mandate.id}`} lang="da">
                {mandate.title}
              </Link>
            </p>
          )}
        </Section>
        <Section title={words.published} count={publications.length || undefined}>
          {publications.length === 0 ? <EmptyState title={words.nothingPublished} /> : <PublicationRows publications={publications} label={words.published} />}
        </Section>
        {deliverables.length > 0 && (
          <Section title={words.delivered} count={deliverables.length}>
            <List label={words.delivered}>
              {deliverables.map((one) => (
                <ListRow key={one.title} title={<span lang="da">{one.title}</span>} meta={[longDate(one.doneOn, language)]} />
              ))}
            </List>
          </Section>
        )}
        {organisations.length > 0 && (
          <Section title={words.takingPart} count={organisations.length}>
            <List label={words.takingPart}>
              {organisations.map((one) => (
                <ListRow key={one.name} title={one.name} meta={[words.people(one.people)]} />
              ))}
            </List>
          </Section>
        )}
      </Columns>
    </>
  )
}

function GroupFacts({ group, home, areas }: Pick<Shown, 'group' | 'home' | 'areas'>) {
  const words = useFrontWords()
  const language = useLanguage()
  return (
    <FactList
      facts={[
        { label: words.collaboration, value: home ? <Link to={`/samarbejder/${home.slug}`}>{group.collaboration}</Link> : group.collaboration },
        {
          label: focusWordsOf(language, group.focusWord).many,
          value: areas.length > 0 && (
            <ul className="plain">
              {areas.map((area) => (
                <li key={area.id}>
                  <Link to={`/rammeaftaler/${area.agreementId}/temaer/${area.id}`} lang="da">
                    {area.number}. {area.title}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        { label: words.since, value: longDate(group.createdAt, language) },
        {
          label: words.contact,
          value: home && (
            <>
              {home.secretariat}
              {home.email && (
                <>
                  <br />
                  <a href={`mailto:${home.email}`}>{home.email}</a>
                </>
              )}
              {home.phone && (
                <>
                  <br />
                  <a href={`tel:${home.phone.replaceAll(' ', '')}`}>{home.phone}</a>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
