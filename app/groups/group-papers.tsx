import { useLoaderData } from '@remix-run/react'
import FileText from 'lucide-react/icons/file-text'
import { page } from '#app/http/page.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { groupHead } from '#server/groups/queries.ts'
import { papersOfGroup } from '#server/papers/queries/paper-list.ts'
import { GroupFrame } from './group-frame.tsx'
import { GroupPapers } from './paper-rows.tsx'
import { useGroupWords } from './words.ts'

export const loader = page(async ({ actor, params }) => {
  const [group, papers] = await Promise.all([groupHead(actor, params.groupId!), papersOfGroup(actor, params.groupId!)])
  return { group, papers }
})

export const meta = pageTitle<typeof loader>((data) => data?.group.name ?? '')

export default function PapersOfGroup() {
  const { group, papers } = useLoaderData<typeof loader>()
  const words = useGroupWords()
  const make = group.can.write && (
    <LinkButton to={`/papirer/ny?gruppe=${group.id}`} look="primary">
      {words.makePaper}
    </LinkButton>
  )
  return (
    <GroupFrame group={group} action={make}>
      {papers.length > 0 ? (
        <GroupPapers papers={papers} label={words.tabs.papers} />
      ) : (
        <EmptyState title={words.noPapers} icon={FileText}>
          {group.can.write && <p>{words.noPapersText}</p>}
        </EmptyState>
      )}
    </GroupFrame>
  )
}
