import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { only } from '#server/organisations/changes.ts'
import { annexChoice, annexEdit, annexMove, newAnnex } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayWriteAnnex } from '../policy.ts'
import { offeredAnnexes, readablePapers } from '../queries/annexes.ts'
import { merged, neighbour, writable } from './writing.ts'

/** AG1, AG12: a new annex at the end of the list. Answers its id. */
export const addAnnex = command(newAnnex, async (room, { agreementId, ...fields }) => {
  const { collaborationId } = await writable(room, agreementId)
  await leadsToReadable(room.tx, room.actor, fields.paperId)
  const annexId = newId()
  await room.tx.annex.create({ data: { id: annexId, collaborationId, ...fields, createdAt: room.now } })
  await attach(room.tx, agreementId, annexId)
  await room.announce(facts.annexAdded, { agreementId, annexId }, { subjectId: agreementId, after: fields })
  return { annexId }
})

async function leadsToReadable(tx: Tx, actor: Actor, paperId: string | null): Promise<void> {
  if (!paperId) return
  if ((await readablePapers(tx, actor, [paperId])).size === 0) throw new Invalid({ paperId: 'annex.noPaper' })
}

async function attach(tx: Tx, agreementId: string, annexId: string): Promise<void> {
  const last = await tx.agreementAnnex.aggregate({ where: { agreementId }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  await tx.agreementAnnex.upsert({
    where: { agreementId_annexId: { agreementId, annexId } },
    create: { agreementId, annexId, position },
    update: { position, removedAt: null },
  })
}

/** AG1, AG12: an annex another agreement has already, of this collaboration or another one the actor can read. */
export const shareAnnex = command(annexChoice, async (room, { agreementId, annexId }) => {
  const { collaborationId } = await writable(room, agreementId)
  const offered = await offeredAnnexes(room.tx, room.actor, { agreementId, collaborationId })
  const annex = offered.find((one) => one.id === annexId)
  if (!annex) throw new Invalid({ annexId: 'annex.choose' })
  await attach(room.tx, agreementId, annexId)
  await room.announce(facts.annexAdded, { agreementId, annexId }, { subjectId: agreementId })
  return { title: annex.title }
})

type Choice = { agreementId: string; annexId: string }

async function attached(room: CommandRoom, { agreementId, annexId }: Choice) {
  await writable(room, agreementId)
  // Several agreements have it: what is written in it is decided by its own lock.
  await room.tx.$queryRaw`SELECT 1 FROM "Annex" WHERE "id" = ${annexId}::uuid FOR UPDATE`
  const row = await room.tx.agreementAnnex.findUnique({
    where: { agreementId_annexId: { agreementId, annexId } },
    select: { removedAt: true, position: true, annex: true },
  })
  if (!row) throw new NotFound(`annex ${annexId}`)
  return row
}

async function standing(room: CommandRoom, choice: Choice) {
  const row = await attached(room, choice)
  if (row.removedAt) throw new Conflict('agreement.removedMeanwhile')
  return row
}

/** AG9, AG12: what it is called and where it leads, wherever it is annexed; by its home alone. */
export const editAnnex = command(annexEdit, async (room, { agreementId, annexId, revision, ...mine }) => {
  const { annex: before } = await standing(room, { agreementId, annexId })
  must(mayWriteAnnex(room.actor, before.collaborationId))
  const { fields, changed, theirs } = await merged(room.tx, {
    told: facts.annexChanged,
    key: 'annexId',
    id: annexId,
    current: before,
    revision,
    mine,
  })
  if (changed.length === 0) return { theirs }
  if (changed.includes('paperId')) await leadsToReadable(room.tx, room.actor, fields.paperId)
  if (fields.paperId && fields.address) throw new Invalid({ address: 'annex.oneTarget' })
  const next = before.revision + 1
  await room.tx.annex.update({ where: { id: annexId }, data: { ...fields, revision: next } })
  await room.announce(
    facts.annexChanged,
    { agreementId, annexId, fields: changed, revision: next },
    { subjectId: agreementId, before: only(before, changed), after: only(fields, changed) },
  )
  return { theirs }
})

/** AG1: changes places with the one before or after it in this agreement. */
export const moveAnnex = command(annexMove, async (room, { direction, ...choice }) => {
  const { position } = await standing(room, choice)
  const { agreementId, annexId } = choice
  const rows = await room.tx.agreementAnnex.findMany({
    where: { agreementId, removedAt: null },
    orderBy: [{ position: 'asc' }, { annexId: 'asc' }],
    select: { annexId: true, position: true },
  })
  const other = neighbour(rows.map((one) => ({ ...one, id: one.annexId })), annexId, direction)
  if (!other) throw new Conflict('agreement.atTheEnd')
  const place = (id: string, at: number) =>
    room.tx.agreementAnnex.update({ where: { agreementId_annexId: { agreementId, annexId: id } }, data: { position: at } })
  await place(annexId, other.position)
  await place(other.id, position)
  await room.announce(facts.annexMoved, choice, { subjectId: agreementId })
})

/** AG1, AG10: takes it off this agreement; others keep it. */
export const removeAnnex = command(annexChoice, async (room, choice) => {
  const { annex } = await standing(room, choice)
  await room.tx.agreementAnnex.update({ where: { agreementId_annexId: choice }, data: { removedAt: room.now } })
  await room.announce(facts.annexRemoved, choice, { subjectId: choice.agreementId })
  return { title: annex.title }
})

/** AG1, AG10: puts it back on this agreement. */
export const restoreAnnex = command(annexChoice, async (room, choice) => {
  const { annex, removedAt } = await attached(room, choice)
  if (!removedAt) throw new Conflict('agreement.notRemoved')
  await room.tx.agreementAnnex.update({ where: { agreementId_annexId: choice }, data: { removedAt: null } })
  await room.announce(facts.annexRestored, choice, { subjectId: choice.agreementId })
  return { title: annex.title }
})
