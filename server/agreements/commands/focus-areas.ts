import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { only } from '#server/organisations/changes.ts'
import { focusAreaChoice, focusAreaEdit, focusAreaMove, newFocusArea } from '../contract.ts'
import * as facts from '../facts.ts'
import { putFocusAreaSubject } from './agreements.ts'
import { appendCommitments } from './commitments.ts'
import { merged, neighbour, writable, writableArea } from './writing.ts'

/** AG1, AG3-AG5: a new focus area with its commitments and responsible groups. Answers its id. */
export const createFocusArea = command(newFocusArea, async (room, input) => {
  const { tx, announce, now } = room
  const { agreementId, commitments, groupIds, ...fields } = input
  const agreement = await writable(room, agreementId)
  const focusAreaId = newId()
  await fits(tx, { ...input, id: focusAreaId, collaborationId: agreement.collaborationId, startsOn: agreement.startsOn })
  await tx.focusArea.create({ data: { id: focusAreaId, agreementId, ...fields } })
  await appendCommitments(tx, focusAreaId, commitments)
  await writeGroups(tx, focusAreaId, groupIds)
  const { collaborationId, state } = agreement
  await putFocusAreaSubject(tx, { id: focusAreaId, collaborationId, title: fields.title, state }, now)
  await announce(facts.focusAreaCreated, { agreementId, focusAreaId }, { subjectId: agreementId })
  return { focusAreaId }
})

/** AG1, AG3-AG5, AG9: a focus area's number, texts, predecessor and groups. */
export const editFocusArea = command(focusAreaEdit, async (room, { agreementId, focusAreaId, revision, ...typed }) => {
  const { tx, announce, now } = room
  const { agreement, area: before } = await writableArea(room, { agreementId, focusAreaId })
  const { fields, changed, theirs } = await merged(tx, {
    told: facts.focusAreaChanged,
    key: 'focusAreaId',
    id: focusAreaId,
    current: before,
    revision,
    mine: { ...typed, groupIds: [...typed.groupIds].sort() },
  })
  if (changed.length === 0) return { theirs }
  const { collaborationId, startsOn, state } = agreement
  await fits(tx, { ...fields, id: focusAreaId, agreementId, collaborationId, startsOn })
  const { groupIds, ...columns } = fields
  const next = before.revision + 1
  await tx.focusArea.update({ where: { id: focusAreaId }, data: { ...columns, revision: next } })
  await writeGroups(tx, focusAreaId, groupIds)
  await putFocusAreaSubject(tx, { id: focusAreaId, collaborationId, title: fields.title, state }, now)
  await announce(
    facts.focusAreaChanged,
    { agreementId, focusAreaId, fields: changed, revision: next },
    { subjectId: agreementId, before: only(before, changed), after: only(fields, changed) },
  )
  return { theirs }
})

/** AG1, AG3: changes number with the one before or after it. */
export const moveFocusArea = command(focusAreaMove, async (room, { agreementId, focusAreaId, direction }) => {
  const { tx, announce } = room
  const { area } = await writableArea(room, { agreementId, focusAreaId })
  const inOrder = await tx.focusArea.findMany({
    where: { agreementId, removedAt: null },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, revision: true },
  })
  const other = neighbour(inOrder, focusAreaId, direction)
  if (!other) throw new Conflict('agreement.atTheEnd')
  // A number stands for one area at any moment: one of the two waits outside.
  await tx.focusArea.update({ where: { id: area.id }, data: { number: 0 } })
  for (const { id, number, revision, to } of [{ ...other, to: area.number }, { ...area, to: other.number }]) {
    await tx.focusArea.update({ where: { id }, data: { number: to, revision: revision + 1 } })
    await announce(
      facts.focusAreaChanged,
      { agreementId, focusAreaId: id, fields: ['number'], revision: revision + 1 },
      { subjectId: agreementId, before: { number }, after: { number: to } },
    )
  }
  return { title: area.title }
})

/** AG1, AG10: takes an area out of the agreement; its number is free. */
export const removeFocusArea = command(focusAreaChoice, async (room, choice) => {
  const { agreement, area } = await writableArea(room, choice)
  await room.tx.focusArea.update({ where: { id: area.id }, data: { removedAt: room.now } })
  const { collaborationId, state } = agreement
  await putFocusAreaSubject(room.tx, { id: area.id, collaborationId, title: area.title, state, removed: true }, room.now)
  await room.announce(facts.focusAreaRemoved, { ...choice, accessTo: area.id }, { subjectId: agreement.id })
  return { title: area.title }
})

/** AG1, AG3, AG10: puts it back; where its number has been given away it gets the next one. */
export const restoreFocusArea = command(focusAreaChoice, async (room, choice) => {
  const { tx, announce, now } = room
  const agreement = await writable(room, choice.agreementId)
  const area = await tx.focusArea.findFirst({
    where: { id: choice.focusAreaId, agreementId: agreement.id },
    select: { id: true, title: true, number: true, removedAt: true },
  })
  if (!area) throw new NotFound(`focus area ${choice.focusAreaId}`)
  if (!area.removedAt) throw new Conflict('agreement.notRemoved')
  const taken = await tx.focusArea.findMany({ where: { agreementId: agreement.id, removedAt: null }, select: { number: true } })
  const numbers = taken.map((one) => one.number)
  const number = numbers.includes(area.number) ? Math.max(...numbers) + 1 : area.number
  await tx.focusArea.update({ where: { id: area.id }, data: { number, removedAt: null } })
  const { collaborationId, state } = agreement
  await putFocusAreaSubject(tx, { id: area.id, collaborationId, title: area.title, state }, now)
  await announce(facts.focusAreaRestored, choice, { subjectId: agreement.id })
  return { title: area.title, number }
})

type Placed = { id: string; agreementId: string; number: number; predecessorId: string | null; groupIds: string[]; collaborationId: string; startsOn: Date }

async function fits(tx: Tx, area: Placed): Promise<void> {
  const taken = await tx.focusArea.findFirst({
    where: { agreementId: area.agreementId, number: area.number, removedAt: null, id: { not: area.id } },
    select: { id: true },
  })
  if (taken) throw new Invalid({ number: 'focusArea.numberTaken' })
  if (area.predecessorId) {
    const earlier = await tx.focusArea.findFirst({
      where: { id: area.predecessorId, agreement: { collaborationId: area.collaborationId, startsOn: { lt: area.startsOn } } },
      select: { id: true },
    })
    if (!earlier) throw new Invalid({ predecessorId: 'focusArea.notEarlier' })
  }
  const own = await tx.group.count({ where: { id: { in: area.groupIds }, collaborationId: area.collaborationId } })
  if (own !== new Set(area.groupIds).size) throw new Invalid({ groupIds: 'focusArea.foreignGroup' })
}

async function writeGroups(tx: Tx, focusAreaId: string, groupIds: string[]): Promise<void> {
  await tx.focusAreaGroup.deleteMany({ where: { focusAreaId } })
  await tx.focusAreaGroup.createMany({ data: groupIds.map((groupId) => ({ focusAreaId, groupId })), skipDuplicates: true })
}

/**
 * AG7: which focus areas a group works with, in the caller's transaction. Those of `among` that are not in `chosen` are
 * taken away; others (of agreements the actor cannot see) stay. Answers whether anything changed.
 */
export async function setFocusAreasOfGroup(tx: Tx, groupId: string, among: string[], chosen: string[]): Promise<boolean> {
  const keep = chosen.filter((one) => among.includes(one))
  const gone = await tx.focusAreaGroup.deleteMany({
    where: { groupId, focusAreaId: { in: among.filter((one) => !keep.includes(one)) } },
  })
  const come = await tx.focusAreaGroup.createMany({
    data: keep.map((focusAreaId) => ({ groupId, focusAreaId })),
    skipDuplicates: true,
  })
  return gone.count + come.count > 0
}
