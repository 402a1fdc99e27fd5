import { useLoaderData } from '@remix-run/react'
import { HistoryList } from '#app/audit/history.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { historyOf } from '#server/audit/queries.ts'
import { takeBackIn } from '#server/groups/queries.ts'
import { GroupFrame } from './group-frame.tsx'

export const loader = page(async ({ actor, params, url }) => {
  const [ended, history] = await Promise.all([
    takeBackIn(actor, params.groupId!),
    historyOf(actor, params.groupId!, url.searchParams.get('foer')),
  ])
  return { ...ended, history }
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function GroupHistory() {
  const { group, memberships, deliverables, history } = useLoaderData<typeof loader>()
  const base = `/grupper/${group.id}`
  const undo = (entry: (typeof history.entries)[number]) => {
    const { type, membershipId, deliverableId } = entry
    // Only the latest end of a thing is taken back; older ones are history.
    const latest = history.entries.find(
      (one) => one.type === type && one.membershipId === membershipId && one.deliverableId === deliverableId,
    )
    if (latest !== entry) return null
    if (type === 'group.memberEnded' && membershipId && memberships.includes(membershipId))
      return `${base}/medlemmer/${membershipId}/fortrydelse`
    if (type === 'group.deliverableRemoved' && deliverableId && deliverables.includes(deliverableId))
      return `${base}/leverancer/${deliverableId}/fortrydelse`
    return type === 'group.closed' && group.can.reopen ? `${base}/genaabning` : null
  }
  return (
    <GroupFrame group={group}>
      <HistoryList history={history} path={`${base}/historik`} undo={undo} />
    </GroupFrame>
  )
}
