import { invitePerson } from '#server/accounts/people.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db, type Prisma } from '#server/kernel/db.ts'
import type { Known } from './known.ts'
import { ordered, peopleNamedIn, planLine, type ReadyLine } from './plan/plan.ts'
import { knownFor, type Line, type Run, sheetsAndLines } from './queries.ts'
import { problemsOf, takeSteps } from './steps.ts'

/*
 * MI6: line after line, each held against what there is at that moment, so that a line that was carried out before a crash
 * comes to nothing now. What a line did is in its facts, written in the same transactions.
 */

/** Whether to go on with another line: as whom, or null for no further. */
export type GoOn = () => Promise<PersonActor | null>

/** Goes on with an import's waiting lines while `goOn` allows; answers whether none is left. */
export async function carryOut(run: Run, goOn: GoOn): Promise<boolean> {
  const { sheets, lines } = await sheetsAndLines(db(), run.id)
  const byId = new Map(lines.map((one) => [one.id, one]))
  // Seats of one key are counted over all lines, also those that are done: `nth` must stay what it was.
  const waiting = ordered(sheets, lines).filter((one) => byId.get(one.id)?.state === 'waiting')
  const asked = waiting.filter((one) => byId.get(one.id)!.position > 0)
  let known: Known | null = null
  let knownTo: PersonActor | null = null
  const wrong = new Set<string>()
  for (const line of asked) {
    const actor = await goOn()
    if (!actor) return false
    // What is known is known to somebody with certain rights.
    if (actor !== knownTo) known = null
    knownTo = actor
    known ??= { ...(await knownFor(db(), actor, { id: run.collaborationId, slug: run.slug }, peopleNamedIn(asked))), wrong }
    const moved = await carryOutLine(actor, { run, line, known })
    if (moved) known = null
  }
  if (run.invite) await inviteAll(run, goOn)
  return true
}

type OneLine = { run: Run; line: ReadyLine; known: Known }

/** Carries one line out and writes what became of it; answers whether anything is no longer as it was known. */
async function carryOutLine(actor: PersonActor, { run, line, known }: OneLine): Promise<boolean> {
  const planned = planLine({ actor, known }, line)
  if (planned.outcome === 'refused') {
    await settle(line.id, { state: 'refused', problems: planned.problems, subjectId: planned.subjectId })
    return false
  }
  if (planned.outcome === 'same') {
    await settle(line.id, { state: await doneBefore(run.id, line.id), problems: [], subjectId: planned.subjectId })
    return false
  }
  try {
    const made = await takeSteps({ ...actor, importing: { importId: run.id, importLineId: line.id } }, planned.steps)
    const before = await doneBefore(run.id, line.id)
    const state = before === 'same' ? planned.outcome : before
    await settle(line.id, { state, problems: [], subjectId: planned.subjectId ?? made })
  } catch (error) {
    await settle(line.id, { state: 'refused', problems: problemsOf(error), subjectId: planned.subjectId })
  }
  return true
}

type Settled = Pick<Line, 'problems' | 'subjectId'> & { state: string }

const settle = (id: string, { problems, ...settled }: Settled) =>
  db().importLine.update({ where: { id }, data: { ...settled, problems: problems as Prisma.InputJsonValue } })

const making = ['organisation.created', 'person.added', 'offer.added', 'group.created', 'group.seatAdded']

/** What the facts say a line has done already, if it was interrupted after its last step. */
async function doneBefore(runId: string, lineId: string): Promise<'made' | 'changed' | 'same'> {
  const did = await db().$queryRaw<{ type: string }[]>`
    SELECT "type" FROM "Fact" WHERE "payload" ? 'importId' AND "payload"->>'importId' = ${runId} AND "payload"->>'importLineId' = ${lineId} AND NOT "payload" ? 'importUndo'`
  if (did.some((one) => making.includes(one.type))) return 'made'
  return did.length > 0 ? 'changed' : 'same'
}

/** MI6: whoever of the sheet of people has no account is mailed an invitation, once. */
async function inviteAll(run: Run, goOn: GoOn): Promise<void> {
  const people = await db().$queryRaw<{ personId: string; lineId: string }[]>`
    SELECT DISTINCT ON (l."subjectId") l."subjectId" AS "personId", l."id" AS "lineId" FROM "ImportLine" l JOIN "ImportSheet" s ON s."id" = l."sheetId" AND s."kind" = 'person'
    WHERE l."runId" = ${run.id}::uuid AND l."state" IN ('made', 'changed', 'same') AND l."subjectId" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = l."subjectId") ORDER BY l."subjectId", l."position"`
  for (const { personId, lineId } of people) {
    const actor = await goOn()
    if (!actor) return
    const importing = { importId: run.id, importLineId: lineId }
    await invitePerson({ ...actor, importing }, { personId, place: run.collaboration }).catch((error: unknown) => problemsOf(error))
  }
}
