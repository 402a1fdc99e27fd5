import { Link } from '@remix-run/react'
import { imports as danish } from '#app/i18n/da/imports.ts'
import { imports as english } from '#app/i18n/en/imports.ts'
import { useLanguage, useWords } from '#app/i18n/use-words.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Section } from '#app/ui/section.tsx'
import { type State, StateBadge } from '#app/ui/state-badge.tsx'
import type { ImportReport } from '#server/imports/commands.ts'
import { type ImportOutcome, importWords } from '#server/imports/words.ts'

const states: Record<ImportOutcome, State> = {
  imported: 'good',
  newVersion: 'good',
  unchanged: 'closed',
  refused: 'late',
}

/** What became of each file. */
export function ImportResult({ reports }: { reports: ImportReport[] }) {
  const words = useWords(danish, english)
  const { outcomes } = importWords(useLanguage())
  return (
    <div role="status">
      <Section title={words.resultTitle}>
        <DataTable
          caption={words.resultTitle}
          captionHidden
          rows={reports}
          rowKey={(report) => report.fileName}
          columns={[
            { label: words.file, heading: true, cell: (report) => report.fileName },
            {
              label: words.result,
              short: true,
              cell: (report) => <StateBadge state={states[report.outcome]}>{outcomes[report.outcome]}</StateBadge>,
            },
            { label: words.what, cell: (report) => <What report={report} /> },
          ]}
        />
      </Section>
    </div>
  )
}

function What({ report }: { report: ImportReport }) {
  const words = useWords(danish, english)
  const said = importWords(useLanguage())
  return (
    <>
      {report.reason && <p>{said.refusals[report.reason]}</p>}
      {report.paperId && (
        <p>
          <Link to={`/papirer/${report.paperId}`}>{words.open(report.title ?? report.fileName)}</Link>
          {report.words !== undefined && ` · ${said.words(report.words)}`}
        </p>
      )}
      {report.warnings.map((warning) => (
        <p key={warning} className="field-hint">
          {said.warnings[warning]}
        </p>
      ))}
    </>
  )
}
