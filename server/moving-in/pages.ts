import type { PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { missingFields } from './columns.ts'
import type { Change, Planned, Problem } from './plan/planned.ts'
import { ordered, peopleNamedIn, planLine } from './plan/plan.ts'
import { mayMoveIn, mayUndo } from './policy.ts'
import { columnsIn, knownFor, type Line, placeFor, type Run, runFor, type Sheet, sheetsAndLines } from './queries.ts'
import type { LineKind, LineState, RunState } from './words.ts'

/* What the pages of moving in show. */

export type RunLine = { id: string; fileName: string; state: RunState; createdAt: Date; createdBy: string | null; counts: Partial<Record<LineState, number>> }

/** MI1: the imports of a collaboration, newest first. */
export async function importsPage(actor: PersonActor, slug: string) {
  const collaboration = await placeFor(actor, slug)
  must(mayMoveIn(actor, collaboration.id))
  const imports = await db().$queryRaw<RunLine[]>`
    SELECT r."id", r."fileName", r."state", r."createdAt", p."name" AS "createdBy", coalesce((SELECT json_object_agg(c."state", c."count") FROM (
        SELECT l."state", count(*)::int AS "count" FROM "ImportLine" l JOIN "ImportSheet" s ON s."id" = l."sheetId" AND s."kind" IS NOT NULL
        WHERE l."runId" = r."id" GROUP BY l."state") c), '{}'::json) AS "counts"
    FROM "ImportRun" r LEFT JOIN "Person" p ON p."id" = r."createdById" WHERE r."collaborationId" = ${collaboration.id}::uuid ORDER BY r."createdAt" DESC LIMIT 200`
  return { collaboration, imports }
}

export type ShownLine = {
  id: string
  sheetId: string
  sheet: string
  kind: LineKind
  number: number
  title: string
  /** What it came to; or, as long as it waits, what it will come to. */
  state: Exclude<LineState, 'waiting'>
  waits: boolean
  changes: Change[]
  problems: Problem[]
  subjectId: string | null
}

export type ShownSheet = Pick<Sheet, 'id' | 'name' | 'kind'> & { lines: number; missing: string[]; counts: Partial<Record<LineState, number>> }

export const linesAtATime = 100

/** MI5: an import as it stands: its sheets, what is wrong, and the lines of one sheet. */
export async function importPage(actor: PersonActor, { slug, runId, sheetId, page }: { slug: string; runId: string; sheetId: string | null; page: number }) {
  const { run, sheets, lines } = await importWithLines(actor, slug, runId)
  const shownSheets = sheets.map(({ id, name, kind, columns }): ShownSheet => {
    const own = lines.filter((one) => one.sheetId === id)
    return { id, name, kind, lines: own.length, missing: kind ? missingFields(kind, columns) : [], counts: counted(own.map((one) => stateIn(run, one))) }
  })
  const sheet = shownSheets.find((one) => one.id === sheetId) ?? shownSheets.find((one) => one.lines > 0) ?? null
  const inSheet = lines.filter((one) => one.sheetId === sheet?.id)
  const pages = Math.max(1, Math.ceil(inSheet.length / linesAtATime))
  const at = Math.min(Math.max(1, page), pages)
  const waiting = lines.filter((one) => one.waits)
  return {
    run,
    sheets: shownSheets,
    sheetId: sheet?.id ?? null,
    lines: inSheet.slice((at - 1) * linesAtATime, at * linesAtATime).map((one) => ({ ...one, stands: stateIn(run, one) })),
    page: at,
    pages,
    wrong: lines.filter((one) => one.state === 'refused' || one.state === 'kept'),
    total: lines.length,
    good: waiting.filter((one) => one.state === 'made' || one.state === 'changed').length,
    counts: counted(lines.map((one) => stateIn(run, one))),
    may: { undo: mayUndo(run, now()).ok },
  }
}

/** Once an import has been carried out, what will come of a line is not what came of it. */
const stateIn = (run: Run, { state, waits }: ShownLine): LineState => (run.state === 'done' && waits && state !== 'refused' ? 'waiting' : state)

const counted = (states: LineState[]): Partial<Record<LineState, number>> => {
  const counts: Partial<Record<LineState, number>> = {}
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

type WithLines = { run: Run; sheets: Sheet[]; lines: ShownLine[]; /** As they were brought, by id. */ brought: Map<string, Line> }

/** An import with every line thought through, in the order they are carried out. */
export async function importWithLines(actor: PersonActor, slug: string, runId: string): Promise<WithLines> {
  const run = await runFor(db(), actor, slug, runId)
  const { sheets, lines } = await sheetsAndLines(db(), run.id)
  const byId = new Map(lines.map((one) => [one.id, one]))
  const named = new Map(sheets.map((one) => [one.id, one.name]))
  const ready = ordered(sheets, lines)
  const open = ready.filter((one) => isOpen(byId.get(one.id)?.state))
  const looks = open.length > 0 && (run.state === 'preview' || run.state === 'done')
  const known = looks ? await knownFor(db(), actor, { id: run.collaborationId, slug }, peopleNamedIn(open)) : null
  const shown = ready.map((line): ShownLine => {
    const kept = byId.get(line.id)!
    const { sheetId } = kept
    const place = { id: line.id, sheetId, sheet: named.get(sheetId) ?? '', kind: line.kind, number: line.number }
    if (isOpen(kept.state) && known) return { ...place, ...ahead(planLine({ actor, known }, line)) }
    return { ...place, ...past(kept, titleOf(line.values)) }
  })
  return { run, sheets, lines: shown, brought: byId }
}

/** What was refused is thought through anew: what it lacked may be there by now. */
const isOpen = (state: string | undefined) => state === 'waiting' || state === 'refused'

const titleOf = (values: Record<string, string>) => values.name || [values.group, values.organisation, values.label].filter(Boolean).join(' · ')

const ahead = ({ outcome, title, changes, problems, subjectId }: Planned) => ({ title, state: outcome, waits: true, changes, problems, subjectId })

const past = ({ state, problems, subjectId }: Line, title: string) => ({
  title,
  state: state === 'waiting' ? ('same' as const) : state,
  waits: state === 'waiting',
  changes: [],
  problems,
  subjectId,
})

/** How far an import under way has come. */
export async function progressOf(run: Run): Promise<{ done: number; total: number }> {
  const [row] = await db().$queryRaw<{ done: number; total: number }[]>`
    SELECT count(*)::int AS "total", (count(*) FILTER (WHERE CASE WHEN ${run.state} = 'undoing' THEN l."state" IN ('undone', 'kept') ELSE l."state" <> 'waiting' END))::int AS "done"
    FROM "ImportLine" l WHERE l."runId" = ${run.id}::uuid AND l."position" > 0`
  return row ?? { done: 0, total: 0 }
}

/** The columns of each sheet with the first values in them, for saying what is what. */
export async function columnsPage(actor: PersonActor, slug: string, runId: string) {
  const run = await runFor(db(), actor, slug, runId)
  const { sheets, lines } = await sheetsAndLines(db(), run.id)
  return {
    run,
    sheets: sheets.map(({ columns, ...sheet }) => ({
      ...sheet,
      chosen: sheet.header.map((_, at) => columnsIn(columns).find(([, column]) => column === at)?.[0] ?? ''),
      samples: sheet.header.map((_, at) => samplesOf(lines.filter((one) => one.sheetId === sheet.id), at)),
    })),
  }
}

const samplesOf = (lines: Line[], at: number): string => [...new Set(lines.map((one) => one.cells[at] ?? '').filter(Boolean))].slice(0, 3).join(' · ').slice(0, 120)

/** One line, to be written anew, with what is wrong with it. */
export async function linePage(actor: PersonActor, { slug, runId, lineId }: { slug: string; runId: string; lineId: string }) {
  const { run, sheets, lines, brought } = await importWithLines(actor, slug, runId)
  const line = lines.find((one) => one.id === lineId)
  const sheet = sheets.find((one) => one.id === line?.sheetId)
  if (!line || !sheet) throw new NotFound(`line ${lineId}`)
  const fields = columnsIn(sheet.columns).map(([field, at]) => ({ field, column: sheet.header[at] ?? '', value: brought.get(lineId)?.cells[at] ?? '' }))
  return { run, line, fields }
}
