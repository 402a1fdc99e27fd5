import { useLoaderData } from '@remix-run/react'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { DiscussionsLater } from '#app/discussions/discussions-later.tsx'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { groupHead } from '#server/groups/queries.ts'
import { GroupFrame } from './group-frame.tsx'

export const loader = page(async ({ actor, params }) => {
  const [group, dialog] = await Promise.all([groupHead(actor, params.groupId!), discussionsFor(actor, params.groupId!)])
  return { group, dialog }
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function GroupDialog() {
  const { group, dialog } = useLoaderData<typeof loader>()
  return (
    <GroupFrame group={group}>
      <DiscussionsLater {...dialog} />
    </GroupFrame>
  )
}
