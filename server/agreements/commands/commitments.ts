import { command, type CommandRoom } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { only } from '#server/organisations/changes.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { commitmentChoice, commitmentEdit, commitmentMove, newCommitments } from '../contract.ts'
import * as facts from '../facts.ts'
import { merged, neighbour, writableArea } from './writing.ts'

/** Writes commitments after those there are, in the caller's transaction. */
export async function appendCommitments(tx: Tx, focusAreaId: string, texts: string[]): Promise<void> {
  const last = await tx.commitment.aggregate({ where: { focusAreaId }, _max: { position: true } })
  const from = (last._max.position ?? 0) + 1
  await tx.commitment.createMany({
    data: texts.map((text, index) => ({ id: newId(), focusAreaId, position: from + index, text })),
  })
}

/** AG1: further commitments, one a line. */
export const addCommitments = command(newCommitments, async (room, { commitments, ...choice }) => {
  await writableArea(room, choice)
  await appendCommitments(room.tx, choice.focusAreaId, commitments)
  await room.announce(facts.commitmentsAdded, choice, { subjectId: choice.agreementId, after: { commitments } })
})

type Choice = { agreementId: string; focusAreaId: string; commitmentId: string }

async function writableCommitment(room: CommandRoom, { commitmentId, ...choice }: Choice) {
  const { agreement } = await writableArea(room, choice)
  const found = await room.tx.commitment.findFirst({
    where: { id: commitmentId, focusAreaId: choice.focusAreaId },
    select: { id: true, text: true, revision: true, position: true, removedAt: true, refersTo: { select: { toId: true } } },
  })
  if (!found) throw new NotFound(`commitment ${commitmentId}`)
  return { agreement, commitment: { ...found, refersTo: found.refersTo.map((one) => one.toId).sort() } }
}

async function standing(room: CommandRoom, choice: Choice) {
  const found = await writableCommitment(room, choice)
  if (found.commitment.removedAt) throw new Conflict('agreement.removedMeanwhile')
  return found
}

/** AG1, AG8, AG9: what it says, and which other commitments it leans on. */
export const editCommitment = command(commitmentEdit, async (room, { text, refersTo, revision, ...choice }) => {
  const { agreement, commitment } = await standing(room, choice)
  const id = commitment.id
  const { fields, changed, theirs } = await merged(room.tx, {
    told: facts.commitmentChanged,
    key: 'commitmentId',
    id,
    current: commitment,
    revision,
    mine: { text, refersTo: [...new Set(refersTo)].sort() },
  })
  if (changed.length === 0) return { theirs }
  if (changed.includes('refersTo')) await refer(room, { id, collaborationId: agreement.collaborationId, to: fields.refersTo })
  const next = commitment.revision + 1
  await room.tx.commitment.update({ where: { id }, data: { text: fields.text, revision: next } })
  await room.announce(
    facts.commitmentChanged,
    { ...choice, fields: changed, revision: next },
    { subjectId: agreement.id, before: only(commitment, changed), after: only(fields, changed) },
  )
  return { theirs }
})

/** AG8: to standing commitments of the same collaboration that the writer can see; what is removed meanwhile stays referred to. */
async function refer({ actor, tx }: CommandRoom, { id, collaborationId, to }: { id: string; collaborationId: string; to: string[] }) {
  const seen = await tx.subject.findMany({ where: { kind: 'focusArea', collaborationId, ...visibleSubjects(actor) }, select: { id: true } })
  const own = await tx.commitment.count({
    where: { id: { in: to, not: id }, removedAt: null, focusAreaId: { in: seen.map((one) => one.id) } },
  })
  if (own !== to.length) throw new Invalid({ refersTo: 'commitment.foreign' })
  await tx.commitmentReference.deleteMany({ where: { fromId: id, toId: { notIn: to }, to: { removedAt: null } } })
  await tx.commitmentReference.createMany({ data: to.map((toId) => ({ fromId: id, toId })), skipDuplicates: true })
}

/** AG1: changes places with the one before or after it. */
export const moveCommitment = command(commitmentMove, async (room, { direction, ...choice }) => {
  const { commitment } = await standing(room, choice)
  const inOrder = await room.tx.commitment.findMany({
    where: { focusAreaId: choice.focusAreaId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  })
  const other = neighbour(inOrder, commitment.id, direction)
  if (!other) throw new Conflict('agreement.atTheEnd')
  await room.tx.commitment.update({ where: { id: commitment.id }, data: { position: other.position } })
  await room.tx.commitment.update({ where: { id: other.id }, data: { position: commitment.position } })
  await room.announce(facts.commitmentMoved, choice, { subjectId: choice.agreementId })
})

/** AG1, AG10: takes it out; references to it rest until it comes back. */
export const removeCommitment = command(commitmentChoice, async (room, choice) => {
  const { commitment } = await standing(room, choice)
  await room.tx.commitment.update({ where: { id: commitment.id }, data: { removedAt: room.now } })
  await room.announce(facts.commitmentRemoved, choice, { subjectId: choice.agreementId })
})

/** AG1, AG10: puts it back where it stood. */
export const restoreCommitment = command(commitmentChoice, async (room, choice) => {
  const { commitment } = await writableCommitment(room, choice)
  if (!commitment.removedAt) throw new Conflict('agreement.notRemoved')
  await room.tx.commitment.update({ where: { id: commitment.id }, data: { removedAt: null } })
  await room.announce(facts.commitmentRestored, choice, { subjectId: choice.agreementId })
})
