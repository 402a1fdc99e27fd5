import { z } from 'zod'
import { person, type PersonActor } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { holdsCpr } from '#server/kernel/cpr.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { readTablesApart } from '#server/reading/read-apart.ts'
import type { Table } from '#server/reading/tables.ts'
import { columnsOf, folded, recognised, type Remembered } from './columns.ts'
import { beginning, bringForm, columnChoice, correction, runChoice } from './contract.ts'
import * as facts from './facts.ts'
import { ordered } from './plan/plan.ts'
import { mayMoveIn, mayStart, mayUndo } from './policy.ts'
import { columnsIn, placeFor, type Run, runFor, sheetsAndLines } from './queries.ts'
import { fieldsOf, type LineKind } from './words.ts'

/** MI1, MI2: reads a spreadsheet and keeps its lines for the preview; nothing else happens yet. Answers the import's id. */
export async function bringSpreadsheet(actor: PersonActor, slug: string, file: { name: string; bytes: Uint8Array }): Promise<{ runId: string }> {
  const place = await placeFor(actor, slug)
  must(mayMoveIn(actor, place.id))
  const fileName = (file.name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim()
  if (!fileName || fileName.length > 200 || holdsCpr(fileName)) throw new Invalid({ file: 'moving.name' })
  const read = await readTablesApart(fileName, file.bytes)
  if (!read.ok) throw new Invalid({ file: `moving.file.${read.reason}` })
  return keepSpreadsheet(actor, { slug, fileName, tables: read.tables })
}

/** Nine digits in a cell are ten whose nought a spreadsheet has taken away. */
const holdsNumber = (cell: string) => holdsCpr(cell) || (/^\d{9}$/.test(cell) && holdsCpr(`0${cell}`))

/** MI3: cells with a CPR number are left empty, and only their place is kept. */
const withoutNumbers = (cells: string[]) => ({
  cells: cells.map((cell) => (holdsNumber(cell) ? '' : cell.toWellFormed().replaceAll('\0', ''))),
  numbers: cells.flatMap((cell, at) => (holdsNumber(cell) ? [at] : [])),
})

/** MI2, MI3: what `bringSpreadsheet` has read. */
export const keepSpreadsheet = command(
  bringForm.extend({ fileName: z.string().min(1).max(200), tables: z.custom<Table[]>() }),
  async ({ actor, tx, announce, now }, { slug, fileName, tables }) => {
    const place = await placeFor(actor, slug, tx)
    must(mayMoveIn(actor, place.id))
    const runId = newId()
    const me = person(actor)
    await tx.importRun.create({ data: { id: runId, collaborationId: place.id, fileName, createdById: me.personId, createdAt: now } })
    const remembered = await tx.importColumn.findMany({ where: { collaborationId: place.id }, select: { kind: true, word: true, field: true } })
    for (const [position, table] of tables.entries()) await keepSheet(tx, { runId, position, table, remembered })
    await announce(facts.importBrought, { collaborationId: place.id, runId }, { subjectId: place.id })
    return { runId }
  },
)

type Sheet = { runId: string; position: number; table: Table; remembered: Remembered }

async function keepSheet(tx: Tx, { runId, position, table, remembered }: Sheet): Promise<void> {
  const rows = table.rows.map((row) => ({ number: row.number, ...withoutNumbers(row.cells) }))
  const { kind, headerAt, header, columns } = recognised({ name: table.name, rows }, remembered)
  const sheetId = newId()
  const name = holdsCpr(table.name) ? '' : table.name
  await tx.importSheet.create({ data: { id: sheetId, runId, position, name, kind, header, columns } })
  await tx.importLine.createMany({ data: rows.slice(headerAt + 1).map((row) => ({ id: newId(), runId, sheetId, ...row })) })
}

async function openRun(room: CommandRoom, { slug, runId }: { slug: string; runId: string }, states: Run['state'][]): Promise<Run> {
  await room.tx.$queryRaw`SELECT 1 FROM "ImportRun" WHERE "id" = ${runId}::uuid FOR UPDATE`
  const run = await runFor(room.tx, room.actor, slug, runId)
  if (!states.includes(run.state)) throw new Conflict(run.state === 'running' || run.state === 'undoing' ? 'moving.underWay' : 'moving.over')
  return run
}

const of = (run: Run) => ({ collaborationId: run.collaborationId, runId: run.id })

/** MI4: says what each sheet and each column is; it is remembered. A sheet that becomes something else is guessed anew. */
export const chooseColumns = command(columnChoice, async (room, { kinds, fields, ...choice }) => {
  const run = await openRun(room, choice, ['preview'])
  const { sheets } = await sheetsAndLines(room.tx, run.id)
  const width = sheets.reduce((sum, one) => sum + one.header.length, 0)
  if (kinds.length !== sheets.length || fields.length !== width) throw new Conflict('moving.otherColumns')
  let at = 0
  let anew = false
  for (const [index, sheet] of sheets.entries()) {
    const kind = kinds[index] || null
    const own = fields.slice(at, (at += sheet.header.length))
    const changed = kind !== sheet.kind
    anew ||= changed && kind !== null
    const columns = kind === null ? {} : changed ? columnsOf(kind, sheet.header) : chosenColumns(kind, own)
    await room.tx.importSheet.update({ where: { id: sheet.id }, data: { kind, columns } })
    if (kind && !changed) await remember(room.tx, run.collaborationId, { kind, header: sheet.header, own })
  }
  await room.announce(facts.importMapped, of(run), { subjectId: run.collaborationId })
  return { anew }
})

/** A field is one column: chosen twice it is a mistake. */
function chosenColumns(kind: LineKind, own: string[]): Record<string, number> {
  const columns: Record<string, number> = {}
  for (const [at, field] of own.entries()) {
    if (field === '') continue
    if (!fieldsOf(kind).some(([code]) => code === field)) throw new Invalid({ fields: 'field.invalid' })
    if (field in columns) throw new Invalid({ fields: 'moving.columnTwice' })
    columns[field] = at
  }
  return columns
}

async function remember(tx: Tx, collaborationId: string, { kind, header, own }: { kind: string; header: string[]; own: string[] }): Promise<void> {
  const words = new Map(header.flatMap((name, at) => (folded(name) ? [[folded(name).slice(0, 200), own[at] ?? '']] : []) as [string, string][]))
  await tx.importColumn.deleteMany({ where: { collaborationId, kind, word: { in: [...words.keys()] } } })
  await tx.importColumn.createMany({ data: [...words].map(([word, field]) => ({ collaborationId, kind, word, field })) })
}

/** MI5: a line is written anew, before it is carried out or after it was handed back. */
export const correctLine = command(correction, async (room, { lineId, values, ...choice }) => {
  const run = await openRun(room, choice, ['preview', 'done'])
  const line = await room.tx.importLine.findFirst({
    where: { id: lineId, runId: run.id, state: { in: ['waiting', 'refused'] } },
    select: { cells: true, sheet: { select: { columns: true } } },
  })
  if (!line) throw new Conflict('moving.over')
  const columns = columnsIn(line.sheet.columns)
  if (columns.length !== values.length) throw new Conflict('moving.otherColumns')
  // MI3: typed, a number without its nought is one as much as in a sheet.
  const number = values.findIndex(holdsNumber)
  if (number >= 0) throw new Invalid({ [`values.${number}`]: 'field.cpr' })
  const cells = [...line.cells]
  for (const [index, [, at]] of columns.entries()) {
    while (cells.length <= at) cells.push('')
    cells[at] = values[index]!
  }
  await room.tx.importLine.update({ where: { id: lineId }, data: { cells, numbers: [], state: 'waiting', problems: [] } })
  await room.announce(facts.lineCorrected, { ...of(run), lineId }, { subjectId: run.collaborationId })
})

/** MI6: what waits is carried out from now on, in the name of whoever says so. */
export const startImport = command(beginning, async (room, { invite, ...choice }) => {
  const run = await openRun(room, choice, ['preview', 'done'])
  const { sheets, lines } = await sheetsAndLines(room.tx, run.id)
  // What was refused is tried again: what it lacked may be there by now.
  const ready = ordered(sheets, lines.filter((one) => one.state === 'waiting' || one.state === 'refused'))
  must(mayStart({ state: run.state, waiting: ready.length }))
  const places = JSON.stringify(ready.map((line, position) => ({ id: line.id, position: position + 1 })))
  await room.tx.$executeRaw`UPDATE "ImportLine" l SET "position" = (o->>'position')::int, "state" = 'waiting'
    FROM jsonb_array_elements(${places}::jsonb) o WHERE l."id" = (o->>'id')::uuid`
  const actingId = person(room.actor).personId
  await room.tx.importRun.update({ where: { id: run.id }, data: { state: 'running', invite: invite || run.invite, actingId, startedAt: room.now, heldUntil: null } })
  await room.announce(facts.importStarted, of(run), { subjectId: run.collaborationId })
})

/** MI2: a preview that is given up leaves nothing. */
export const dropImport = command(runChoice, async (room, choice) => {
  const run = await openRun(room, choice, ['preview'])
  await room.tx.importRun.delete({ where: { id: run.id } })
  await room.announce(facts.importDropped, of(run), { subjectId: run.collaborationId })
  return { fileName: run.fileName }
})

/** MI7: everything the import did is taken back from now on, as far as nobody has built on it. */
export const undoImport = command(runChoice, async (room, choice) => {
  const run = await openRun(room, choice, ['done'])
  must(mayUndo(run, room.now))
  const actingId = person(room.actor).personId
  await room.tx.importRun.update({ where: { id: run.id }, data: { state: 'undoing', actingId, startedAt: room.now, heldUntil: null } })
  await room.announce(facts.importUndoStarted, of(run), { subjectId: run.collaborationId })
})
