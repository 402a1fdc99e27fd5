import { system } from '#server/kernel/actor.ts'
import { dayOf } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Prisma, type Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound, Refused } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { all, must } from '#server/kernel/verdict.ts'
import { requireNewName } from '#server/organisations/commands.ts'
import { organisationFor } from '#server/organisations/queries.ts'
import { holdStill } from '#server/organisations/standing.ts'
import { carryOut, takeBack } from './carrying-out.ts'
import { dueTransition, merging, renaming, transitionChoice } from './contract.ts'
import * as facts from './facts.ts'
import { type Agreed, agreedOf, isInTime, isStillAgreed, mayCallOff, mayMerge, mayRename, mayUnmerge } from './policy.ts'

/** TR1, TR2: another name from a day on; at once, where that day has come. Answers whether it has. */
export const planRenaming = command(renaming, async (room, { organisationId, on, ...to }) => {
  const { actor, tx, announce } = room
  await holdStill(tx, [organisationId])
  const organisation = await organisationFor(tx, actor, organisationId)
  must(mayRename(actor, organisation))
  if (to.name === organisation.name) throw new Invalid({ name: 'transition.sameName' })
  await requireNewName(tx, { ...to, kindCode: organisation.kindCode }, organisationId)
  const row = await planned(room, { organisationId, kind: 'rename', on, ...to, successorId: null })
  await announce(facts.transitionPlanned, row.named, { subjectId: organisationId, after: to })
  return happens(room, row.id, on)
})

/** TR1, TR2: goes into another organisation from a day on; at once, where that day has come. Answers whether it has. */
export const planMerger = command(merging, async (room, { organisationId, successorId, on }) => {
  const { actor, tx, announce } = room
  await holdStill(tx, [organisationId, successorId])
  const [organisation, successor] = [await organisationFor(tx, actor, organisationId), await organisationFor(tx, actor, successorId)]
  must(mayMerge(actor, organisation, successor))
  await requireSuccessorStays(tx, { organisationId, successorId })
  const row = await planned(room, { organisationId, kind: 'merger', on, name: '', shortName: '', successorId, agreed: agreedOf(organisation, successor) })
  await announce(facts.transitionPlanned, row.named, { subjectId: organisationId })
  return happens(room, row.id, on)
})

type Plan = { organisationId: string; kind: string; on: Date; name: string; shortName: string; successorId: string | null; agreed?: Agreed }

async function planned({ tx, now }: CommandRoom, plan: Plan) {
  const id = newId()
  const { count } = await tx.transition.createMany({ data: [{ id, ...plan, plannedAt: now }], skipDuplicates: true })
  if (count === 0) throw new Conflict('transition.plannedAlready')
  return { id, named: { transitionId: id, organisationId: plan.organisationId, successorId: plan.successorId } }
}

/** Nobody goes into what itself goes into something, nor the other way round: the order of a day would decide. */
async function requireSuccessorStays(tx: Tx, { organisationId, successorId }: { organisationId: string; successorId: string }): Promise<void> {
  const waiting = { carriedOutAt: null, cancelledAt: null, kind: 'merger' }
  const found = await tx.transition.findFirst({
    where: { ...waiting, OR: [{ organisationId: successorId }, { successorId: organisationId }] },
    select: { id: true },
  })
  if (found) throw new Conflict('transition.successorMoves')
}

async function happens(room: CommandRoom, transitionId: string, on: Date) {
  const now = dayOf(on) <= dayOf(room.now)
  if (now) await carryOut(room, transitionId)
  return { happened: now }
}

/** TR8: what waits and whose day has come. The installation calls it. */
export const carryOutDue = command(dueTransition, async (room, { transitionId }) => {
  if (room.actor.kind !== 'system') throw new Refused('transition.byItself')
  const waiting = await room.tx.transition.findFirst({ where: { id: transitionId, carriedOutAt: null, cancelledAt: null }, select: { on: true, organisationId: true, successorId: true } })
  if (!waiting || dayOf(waiting.on) > dayOf(room.now)) throw new Conflict('transition.notDue')
  await holdStill(room.tx, [waiting.organisationId, ...(waiting.successorId ? [waiting.successorId] : [])])
  const refusal = await refusalOf(room.tx, transitionId)
  if (refusal) {
    await room.tx.transition.update({ where: { id: transitionId }, data: { refusal } })
    return { happened: false }
  }
  const { announce } = room
  await carryOut({ ...room, announce }, transitionId)
  return { happened: true }
})

/** TR8: why a merger that waits is not what was planned any more; '' if it is. */
async function refusalOf(tx: Tx, transitionId: string): Promise<string> {
  const { organisationId, successorId, agreed } = await tx.transition.findUniqueOrThrow({ where: { id: transitionId } })
  if (!successorId) return ''
  const [from, into] = [await organisationFor(tx, system, organisationId), await organisationFor(tx, system, successorId)]
  const verdict = isStillAgreed(agreed as Agreed | null, from, into)
  return verdict.ok ? '' : verdict.reason
}

/** TR3, TR6: takes the plan back, or what came of it. Answers how much stays as it is. */
export const undoTransition = command(transitionChoice, async (room, { organisationId, transitionId }) => {
  const { actor, tx, announce, now } = room
  const found = await tx.transition.findFirst({ where: { id: transitionId, organisationId } })
  if (!found) throw new NotFound(`transition ${transitionId}`)
  await holdStill(tx, [organisationId, ...(found.successorId ? [found.successorId] : [])])
  // What was read before the lock may have happened meanwhile.
  const row = await tx.transition.findUniqueOrThrow({ where: { id: transitionId } })
  const organisation = await organisationFor(tx, actor, organisationId)
  const successor = row.successorId ? await organisationFor(tx, actor, row.successorId) : null
  const named = { transitionId, organisationId, successorId: row.successorId }
  if (!row.carriedOutAt) {
    must(successor ? mayCallOff(actor, [organisation, successor]) : mayRename(actor, organisation))
    const { count } = await tx.transition.updateMany({ where: { id: transitionId, cancelledAt: null, carriedOutAt: null }, data: { cancelledAt: now } })
    if (count === 0) throw new Conflict('transition.undone')
    await announce(facts.transitionCancelled, named, { subjectId: organisationId })
    return { stayed: 0, planned: true }
  }
  must(all(successor ? mayUnmerge(actor, successor) : mayRename(actor, organisation), isInTime(row.carriedOutAt, now)))
  if (row.undoneAt) throw new Conflict('transition.undone')
  await requireLatest(tx, row)
  await tx.transition.update({ where: { id: transitionId }, data: { undoneAt: now, moved: Prisma.DbNull } })
  return { stayed: await takeBack(room, row), planned: false }
})

type Done = { id: string; organisationId: string; successorId: string | null; carriedOutAt: Date | null }

/** TR6: the latest first: what came after was built on it. */
async function requireLatest(tx: Tx, { id, organisationId, successorId, carriedOutAt }: Done): Promise<void> {
  const theirs = [organisationId, ...(successorId ? [successorId] : [])]
  const later = await tx.transition.findFirst({
    where: { id: { not: id }, organisationId: { in: theirs }, carriedOutAt: { gt: carriedOutAt! }, undoneAt: null },
    select: { id: true },
  })
  if (later) throw new Conflict('transition.laterFirst')
}

