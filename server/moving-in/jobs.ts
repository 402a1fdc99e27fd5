import { z } from 'zod'
import { actorForPerson } from '#server/accounts/actor.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { command } from '#server/kernel/command.ts'
import { db, type Prisma } from '#server/kernel/db.ts'
import { Conflict } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { carryOut, type GoOn } from './carrying-out.ts'
import * as facts from './facts.ts'
import type { Problem } from './plan/planned.ts'
import { mayMoveIn } from './policy.ts'
import type { Run } from './queries.ts'
import { type Did, takeBack } from './taking-back.ts'

/*
 * MI6: imports are carried out, and taken back, beside the pages. Whoever works on one holds it for half a minute at a time;
 * if they die it is taken up by the next.
 */

const heldFor = '30 seconds'

/** Works on what is due until nothing is, or until it is told to stop. Answers how many imports came to their end. */
export async function moveIn(stopped: () => boolean = () => false): Promise<number> {
  let ended = 0
  for (;;) {
    const run = stopped() ? null : await claim()
    if (!run) return ended
    if (await workOn(run, stopped)) ended += 1
    else if (stopped()) await release(run.id)
  }
}

type Claimed = Run & { actingId: string }

/** Takes hold of the oldest import nobody works on. */
async function claim(): Promise<Claimed | null> {
  const [run] = await db().$queryRaw<Claimed[]>`
    UPDATE "ImportRun" r SET "heldUntil" = clock_timestamp() + ${heldFor}::interval FROM "Collaboration" c
    WHERE c."id" = r."collaborationId" AND r."id" = (SELECT "id" FROM "ImportRun" WHERE "state" IN ('running', 'undoing')
      AND ("heldUntil" IS NULL OR "heldUntil" < clock_timestamp()) ORDER BY "startedAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING r."id", r."collaborationId", c."slug", c."name" AS "collaboration", r."fileName", r."state", r."invite", r."createdAt", r."startedAt",
      r."finishedAt", r."undoneAt", r."actingId", NULL AS "createdBy"`
  return run ?? null
}

const release = (id: string) => db().importRun.update({ where: { id }, data: { heldUntil: null } })

/** One turn with an import: true if it is finished. */
async function workOn(run: Claimed, stopped: () => boolean): Promise<boolean> {
  let actor = await actingFor(run)
  let renewed = Date.now()
  const goOn: GoOn = async () => {
    if (stopped()) return null
    if (!actor || Date.now() - renewed < 5_000) return actor
    renewed = Date.now()
    const held = await db().$executeRaw`UPDATE "ImportRun" SET "heldUntil" = clock_timestamp() + ${heldFor}::interval WHERE "id" = ${run.id}::uuid AND "heldUntil" > clock_timestamp()`
    if (held !== 1) return null
    actor = await actingFor(run)
    return actor
  }
  const through = actor && (await (run.state === 'undoing' ? undo(run, goOn) : carryOut(run, goOn)))
  // Whoever is no longer in the secretariat does nothing more: what waits is handed back.
  if (!actor) {
    await handBack(run.id)
    await close(run)
    return true
  }
  return through === true && (await end(actor, run))
}

/** In whose name it goes on, with the rights of this moment; null for who has left the secretariat. */
async function actingFor(run: Claimed): Promise<PersonActor | null> {
  const actor = await actorForPerson(run.actingId)
  return actor && mayMoveIn(actor, run.collaborationId).ok ? actor : null
}

async function handBack(runId: string): Promise<void> {
  const problems = [{ code: 'moving.onlySecretariat' }]
  await db().importLine.updateMany({ where: { runId, state: 'waiting', position: { gt: 0 } }, data: { state: 'refused', problems } })
}

/** Finished without anybody who could be named. */
async function close({ id, state }: Run): Promise<void> {
  const ended = state === 'undoing' ? { state: 'done' } : { state: 'done', finishedAt: now() }
  await db().importRun.update({ where: { id }, data: { ...ended, heldUntil: null } })
}

async function end(actor: PersonActor, run: Run): Promise<boolean> {
  await finish(actor, { runId: run.id, collaborationId: run.collaborationId, from: run.state })
  return true
}

const finish = command(
  z.object({ runId: z.uuid(), collaborationId: z.uuid(), from: z.string() }),
  async ({ actor, tx, announce, now: at }, { from, ...run }) => {
    must(mayMoveIn(actor, run.collaborationId))
    const undone = from === 'undoing'
    const data = undone ? { state: 'undone', undoneAt: at } : { state: 'done', finishedAt: at }
    const { count } = await tx.importRun.updateMany({ where: { id: run.runId, state: from }, data: { ...data, heldUntil: null } })
    if (count === 0) throw new Conflict('moving.over')
    await announce(undone ? facts.importUndone : facts.importFinished, run, { subjectId: run.collaborationId })
  },
)

/** MI7: takes an import back, line by line from the last. True if none is left. */
async function undo(run: Run, goOn: GoOn): Promise<boolean> {
  const lines = await db().$queryRaw<{ id: string; did: Did[] }[]>`
    SELECT l."id", json_agg(json_build_object('seq', f."seq"::text, 'type', f."type", 'subjectId', f."subjectId", 'payload', f."payload", 'before', d."before", 'after', d."after")
      ORDER BY f."seq" DESC) AS "did"
    FROM "ImportLine" l JOIN "Fact" f ON f."payload" ? 'importId' AND f."payload"->>'importId' = l."runId"::text AND f."payload"->>'importLineId' = l."id"::text
      AND NOT f."payload" ? 'importUndo' LEFT JOIN "ChangeDetail" d ON d."factId" = f."id"
    WHERE l."runId" = ${run.id}::uuid AND l."state" NOT IN ('undone', 'kept') GROUP BY l."id" ORDER BY max(f."seq") DESC`
  for (const line of lines) {
    const actor = await goOn()
    if (!actor) return false
    const problems: Problem[] = []
    const importing = { importId: run.id, importLineId: line.id, importUndo: true as const }
    for (const did of line.did) problems.push(...(await takeBack({ ...actor, importing }, { ...did, seq: BigInt(did.seq) })))
    const state = problems.length > 0 ? 'kept' : 'undone'
    await db().importLine.update({ where: { id: line.id }, data: { state, problems: problems as Prisma.InputJsonValue } })
  }
  return true
}
