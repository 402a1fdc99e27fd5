import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Conflict } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { deliverableChoice, deliverableEdit, newDeliverable } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayEditGroup, mayTakeBack } from '../policy.ts'
import { deliverableFor, groupFor } from '../queries.ts'

/** GR3: one thing more the group is to deliver. Answers its id. */
export const addDeliverable = command(newDeliverable, async ({ actor, tx, announce }, { groupId, ...fields }) => {
  must(mayEditGroup(actor, await groupFor(tx, actor, groupId)))
  const deliverableId = newId()
  await tx.deliverable.create({ data: { id: deliverableId, groupId, ...fields } })
  await announce(facts.deliverableAdded, { groupId, deliverableId }, { subjectId: groupId, after: fields })
  return { deliverableId }
})

/** GR3: another title or date. */
export const editDeliverable = command(deliverableEdit, async (room, { groupId, deliverableId, ...fields }) => {
  const before = await editable(room, groupId, deliverableId)
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  await room.tx.deliverable.update({ where: { id: deliverableId }, data: fields })
  await room.announce(
    facts.deliverableChanged,
    { groupId, deliverableId, fields: changed },
    { subjectId: groupId, before: only(before, changed), after: only(fields, changed) },
  )
})

/** GR3: it is delivered today. */
export const finishDeliverable = command(deliverableChoice, async (room, { groupId, deliverableId }) => {
  const { title } = await editable(room, groupId, deliverableId)
  const { count } = await room.tx.deliverable.updateMany({ where: { id: deliverableId, doneOn: null }, data: { doneOn: today(room.now) } })
  if (count === 0) throw new Conflict('deliverable.doneAlready')
  await room.announce(facts.deliverableDone, { groupId, deliverableId }, { subjectId: groupId })
  return { title }
})

/** GR3: it was not delivered after all. */
export const resumeDeliverable = command(deliverableChoice, async (room, { groupId, deliverableId }) => {
  const { title } = await editable(room, groupId, deliverableId)
  const { count } = await room.tx.deliverable.updateMany({ where: { id: deliverableId, doneOn: { not: null } }, data: { doneOn: null } })
  if (count === 0) throw new Conflict('deliverable.notDone')
  await room.announce(facts.deliverableReopened, { groupId, deliverableId }, { subjectId: groupId })
  return { title }
})

/** GR3, GR5: takes it off the list; it can be put back. */
export const removeDeliverable = command(deliverableChoice, async (room, { groupId, deliverableId }) => {
  const { title } = await editable(room, groupId, deliverableId)
  await room.tx.deliverable.update({ where: { id: deliverableId }, data: { removedAt: room.now } })
  await room.announce(facts.deliverableRemoved, { groupId, deliverableId }, { subjectId: groupId })
  return { title }
})

/** GR5: puts it back. */
export const restoreDeliverable = command(deliverableChoice, async (room, { groupId, deliverableId }) => {
  const { group, deliverable } = await deliverableFor(room.tx, room.actor, groupId, deliverableId)
  if (!deliverable.removedAt) throw new Conflict('deliverable.notRemoved')
  must(mayTakeBack(room.actor, group, deliverable.removedAt, room.now))
  await room.tx.deliverable.update({ where: { id: deliverableId }, data: { removedAt: null } })
  await room.announce(facts.deliverableRestored, { groupId, deliverableId }, { subjectId: groupId })
  return { title: deliverable.title }
})

async function editable({ actor, tx }: CommandRoom, groupId: string, deliverableId: string) {
  const { group, deliverable } = await deliverableFor(tx, actor, groupId, deliverableId)
  must(mayEditGroup(actor, group))
  if (deliverable.removedAt) throw new Conflict('deliverable.removed')
  return deliverable
}

/** The day it is in Denmark, as a date column keeps it. */
const today = (now: Date) => new Date(now.toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' }))
