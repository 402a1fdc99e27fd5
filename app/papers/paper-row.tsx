import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { ListRow } from '#app/ui/list.tsx'
import { Moment } from '#app/ui/moment.tsx'
import type { PaperLine } from '#server/papers/queries/paper-list.ts'
import { Standing } from './standing.tsx'
import { usePaperWords } from './use-paper-words.ts'

/** One paper in a list. */
export function PaperRow({ line }: { line: PaperLine }) {
  const { words, kinds, focusWord } = usePaperWords()
  const language = useLanguage()
  const { list } = words
  const group = line.inGroup ? (line.groupName ?? list.someGroup) : line.collaborationName
  return (
    <ListRow
      to={`/papirer/${line.id}`}
      kind={kinds[line.kind]}
      title={line.title}
      meta={[
        group,
        line.focusAreaNumber !== null && `${focusWord(line.focusWord)} ${line.focusAreaNumber}`,
        line.dueOn && `${list.due} ${longDate(line.dueOn, language)}`,
        <Moment key="changed" at={line.changedAt} />,
      ]}
      trailing={<Standing level={line.level} published={line.publishedLevel !== null} ahead={line.ahead} />}
    />
  )
}
