import { useLanguage } from '#app/i18n/use-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { kindWords, lineStates } from '#server/moving-in/words.ts'
import type { Shown } from './moving-import.tsx'
import { movingPath, useMovingWords } from './words.ts'

/** What each sheet holds, and what its lines come to. */
export function SheetTable({ run, sheets }: Pick<Shown, 'run' | 'sheets'>) {
  const words = useMovingWords()
  const language = useLanguage()
  const mayMap = run.state === 'preview'
  return (
    <Section
      title={words.sheets}
      action={
        mayMap && (
          <LinkButton to={`${movingPath(run.slug, run.id)}/kolonner`} small>
            {words.columns}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={words.sheets}
        captionHidden
        rows={sheets}
        rowKey={(sheet) => sheet.id}
        columns={[
          { label: words.sheet, heading: true, cell: (sheet) => (sheet.name ? <span lang="da">{sheet.name}</span> : words.unnamed) },
          { label: words.holds, short: true, cell: (sheet) => (sheet.kind ? kindWords[sheet.kind].many[language] : words.leftOut) },
          { label: words.lines, figures: true, cell: (sheet) => (sheet.kind ? sheet.lines : '') },
          {
            label: words.result,
            cell: (sheet) =>
              sheet.missing.length > 0
                ? words.missing(sheet.missing.join(', '))
                : lineStates.flatMap((state) => (sheet.counts[state] ? [words.counts[state](sheet.counts[state])] : [])).join(' · '),
          },
        ]}
      />
    </Section>
  )
}
