import type { Actor } from '#server/kernel/actor.ts'
import { now, today } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { mayWriteAgreement, mayWriteAnnex } from '../policy.ts'
import { progressOf } from '../progress.ts'
import { agreementFor } from '../queries.ts'
import { standingOf, type Step } from '../words.ts'
import { annexesOf } from './annexes.ts'
import { areaOf, areasOf } from './areas.ts'

export type MilestoneLine = Step & { id: string; dueOn: string; focusAreaId: string | null }

/** What the page of an agreement shows. */
export async function agreementPage(actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound(`agreement ${id}`)
  const [agreement, focusAreas, milestones, annexes] = await Promise.all([
    agreementFor(db(), actor, id),
    areasOf(actor, id),
    milestonesOf(id),
    annexesOf(db(), actor, id),
  ])
  const { collaborationId } = agreement
  return {
    agreement: { ...agreement, standing: standingOf(agreement, now()) },
    focusAreas,
    milestones,
    progress: progressOf(milestones, today()),
    annexes: annexes.map((one) => ({ ...one, mayEdit: mayWriteAnnex(actor, one.collaborationId).ok })),
    can: { write: mayWriteAgreement(actor, collaborationId).ok },
  }
}

/** The milestones of an agreement the actor has loaded; those of a removed area rest with it. */
export const milestonesOf = (agreementId: string) => db().$queryRaw<MilestoneLine[]>`
  SELECT m."id", 'milestone' AS "kind", m."title", to_char(m."dueOn", 'YYYY-MM-DD') AS "dueOn", to_char(m."doneOn", 'YYYY-MM-DD') AS "doneOn", m."focusAreaId"
  FROM "Milestone" m LEFT JOIN "FocusArea" f ON f."id" = m."focusAreaId"
  WHERE m."agreementId" = ${agreementId}::uuid AND m."removedAt" IS NULL AND f."removedAt" IS NULL
  ORDER BY m."dueOn", m."title" COLLATE "da-x-icu", m."id"`

/** What the page of a focus area shows. */
export async function focusAreaPage(actor: Actor, agreementId: string, focusAreaId: string) {
  if (!isId(agreementId) || !isId(focusAreaId)) throw new NotFound(`focus area ${focusAreaId}`)
  const [agreement, area] = await Promise.all([agreementFor(db(), actor, agreementId), areaOf(actor, focusAreaId)])
  if (area?.agreementId !== agreementId) throw new NotFound(`focus area ${focusAreaId}`)
  return {
    agreement: { ...agreement, standing: standingOf(agreement, now()) },
    area,
    can: { write: mayWriteAgreement(actor, agreement.collaborationId).ok },
  }
}
