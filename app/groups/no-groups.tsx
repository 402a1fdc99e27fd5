import Users from 'lucide-react/icons/users'
import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { WhyNoGroups } from '#server/groups/words.ts'
import { useGroupWords } from './words.ts'

/** Says to whoever can find no group why that is, and where to go instead. */
export function NoGroups({ why, create }: { why: WhyNoGroups; create?: ReactNode }) {
  const words = useGroupWords()
  if (why === 'noneMade') return <EmptyState title={words.emptyAll} icon={Users} action={create} />
  return (
    <EmptyState
      icon={Users}
      title={words.findsNone.title}
      action={
        why === 'drift' ? (
          <LinkButton to="/drift" look="primary">
            {words.findsNone.toDrift}
          </LinkButton>
        ) : (
          <LinkButton to="/papirer">{words.findsNone.toPapers}</LinkButton>
        )
      }
    >
      <p>{words.findsNone[why]}</p>
    </EmptyState>
  )
}
