import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { List, ListRow } from '#app/ui/list.tsx'
import type { PublicationLine } from '#server/front/queries.ts'
import { type PaperKind, paperWords } from '#server/papers/words.ts'

/** Publications in the order they came. */
export function PublicationRows({ publications, label }: { publications: PublicationLine[]; label: string }) {
  const language = useLanguage()
  return (
    <List label={label}>
      {publications.map((one) => (
        <ListRow
          key={one.paperId}
          to={`/papirer/${one.paperId}`}
          kind={paperWords(language).kinds[one.kind as PaperKind]}
          title={<span lang="da">{one.title}</span>}
          meta={[longDate(one.publishedAt, language)]}
        />
      ))}
    </List>
  )
}
