import { Link, useLoaderData } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { GroupTree } from '#app/groups/group-tree.tsx'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { common as danishCommon } from '#app/i18n/da/common.ts'
import { common as englishCommon } from '#app/i18n/en/common.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { NamedAvatar } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { Menu, MenuLink } from '#app/ui/menu.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Section } from '#app/ui/section.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import { collaborationFront } from '#server/front/queries.ts'
import { collaborationPage } from '#server/organisations/queries.ts'
import { linkWords } from '#server/organisations/words.ts'
import { mayEditCollaboration } from '#server/organisations/policy.ts'
import { Agreements } from './agreement-rows.tsx'
import { tilesOf } from './party-tiles.ts'
import { useKindName, useOrganisationWords } from './words.ts'

/** Strangers get the same page without scripts (root.tsx). */
export const handle = { still: true }

export const loader = openPage(async ({ actor, params }) => {
  if (actor.kind !== 'person') return { front: await collaborationFront(actor, params.slug!), own: null }
  const shown = await collaborationPage(actor, params.slug!)
  return { own: { ...shown, mayEdit: mayEditCollaboration(actor, shown.collaboration.id).ok }, front: null }
})

export const meta = publicMeta<typeof loader>((data) => {
  const { name = '', description = '' } = (data?.front ?? data?.own)?.collaboration ?? {}
  return { title: name, description }
})

type Shown = Awaited<ReturnType<typeof collaborationPage>>

/* The signed-in need none of it. */
const CollaborationFront = lazy(() => import('#app/front/collaboration-front.tsx').then((front) => ({ default: front.CollaborationFront })))

export default function Collaboration() {
  const { own, front } = useLoaderData<typeof loader>()
  if (own) return <OwnCollaboration {...own} />
  return (
    <Suspense fallback={null}>
      <CollaborationFront {...front} />
    </Suspense>
  )
}

function OwnCollaboration({ collaboration, agreements, organisations, groups, people, mayEdit }: Shown & { mayEdit: boolean }) {
  const words = useOrganisationWords()
  const { facts } = useWords(danishCommon, englishCommon)
  const parties = organisations.filter((one) => one.links.includes('party'))
  const others = organisations.filter((one) => !one.links.includes('party'))
  const tiles = tilesOf(collaboration.slug, parties)
  const unplaced = parties.filter((one) => !tiles.some((tile) => tile.id === one.id))
  return (
    <>
      <PageHead
        kind={words.collaboration}
        title={collaboration.name}
        lead={collaboration.description && <p lang="da">{collaboration.description}</p>}
        menu={mayEdit && <SecretariatMenu slug={collaboration.slug} id={collaboration.id} />}
      />
      <Columns label={facts} aside={<Contact collaboration={collaboration} people={people} />}>
        <Section title={words.agreements}>
          <Agreements
            agreements={agreements}
            focusWord={collaboration.focusWord}
            action={mayEdit && <LinkButton to={`/samarbejder/${collaboration.slug}/rammeaftaler/ny`}>{words.newAgreement}</LinkButton>}
          />
        </Section>
        <Section title={words.groups} count={groups.length} action={groups.length > 0 && <Link to={`/samarbejder/${collaboration.slug}/organisation`}>{words.chart}</Link>}>
          {groups.length > 0 && <GroupTree groups={groups} label={words.groups} />}
          {groups.length === 0 && !mayEdit && <EmptyState title={words.noGroups} />}
          {groups.length === 0 && mayEdit && (
            <EmptyState
              title={words.noGroupsYet}
              action={<LinkButton to={`/grupper/ny?samarbejde=${collaboration.slug}`}>{words.newGroup}</LinkButton>}
            />
          )}
        </Section>
        <Section title={words.parties} count={parties.length}>
          {parties.length === 0 && <EmptyState title={words.noParties} />}
          {tiles.length > 0 && <TileMap label={words.partiesMap} tiles={tiles} words={words.table} />}
          {unplaced.length > 0 && <Organisations organisations={unplaced} label={words.parties} />}
          {mayEdit && parties.length < 2 && (
            <LinkButton to={`/samarbejder/${collaboration.slug}/organisationer/ny`}>{words.newOrganisation}</LinkButton>
          )}
        </Section>
        {others.length > 0 && (
          <Section title={words.others} count={others.length}>
            <Organisations organisations={others} label={words.others} />
          </Section>
        )}
      </Columns>
    </>
  )
}

function SecretariatMenu({ slug, id }: { slug: string; id: string }) {
  const words = useOrganisationWords()
  return (
    <Menu label={words.edit}>
      <MenuLink to={`/samarbejder/${slug}/rediger`}>{words.editCollaboration}</MenuLink>
      <MenuLink to={`/grupper/ny?samarbejde=${slug}`}>{words.newGroup}</MenuLink>
      <MenuLink to={`/samarbejder/${slug}/rammeaftaler/ny`}>{words.newAgreement}</MenuLink>
      <MenuLink to={`/samarbejder/${slug}/organisationer/ny`}>{words.newOrganisation}</MenuLink>
      <MenuLink to={`/samarbejder/${slug}/flyt-ind`}>{words.moveIn}</MenuLink>
      <MenuLink to={`/samarbejder/${slug}/import`}>{words.importDocuments}</MenuLink>
      <MenuLink to={`/samarbejder/${slug}/henvendelser`}>{words.inquiries}</MenuLink>
      <MenuLink to={`/historik/${id}`}>{words.history}</MenuLink>
    </Menu>
  )
}

function Contact({ collaboration, people }: Pick<Shown, 'collaboration' | 'people'>) {
  const words = useOrganisationWords()
  return (
    <FactList
      facts={[
        { label: words.secretariat, value: collaboration.secretariat },
        { label: words.email, value: collaboration.email && <a href={`mailto:${collaboration.email}`}>{collaboration.email}</a> },
        { label: words.phone, value: collaboration.phone && <a href={`tel:${collaboration.phone.replace(/\s/g, '')}`}>{collaboration.phone}</a> },
        {
          label: words.people,
          value: people.length > 0 && (
            <ul className="people-list">
              {people.map((person) => (
                <li key={person.id}>
                  <NamedAvatar personId={person.id} name={person.name} size="small" note={person.title}>
                    <Link to={`/personer/${person.id}`}>{person.name}</Link>
                  </NamedAvatar>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function Organisations({ organisations, label }: { organisations: Shown['organisations']; label: string }) {
  const kindName = useKindName()
  const language = useLanguage()
  return (
    <List label={label}>
      {organisations.map((one) => (
        <ListRow
          key={one.id}
          to={`/organisationer/${one.id}`}
          title={one.name}
          meta={[kindName(one), one.links.map((link) => linkWords[language][link]).join(', ')]}
        />
      ))}
    </List>
  )
}
