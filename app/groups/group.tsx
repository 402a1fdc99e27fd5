import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { publicMeta } from '#app/front/public-meta.ts'
import { openPage } from '#app/http/page.server.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { JoinButton, JoiningNotice } from '#app/joining/my-joining.tsx'
import { useJoiningWords } from '#app/joining/words.ts'
import { EmptySeat, NamedAvatar } from '#app/ui/avatar.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FactList } from '#app/ui/fact-list.tsx'
import { Day } from '#app/ui/moment.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Section } from '#app/ui/section.tsx'
import { common as danish } from '#app/i18n/da/common.ts'
import { common as english } from '#app/i18n/en/common.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { groupFront } from '#server/front/group-front.ts'
import { groupPage, type Member } from '#server/groups/queries.ts'
import { handoversOf, seatsOf } from '#server/groups/seats.ts'
import { joiningOf } from '#server/groups/joining.ts'
import { hiddenGroup, isNetwork, type Joining, mandateKind } from '#server/groups/words.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { papersOfGroup } from '#server/papers/queries/paper-list.ts'
import { Deliverables } from './deliverables.tsx'
import { GroupFrame } from './group-frame.tsx'
import { LatestThreads } from './latest-threads.tsx'
import { GroupPapers } from './paper-rows.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useGroupKind, useGroupRole, useGroupWords } from './words.ts'

/* Few have taken over a seat: whoever has not does not load it. */
const Handovers = lazy(() => import('#app/seats/handovers.tsx').then((one) => ({ default: one.Handovers })))

/** Strangers get a page of text without scripts (root.tsx). */
export const handle = { still: true }

export const loader = openPage(async ({ actor, params }) => {
  if (actor.kind !== 'person') return { front: await groupFront(actor, params.groupId!), own: null }
  return { own: await ownGroup(actor, params.groupId!), front: null }
})

async function ownGroup(actor: PersonActor, groupId: string) {
  const [shown, papers, handovers] = await Promise.all([
    groupPage(actor, groupId),
    papersOfGroup(actor, groupId),
    handoversOf(actor, groupId),
  ])
  const [seats, joining] = await Promise.all([seatsOf(actor, shown.group), joiningOf(actor, shown.group)])
  const vacant = seats.filter((seat) => !seat.holder).map(({ id, organisation, label }) => ({ id, organisation, label }))
  return { ...shown, papers: papers.slice(0, 5), handovers, vacant, joining }
}

export const meta = publicMeta<typeof loader>((data) => {
  const { name = '', purpose = '' } = (data?.front ?? data?.own)?.group ?? {}
  return { title: name, description: purpose }
})

/* The signed-in need none of it. */
const GroupFront = lazy(() => import('#app/front/group-front.tsx').then((front) => ({ default: front.GroupFront })))

export default function Group() {
  const { own, front } = useLoaderData<typeof loader>()
  if (own) return <OwnGroup {...own} />
  return (
    <Suspense fallback={null}>
      <GroupFront {...front} />
    </Suspense>
  )
}

function OwnGroup({ group, papers, handovers, vacant, joining, ...shown }: Awaited<ReturnType<typeof ownGroup>>) {
  const words = useGroupWords()
  const { facts } = useWords(danish, english)
  const asks = isNetwork(group.kind) && !group.closedAt
  const make = group.can.write && (
    <LinkButton to={`/papirer/ny?gruppe=${group.id}`} look={asks ? 'plain' : 'primary'} small={asks}>
      {words.makePaper}
    </LinkButton>
  )
  const threads = <LatestThreads groupId={group.id} threads={shown.threads} asks={asks} />
  return (
    <GroupFrame group={group} action={
        <>
          <JoinButton groupId={group.id} joining={joining} />
          {asks ? <AskQuestion groupId={group.id} /> : make}
        </>
      }>
      <Columns label={facts} aside={<GroupFacts {...shown} group={group} />}>
        <RemovedNotice groupId={group.id} />
        <JoiningNotice groupId={group.id} joining={joining} />
        {handovers.length > 0 && (
          <Suspense>
            <Handovers handovers={handovers} />
          </Suspense>
        )}
        {group.myRole === 'observer' && (
          <Notice tone="info">
            <p>{words.observes}</p>
          </Notice>
        )}
        <Section title={words.purpose}>
          {group.purpose ? (
            <div className="prose" lang="da">
              {paragraphs(group.purpose)}
            </div>
          ) : (
            <p>{words.noPurpose}</p>
          )}
          <Mandate groupId={group.id} mandate={shown.mandate} mayWrite={group.can.edit && group.mandateId === null} />
        </Section>
        {asks && threads}
        <Deliverables groupId={group.id} deliverables={shown.deliverables} mayEdit={group.can.edit} />
        {!asks && threads}
        <Section
          title={words.latestPapers}
          action={
            <span className="cluster">
              {asks && make}
              {papers.length > 0 && <Link to={`/grupper/${group.id}/papirer`}>{words.allPapers}</Link>}
            </span>
          }
        >
          {papers.length > 0 ? <GroupPapers papers={papers} label={words.latestPapers} /> : <EmptyState title={words.noPapers}>{group.can.write && <p>{words.noPapersText}</p>}</EmptyState>}
        </Section>
        <People groupId={group.id} members={shown.members} others={shown.others} vacant={vacant} />
      </Columns>
    </GroupFrame>
  )
}

/** GR18: the paper that says what the group is to do: published, or its draft for whoever sees it. */
function Mandate({ groupId, mandate, mayWrite }: { groupId: string; mandate: Shown['mandate']; mayWrite: boolean }) {
  const words = useGroupWords()
  if (!mandate)
    return mayWrite && (
      <p>
        <Link to={`/papirer/ny?gruppe=${groupId}&slags=${mandateKind}`}>{words.writeMandate}</Link>
      </p>
    )
  return (
    <p className="cluster">
      <span>
        {words.mandate}: <Link to={`/papirer/${mandate.id}`}>{mandate.title}</Link>
      </span>
      <StateBadge state={mandate.published ? 'good' : 'draft'}>{mandate.published ? words.mandatePublished : words.mandateDraft}</StateBadge>
    </p>
  )
}

const AskQuestion = ({ groupId }: { groupId: string }) => (
  <LinkButton to={`/emner/${groupId}/traade`} look="primary">
    {useGroupWords().askQuestion}
  </LinkButton>
)

const paragraphs = (text: string) => text.split(/\n{2,}/).map((one, index) => <p key={index}>{one}</p>)

function RemovedNotice({ groupId }: { groupId: string }) {
  const words = useGroupWords()
  const [query] = useSearchParams()
  const removed = query.get('fortryd')
  if (!removed || removed === 'lukning') return null
  return (
    <UndoNotice action={`/grupper/${groupId}/leverancer/${encodeURIComponent(removed)}/fortrydelse`}>{words.undone.deliverable}</UndoNotice>
  )
}

type Shown = Awaited<ReturnType<typeof groupPage>>

function GroupFacts({ group, reportsTo, reporting, focusAreas }: Pick<Shown, 'group' | 'reportsTo' | 'reporting' | 'focusAreas'>) {
  const words = useGroupWords()
  const language = useLanguage()
  const joins = useJoiningWords()
  const kindOf = useGroupKind()
  const reads: Record<string, string> = words.findsLevels
  return (
    <FactList
      facts={[
        { label: words.facts.home, value: <Link to={`/samarbejder/${group.slug}`}>{group.collaboration}</Link> },
        {
          label: words.facts.reportsTo,
          value: reportsTo && (reportsTo.id ? <Link to={`/grupper/${reportsTo.id}`}>{reportsTo.name}</Link> : hiddenGroup[language]),
        },
        {
          label: words.facts.reporting,
          value: reporting.length > 0 && (
            <ul className="plain">
              {reporting.map((one) => (
                <li key={one.id}>
                  <Link to={`/grupper/${one.id}`}>{one.name}</Link> <span className="quiet">{kindOf(one.kind)}</span>
                </li>
              ))}
            </ul>
          ),
        },
        { label: words.facts.themes, value: focusAreas.length > 0 && <Themes areas={focusAreas} /> },
        { label: words.dialogReads, value: group.level === 'public' ? words.dialogOfPublic : reads[group.level] },
        { label: words.reads, value: reads[group.defaultLevel] },
        { label: joins.fact, value: joins.facts[group.joining as Joining] },
        { label: words.facts.since, value: <Day day={group.createdAt} /> },
        { label: words.closedOn, value: group.closedAt && <Day day={group.closedAt} /> },
      ]}
    />
  )
}

function Themes({ areas }: { areas: Shown['focusAreas'] }) {
  return (
    <ul className="plain">
      {areas.map((area) => (
        <li key={area.id}>
          <Link to={`/rammeaftaler/${area.agreementId}/temaer/${area.id}`}>
            {area.number}. {area.title}
          </Link>{' '}
          <span className="quiet">{area.agreement}</span>
        </li>
      ))}
    </ul>
  )
}

type PeopleProps = { groupId: string; members: Member[]; others: number; vacant: { id: string; organisation: string; label: string }[] }

function People({ groupId, members, others, vacant }: PeopleProps) {
  const words = useGroupWords()
  const roleOf = useGroupRole()
  return (
    <Section title={words.people} count={members.length + others} action={<Link to={`/grupper/${groupId}/medlemmer`}>{words.allPeople}</Link>}>
      {members.length === 0 && others === 0 && <EmptyState title={words.noMembers} />}
      <ul className="people-grid">
        {members.map((member) => (
          <li key={member.membershipId}>
            <NamedAvatar
              personId={member.personId}
              name={member.name}
              note={[member.role === 'member' ? null : roleOf(member.role), member.organisation].filter(Boolean).join(' · ')}
            >
              <Link to={`/personer/${member.personId}`}>{member.name}</Link>
            </NamedAvatar>
          </li>
        ))}
        {vacant.map((seat) => (
          <li key={seat.id}>
            <span className="named-avatar">
              <EmptySeat label={words.vacant} />
              <span className="named-avatar-words">
                <span className="named-avatar-name">{words.vacant}</span>
                <span className="named-avatar-note">{[seat.organisation, seat.label].filter(Boolean).join(' · ')}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="quiet">{words.moreMembers(others)}</p>}
    </Section>
  )
}
