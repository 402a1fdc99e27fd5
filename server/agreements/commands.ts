import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { agreementEdit, focusAreaEdit, newAgreement, newFocusArea } from './contract.ts'
import * as facts from './facts.ts'
import { agreementLevel, mayWriteAgreement } from './policy.ts'
import { agreementFor, focusAreaFor } from './queries.ts'

/** AG1: a new agreement. Answers its id. */
export const createAgreement = command(newAgreement, async ({ actor, tx, announce, now }, { slug, ...fields }) => {
  const { id: collaborationId } = await collaborationFor(tx, actor, slug)
  must(mayWriteAgreement(actor, collaborationId))
  const agreementId = newId()
  await tx.agreement.create({ data: { id: agreementId, collaborationId, ...fields, createdAt: now } })
  await putAgreementSubject(tx, { id: agreementId, collaborationId, ...fields }, now)
  await announce(facts.agreementCreated, { agreementId }, { subjectId: agreementId })
  return { agreementId }
})

/** Writes an agreement's Subject (AG2). Seeds and imports call it. */
export const putAgreementSubject = (
  tx: Tx,
  of: { id: string; collaborationId: string; title: string; state: string },
  now: Date,
): Promise<void> =>
  putSubject(tx, {
    id: of.id,
    kind: 'agreement',
    collaborationId: of.collaborationId,
    level: agreementLevel(of.state),
    title: of.title,
    state: of.state,
    now,
  })

/** Writes a focus area's Subject: it follows its agreement (AG2). */
export const putFocusAreaSubject = (
  tx: Tx,
  of: { id: string; collaborationId: string; title: string; state: string },
  now: Date,
): Promise<void> =>
  putSubject(tx, {
    id: of.id,
    kind: 'focusArea',
    collaborationId: of.collaborationId,
    level: agreementLevel(of.state),
    title: of.title,
    state: of.state,
    now,
  })

/** AG1, AG2: the agreement's texts, period and state; a new state reaches its focus areas too. */
export const editAgreement = command(agreementEdit, async ({ actor, tx, announce, now }, { agreementId, ...fields }) => {
  const before = await agreementFor(tx, actor, agreementId)
  must(mayWriteAgreement(actor, before.collaborationId))
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  await tx.agreement.update({ where: { id: agreementId }, data: fields })
  await putAgreementSubject(tx, { id: agreementId, collaborationId: before.collaborationId, ...fields }, now)
  const stateChanged = changed.includes('state')
  if (stateChanged) await followAgreement(tx, { ...before, state: fields.state }, now)
  await announce(
    facts.agreementChanged,
    { agreementId, fields: changed, ...(stateChanged && { accessTo: agreementId }) },
    { subjectId: agreementId, before: only(before, changed), after: only(fields, changed) },
  )
})

async function followAgreement(tx: Tx, agreement: { id: string; collaborationId: string; state: string }, now: Date): Promise<void> {
  const areas = await tx.focusArea.findMany({ where: { agreementId: agreement.id }, select: { id: true, title: true } })
  const { collaborationId, state } = agreement
  for (const area of areas) await putFocusAreaSubject(tx, { ...area, collaborationId, state }, now)
}

/** AG1, AG3-AG5: a new focus area with its commitments and responsible groups. Answers its id. */
export const createFocusArea = command(newFocusArea, async ({ actor, tx, announce, now }, input) => {
  const { agreementId, commitments, groupIds, ...fields } = input
  const agreement = await agreementFor(tx, actor, agreementId)
  must(mayWriteAgreement(actor, agreement.collaborationId))
  const focusAreaId = newId()
  await fits(tx, { ...input, id: focusAreaId, collaborationId: agreement.collaborationId, startsOn: agreement.startsOn })
  await tx.focusArea.create({ data: { id: focusAreaId, agreementId, ...fields } })
  await writeCommitments(tx, focusAreaId, commitments)
  await tx.focusAreaGroup.createMany({ data: groupIds.map((groupId) => ({ focusAreaId, groupId })), skipDuplicates: true })
  const { collaborationId, state } = agreement
  await putFocusAreaSubject(tx, { id: focusAreaId, collaborationId, title: fields.title, state }, now)
  await announce(facts.focusAreaCreated, { agreementId, focusAreaId }, { subjectId: agreementId })
  return { focusAreaId }
})

/** AG1, AG3-AG5: a focus area's number, texts, commitments, predecessor and groups. */
export const editFocusArea = command(focusAreaEdit, async ({ actor, tx, announce, now }, input) => {
  const { agreementId, focusAreaId, commitments, groupIds, ...fields } = input
  const before = await focusAreaFor(tx, actor, focusAreaId)
  if (before.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  must(mayWriteAgreement(actor, before.collaborationId))
  const { startsOn } = await agreementFor(tx, actor, agreementId)
  const after = { ...fields, commitments, groupIds: [...groupIds].sort() }
  const changed = changedFields(before, after)
  if (changed.length === 0) return
  await fits(tx, { ...input, id: focusAreaId, collaborationId: before.collaborationId, startsOn })
  await tx.focusArea.update({ where: { id: focusAreaId }, data: fields })
  if (changed.includes('commitments')) await writeCommitments(tx, focusAreaId, commitments)
  await tx.focusAreaGroup.deleteMany({ where: { focusAreaId } })
  await tx.focusAreaGroup.createMany({ data: groupIds.map((groupId) => ({ focusAreaId, groupId })), skipDuplicates: true })
  await putFocusAreaSubject(tx, { id: focusAreaId, collaborationId: before.collaborationId, title: fields.title, state: before.state }, now)
  await announce(
    facts.focusAreaChanged,
    { agreementId, focusAreaId, fields: changed },
    { subjectId: agreementId, before: only(before, changed), after: only(after, changed) },
  )
})

type Placed = { id: string; agreementId: string; number: number; predecessorId: string | null; groupIds: string[]; collaborationId: string; startsOn: Date }

async function fits(tx: Tx, area: Placed): Promise<void> {
  const taken = await tx.focusArea.findFirst({
    where: { agreementId: area.agreementId, number: area.number, id: { not: area.id } },
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

async function writeCommitments(tx: Tx, focusAreaId: string, commitments: string[]): Promise<void> {
  await tx.commitment.deleteMany({ where: { focusAreaId } })
  await tx.commitment.createMany({
    data: commitments.map((text, index) => ({ id: newId(), focusAreaId, position: index + 1, text })),
  })
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
