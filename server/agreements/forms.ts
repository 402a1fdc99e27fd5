import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { mayWriteAgreement } from './policy.ts'
import { agreementFor, focusAreaChoices, focusAreaFor, responsibleChoices } from './queries.ts'

/** What the form for a new agreement needs; Refused for who may not write one there. */
export async function newAgreementPage(actor: Actor, slug: string) {
  const { id, name } = await collaborationFor(db(), actor, slug)
  must(mayWriteAgreement(actor, id))
  return { collaboration: { slug, name } }
}

/** What the form of an agreement needs. */
export async function agreementEditPage(actor: Actor, agreementId: string) {
  const agreement = await agreementFor(db(), actor, agreementId)
  must(mayWriteAgreement(actor, agreement.collaborationId))
  return { agreement }
}

/** What the form for a new focus area needs: its likely number, earlier areas, groups. */
export async function newFocusAreaPage(actor: Actor, agreementId: string) {
  const { agreement } = await agreementEditPage(actor, agreementId)
  const [areas, groups] = await Promise.all([
    focusAreaChoices(actor, agreement.collaborationId),
    responsibleChoices(actor, agreement.collaborationId),
  ])
  const own = areas.filter((one) => one.agreementId === agreementId)
  return {
    agreement,
    groups,
    earlier: areas.filter((one) => one.startsOn < agreement.startsOn),
    nextNumber: Math.max(0, ...own.map((one) => one.number)) + 1,
  }
}

/** What the form of a focus area needs. */
export async function focusAreaEditPage(actor: Actor, agreementId: string, focusAreaId: string) {
  const [around, area] = await Promise.all([newFocusAreaPage(actor, agreementId), focusAreaFor(db(), actor, focusAreaId)])
  if (area.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  return { ...around, area }
}
