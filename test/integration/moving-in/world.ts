import type { PersonActor } from '#server/kernel/actor.ts'
import { bringSpreadsheet, startImport, undoImport } from '#server/moving-in/commands.ts'
import { moveIn } from '#server/moving-in/jobs.ts'
import { db } from '#server/kernel/db.ts'
import { type Rows, workbook } from '#test/support/moving-in-book.ts'

/** Brings sheets as a workbook. */
export const bring = async (actor: PersonActor, slug: string, sheets: Record<string, Rows>, name = 'Indflytning.xlsx') =>
  (await bringSpreadsheet(actor, slug, { name, bytes: await workbook(sheets) })).runId

/** Brings sheets and carries them out; answers what became of the lines, in their order. */
export async function carriedOut(actor: PersonActor, slug: string, sheets: Record<string, Rows>, invite?: 'on') {
  const runId = await bring(actor, slug, sheets)
  await startImport(actor, { slug, runId, invite })
  await moveIn()
  return { runId, ...(await outcomes(runId)) }
}

export async function takenBack(actor: PersonActor, slug: string, runId: string) {
  await undoImport(actor, { slug, runId })
  await moveIn()
  return outcomes(runId)
}

/** How many lines came to what, and what was wrong with the others. */
export async function outcomes(runId: string) {
  const lines = await db().importLine.findMany({ where: { runId }, orderBy: { position: 'asc' }, select: { state: true, number: true, problems: true } })
  const counts: Record<string, number> = {}
  for (const { state } of lines) counts[state] = (counts[state] ?? 0) + 1
  const problems = lines.flatMap((one) => (one.problems as { code: string; near?: string }[]).map((problem) => ({ number: one.number, ...problem })))
  return { counts, problems }
}
