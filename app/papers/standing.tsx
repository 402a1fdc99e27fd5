import { type State, StateBadge } from '#app/ui/state-badge.tsx'
import { usePaperWords } from './use-paper-words.ts'

type Props = { level: 'private' | 'group' | null; published: boolean; withdrawn?: boolean }

/** Where the paper stands, as colour, shape and word: both layers if both are seen. */
export function Standing({ level, published, withdrawn }: Props) {
  const { stages } = usePaperWords()
  const shown: [State, string][] = []
  if (level) shown.push(['draft', stages[level]])
  if (withdrawn) shown.push(['closed', stages.withdrawn])
  else if (published) shown.push(['good', stages.published])
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
