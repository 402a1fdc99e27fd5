import { useLanguage } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import { Day, Moment } from '#app/ui/moment.tsx'
import { paperWords } from '#server/papers/words.ts'
import { useGroupWords } from './words.ts'

export type PaperRow = {
  id: string
  kind: string
  title: string
  level: string | null
  publishedLevel: string | null
  dueOn: Date | null
  changedAt: Date
}

/** A group's papers: what each is, where it stands, when it changed. */
export function GroupPapers({ papers, label }: { papers: PaperRow[]; label: string }) {
  const words = useGroupWords()
  const { kinds, stages } = paperWords(useLanguage())
  const kindWords: Record<string, string> = kinds
  const stageOf = (paper: PaperRow) => (paper.publishedLevel ? stages.published : paper.level === 'private' ? stages.private : stages.group)
  return (
    <List label={label}>
      {papers.map((paper) => (
        <ListRow
          key={paper.id}
          to={`/papirer/${paper.id}`}
          kind={kindWords[paper.kind] ?? paper.kind}
          title={paper.title}
          meta={[
            stageOf(paper),
            paper.dueOn && (
              <>
                {words.due} <Day day={paper.dueOn} near />
              </>
            ),
          ]}
          trailing={<Moment at={paper.changedAt} />}
        />
      ))}
    </List>
  )
}
