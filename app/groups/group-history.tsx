import { Link, useLoaderData } from '@remix-run/react'
import { HistoryList } from '#app/audit/history.tsx'
import { page } from '#app/http/page.server.ts'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { historyOf } from '#server/audit/queries.ts'
import { groupHead } from '#server/groups/queries.ts'
import { GroupFrame } from './group-frame.tsx'

export const loader = page(async ({ actor, params, url }) => {
  const [group, history] = await Promise.all([
    groupHead(actor, params.groupId!),
    historyOf(actor, params.groupId!, url.searchParams.get('foer')),
  ])
  return { group, history }
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function GroupHistory() {
  const { group, history } = useLoaderData<typeof loader>()
  const words = useWords(danish, english)
  return (
    <GroupFrame group={group}>
      <HistoryList history={history} path={`/grupper/${group.id}/historik`} />
      <p>
        <Link to="/papirkurv">{words.wasteBasket.title}</Link>
      </p>
    </GroupFrame>
  )
}
