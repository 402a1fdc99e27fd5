import { type State, StateBadge } from '#app/ui/state-badge.tsx'
import type { PublicationLevel } from '#server/papers/words.ts'
import { usePaperWords } from './use-paper-words.ts'

type Props = {
  level: 'private' | 'group' | null
  /** Whom it is published to; `true` where only that matters. */
  published: PublicationLevel | boolean
  withdrawn?: boolean
  /** The live text is not the published one. */
  ahead: boolean
}

/** Where the paper stands, as colour, shape and word: both layers if both are seen and differ. */
export function Standing({ level, published, withdrawn, ahead }: Props) {
  const { stages, publishedTo } = usePaperWords()
  const shown: [State, string][] = []
  if (level && (ahead || withdrawn || !published)) shown.push(['draft', stages[level]])
  if (withdrawn) shown.push(['closed', stages.withdrawn])
  else if (published) shown.push(['good', published === true ? stages.published : publishedTo[published]])
  return (
    <span className="standing">
      {shown.map(([state, word]) => (
        <StateBadge key={word} state={state}>
          {word}
        </StateBadge>
      ))}
    </span>
  )
}
