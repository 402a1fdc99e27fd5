import type { Actor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { collaborationFor } from '#server/organisations/queries.ts'
import { mayWriteAgreement, mayWriteAnnex } from './policy.ts'
import { agreementFor, commitmentChoices, focusAreaChoices, focusAreaFor, responsibleChoices } from './queries.ts'
import { annexesOf, offeredAnnexes, paperChoices } from './queries/annexes.ts'

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

/** A focus area of an agreement the actor writes. */
async function areaToWrite(actor: Actor, agreementId: string, focusAreaId: string) {
  const [{ agreement }, area] = await Promise.all([agreementEditPage(actor, agreementId), focusAreaFor(db(), actor, focusAreaId)])
  if (area.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  return { agreement, area }
}

/** What the form of a focus area needs. */
export async function focusAreaEditPage(actor: Actor, agreementId: string, focusAreaId: string) {
  const [around, { area }] = await Promise.all([
    newFocusAreaPage(actor, agreementId),
    focusAreaFor(db(), actor, focusAreaId).then((area) => ({ area })),
  ])
  if (area.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  return { ...around, area }
}

/** What the form for further commitments needs. */
export const newCommitmentsPage = areaToWrite

/** What the form of a commitment needs: what it says, and what it may refer to. */
export async function commitmentEditPage(actor: Actor, of: { agreementId: string; focusAreaId: string; commitmentId: string }) {
  const { agreement, area } = await areaToWrite(actor, of.agreementId, of.focusAreaId)
  const [commitment, choices] = await Promise.all([
    commitmentFor(of.commitmentId, area.id),
    commitmentChoices(actor, agreement.collaborationId),
  ])
  return { agreement, area, commitment, choices: choices.filter((one) => one.id !== commitment.id) }
}

type CommitmentRow = { id: string; text: string; revision: number; refersTo: string[] }

/** A standing commitment of an area the actor has loaded. */
async function commitmentFor(id: string, focusAreaId: string): Promise<CommitmentRow> {
  if (!isId(id)) throw new NotFound(`commitment ${id}`)
  const [found] = await db().$queryRaw<CommitmentRow[]>`
    SELECT k."id", k."text", k."revision", coalesce((SELECT json_agg(r."toId") FROM "CommitmentReference" r WHERE r."fromId" = k."id"), '[]') AS "refersTo"
    FROM "Commitment" k WHERE k."id" = ${id}::uuid AND k."focusAreaId" = ${focusAreaId}::uuid AND k."removedAt" IS NULL`
  if (!found) throw new NotFound(`commitment ${id}`)
  return found
}

/** What the form of a milestone needs; without an id it is a new one. */
export async function milestonePage(actor: Actor, agreementId: string, milestoneId: string | null) {
  const { agreement } = await agreementEditPage(actor, agreementId)
  const [areas, milestone] = await Promise.all([
    focusAreaChoices(actor, agreement.collaborationId),
    milestoneId === null || !isId(milestoneId)
      ? null
      : db().milestone.findFirst({ where: { id: milestoneId, agreementId, removedAt: null } }),
  ])
  if (milestoneId !== null && !milestone) throw new NotFound(`milestone ${milestoneId}`)
  return { agreement, milestone, areas: areas.filter((one) => one.agreementId === agreementId) }
}

/** What the form for an annex needs: the papers it may lead to, and annexes of other agreements this one may have too. */
export async function newAnnexPage(actor: Actor, agreementId: string) {
  const { agreement } = await agreementEditPage(actor, agreementId)
  const { collaborationId } = agreement
  const [papers, offered] = await Promise.all([
    paperChoices(db(), actor, collaborationId),
    offeredAnnexes(db(), actor, { agreementId, collaborationId }),
  ])
  return { agreement, papers, offered }
}

/** What the form of an annex needs; its home alone writes it. */
export async function annexEditPage(actor: Actor, agreementId: string, annexId: string) {
  const { agreement } = await agreementEditPage(actor, agreementId)
  const annexes = await annexesOf(db(), actor, agreementId)
  const annex = annexes.find((one) => one.id === annexId)
  if (!annex) throw new NotFound(`annex ${annexId}`)
  must(mayWriteAnnex(actor, annex.collaborationId))
  const [papers, { paperId }] = await Promise.all([
    paperChoices(db(), actor, annex.collaborationId),
    db().annex.findUniqueOrThrow({ where: { id: annexId }, select: { paperId: true } }),
  ])
  // A paper that is no choice any more stays the annex's until another is chosen.
  const kept = paperId && !papers.some((one) => one.id === paperId) ? [{ id: paperId, title: annex.title }] : []
  return { agreement, annex: { ...annex, paperId }, papers: [...kept, ...papers] }
}
