import { Link, useSearchParams } from '@remix-run/react'
import { DataTable } from '#app/ui/data-table.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { LineKind } from '#server/moving-in/words.ts'
import { lineBadges } from './badges.ts'
import type { Shown } from './moving-import.tsx'
import type { SaidLine } from './said.server.ts'
import { movingPath, useMovingWords } from './words.ts'

/** The lines that cannot be carried out, and those that could not be undone. */
export function WrongLines({ run, wrong, wrongCount }: Pick<Shown, 'run' | 'wrong' | 'wrongCount'>) {
  const words = useMovingWords()
  if (wrongCount === 0) return null
  const path = movingPath(run.slug, run.id)
  const undone = run.state === 'undone'
  const columns = [
    { label: words.sheet, short: true, cell: (line: SaidLine) => (line.sheet ? <span lang="da">{line.sheet}</span> : words.unnamed) },
    { label: words.line, figures: true, cell: (line: SaidLine) => line.number },
    { label: words.what, heading: true, cell: (line: SaidLine) => line.title },
    { label: words.problem, cell: (line: SaidLine) => line.problem },
  ]
  const fix = {
    label: words.fix,
    short: true,
    cell: (line: SaidLine) => (
      <Link to={`${path}/linjer/${line.id}`} aria-label={words.fixOf(line.sheet || words.unnamed, line.number)}>
        {words.fix}
      </Link>
    ),
  }
  return (
    <Section title={undone ? words.kept : words.wrong} count={wrongCount} id="fejl">
      <p>{undone ? words.keptLead : run.state === 'done' ? words.wrongLeft : words.wrongLead}</p>
      <DataTable caption={undone ? words.kept : words.wrong} captionHidden rows={wrong} rowKey={(line) => line.id} columns={undone ? columns : [...columns, fix]} />
      {wrongCount > wrong.length && <p className="quiet">{words.more(wrongCount - wrong.length)}</p>}
      {!undone && (
        <p className="moving-after">
          <a href={`${path}/fejl.xlsx`} download>
            {words.fetchWrong}
          </a>
        </p>
      )}
    </Section>
  )
}

const pageOf: Record<LineKind, string> = { organisation: 'organisationer', person: 'personer', offer: 'tilbud', group: 'grupper', seat: 'grupper' }

/** The lines of one sheet, and what each comes to. */
export function AllLines({ run, sheets, sheetId, lines, page, pages }: Pick<Shown, 'run' | 'sheets' | 'sheetId' | 'lines' | 'page' | 'pages'>) {
  const words = useMovingWords()
  const [params] = useSearchParams()
  const path = movingPath(run.slug, run.id)
  const chosen = sheets.filter((one) => one.kind && one.lines > 0)
  const to = (side: number) => `${path}?${new URLSearchParams({ ...Object.fromEntries(params), side: String(side) })}#linjer`
  const ahead = run.state === 'preview'
  return (
    <Section title={words.all} id="linjer">
      {chosen.length > 1 && (
        <nav className="tabs" aria-label={words.sheets}>
          <ul>
            {chosen.map((one) => (
              <li key={one.id}>
                <Link to={`${path}?ark=${one.id}#linjer`} className="tab" aria-current={one.id === sheetId ? 'page' : undefined} preventScrollReset>
                  {one.name ? <span lang="da">{one.name}</span> : words.unnamed}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <DataTable
        caption={words.all}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { label: words.line, figures: true, cell: (line) => line.number },
          { label: words.what, heading: true, cell: (line) => (line.subjectId && line.state !== 'undone' ? <Link to={`/${pageOf[line.kind]}/${line.subjectId}`}>{line.title}</Link> : line.title) },
          { label: ahead ? words.becomes : words.became, short: true, cell: (line) => <StateBadge state={lineBadges[line.stands]}>{words.lineStates[line.stands]}</StateBadge> },
          { label: words.remarks, cell: (line) => line.problem || line.changes.map((one) => words.change(one.field, one.before, one.after)).join(' · ') },
        ]}
      />
      <Pagination page={page} pages={pages} to={to} words={words.pages} />
    </Section>
  )
}
