import { command } from '#server/kernel/command.ts'
import type { Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { only } from '#server/organisations/changes.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { agreementChoice, agreementEdit, newAgreement } from '../contract.ts'
import * as facts from '../facts.ts'
import { agreementLevel, mayWriteAgreement } from '../policy.ts'
import { removedAgreementFor } from '../queries/removed.ts'
import { merged, writable } from './writing.ts'

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

type Titled = { id: string; collaborationId: string; title: string; state: string; removed?: boolean }

/** Writes the Subject of an agreement, or of a focus area, which follows its agreement (AG2). Seeds and imports call it. */
const put =
  (kind: 'agreement' | 'focusArea') =>
  (tx: Tx, { id, collaborationId, title, state, removed = false }: Titled, now: Date): Promise<void> =>
    putSubject(tx, { id, kind, collaborationId, level: agreementLevel(state), title, state, removed, now })

export const putAgreementSubject = put('agreement')
export const putFocusAreaSubject = put('focusArea')

/** AG1, AG2, AG9: the agreement's texts, period and state; a new state reaches its focus areas too. */
export const editAgreement = command(agreementEdit, async (room, { agreementId, revision, ...mine }) => {
  const { tx, announce, now } = room
  const before = await writable(room, agreementId)
  const { fields, changed, theirs } = await merged(tx, {
    told: facts.agreementChanged,
    key: 'agreementId',
    id: agreementId,
    current: before,
    revision,
    mine,
  })
  if (changed.length === 0) return { theirs }
  const next = before.revision + 1
  await tx.agreement.update({ where: { id: agreementId }, data: { ...fields, revision: next } })
  await putAgreementSubject(tx, { id: agreementId, collaborationId: before.collaborationId, ...fields }, now)
  const stateChanged = changed.includes('state')
  if (stateChanged) await followAgreement(tx, { ...before, state: fields.state }, now)
  await announce(
    facts.agreementChanged,
    { agreementId, fields: changed, revision: next, ...(stateChanged && { accessTo: agreementId }) },
    { subjectId: agreementId, before: only(before, changed), after: only(fields, changed) },
  )
  return { theirs }
})

type Followed = { id: string; collaborationId: string; state: string; removed?: boolean }

async function followAgreement(tx: Tx, { id, collaborationId, state, removed = false }: Followed, now: Date): Promise<void> {
  const areas = await tx.focusArea.findMany({ where: { agreementId: id }, select: { id: true, title: true, removedAt: true } })
  for (const { removedAt, ...area } of areas)
    await putFocusAreaSubject(tx, { ...area, collaborationId, state, removed: removed || removedAt !== null }, now)
}

/** AG1, AG10: takes an agreement away with all that hangs on it. */
export const removeAgreement = command(agreementChoice, async (room, { agreementId }) => {
  const { tx, announce, now } = room
  const agreement = await writable(room, agreementId)
  await tx.agreement.update({ where: { id: agreementId }, data: { removedAt: now } })
  await putAgreementSubject(tx, { ...agreement, removed: true }, now)
  await followAgreement(tx, { ...agreement, removed: true }, now)
  await announce(facts.agreementRemoved, { agreementId, accessTo: agreementId }, { subjectId: agreementId })
  return { title: agreement.title, slug: agreement.slug }
})

/** AG1, AG10: brings it back as it was. */
export const restoreAgreement = command(agreementChoice, async ({ actor, tx, announce, now }, { agreementId }) => {
  const agreement = await removedAgreementFor(tx, actor, agreementId)
  await tx.agreement.update({ where: { id: agreementId }, data: { removedAt: null } })
  await putAgreementSubject(tx, agreement, now)
  await followAgreement(tx, agreement, now)
  await announce(facts.agreementRestored, { agreementId }, { subjectId: agreementId })
  return { title: agreement.title }
})
