import { dayOf } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { only } from '#server/organisations/changes.ts'
import { milestoneChoice, milestoneEdit, newMilestone } from '../contract.ts'
import * as facts from '../facts.ts'
import { merged, writable } from './writing.ts'

/** AG1, AG11: one more dated step. Answers its id. */
export const addMilestone = command(newMilestone, async (room, { agreementId, ...fields }) => {
  await writable(room, agreementId)
  await belongs(room.tx, agreementId, fields.focusAreaId)
  const milestoneId = newId()
  await room.tx.milestone.create({ data: { id: milestoneId, agreementId, ...fields } })
  await room.announce(facts.milestoneAdded, { agreementId, milestoneId }, { subjectId: agreementId, after: fields })
  return { milestoneId }
})

async function belongs(tx: Tx, agreementId: string, focusAreaId: string | null): Promise<void> {
  if (!focusAreaId) return
  const own = await tx.focusArea.count({ where: { id: focusAreaId, agreementId, removedAt: null } })
  if (own === 0) throw new Invalid({ focusAreaId: 'milestone.foreignArea' })
}

type Choice = { agreementId: string; milestoneId: string }

async function writableMilestone(room: CommandRoom, { agreementId, milestoneId }: Choice) {
  await writable(room, agreementId)
  const milestone = await room.tx.milestone.findFirst({ where: { id: milestoneId, agreementId } })
  if (!milestone) throw new NotFound(`milestone ${milestoneId}`)
  return milestone
}

async function standing(room: CommandRoom, choice: Choice) {
  const milestone = await writableMilestone(room, choice)
  if (milestone.removedAt) throw new Conflict('agreement.removedMeanwhile')
  return milestone
}

/** AG1, AG9, AG11: its title, day and focus area, and the day it was reached. */
export const editMilestone = command(milestoneEdit, async (room, { agreementId, milestoneId, revision, ...mine }) => {
  const before = await standing(room, { agreementId, milestoneId })
  const { fields, changed, theirs } = await merged(room.tx, {
    told: facts.milestoneChanged,
    key: 'milestoneId',
    id: milestoneId,
    current: before,
    revision,
    mine,
  })
  if (changed.length === 0) return { theirs }
  if (changed.includes('focusAreaId')) await belongs(room.tx, agreementId, fields.focusAreaId)
  const next = before.revision + 1
  await room.tx.milestone.update({ where: { id: milestoneId }, data: { ...fields, revision: next } })
  await room.announce(
    facts.milestoneChanged,
    { agreementId, milestoneId, fields: changed, revision: next },
    { subjectId: agreementId, before: only(before, changed), after: only(fields, changed) },
  )
  return { theirs }
})

/** AG1, AG11: it is reached today. */
export const reachMilestone = command(milestoneChoice, async (room, choice) => {
  const milestone = await standing(room, choice)
  if (milestone.doneOn) throw new Conflict('milestone.reachedAlready')
  await room.tx.milestone.update({ where: { id: milestone.id }, data: { doneOn: new Date(dayOf(room.now)) } })
  await room.announce(facts.milestoneReached, choice, { subjectId: choice.agreementId })
  return { title: milestone.title }
})

/** AG1, AG11: it was not reached after all. */
export const reopenMilestone = command(milestoneChoice, async (room, choice) => {
  const milestone = await standing(room, choice)
  if (!milestone.doneOn) throw new Conflict('milestone.notReached')
  await room.tx.milestone.update({ where: { id: milestone.id }, data: { doneOn: null } })
  await room.announce(facts.milestoneReopened, choice, { subjectId: choice.agreementId })
  return { title: milestone.title }
})

/** AG1, AG10: takes it off the plan. */
export const removeMilestone = command(milestoneChoice, async (room, choice) => {
  const milestone = await standing(room, choice)
  await room.tx.milestone.update({ where: { id: milestone.id }, data: { removedAt: room.now } })
  await room.announce(facts.milestoneRemoved, choice, { subjectId: choice.agreementId })
  return { title: milestone.title }
})

/** AG1, AG10: puts it back. */
export const restoreMilestone = command(milestoneChoice, async (room, choice) => {
  const milestone = await writableMilestone(room, choice)
  if (!milestone.removedAt) throw new Conflict('agreement.notRemoved')
  await room.tx.milestone.update({ where: { id: milestone.id }, data: { removedAt: null } })
  await room.announce(facts.milestoneRestored, choice, { subjectId: choice.agreementId })
  return { title: milestone.title }
})
