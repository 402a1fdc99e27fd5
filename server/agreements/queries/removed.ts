import { type Actor, isSecretariatOf, type PersonActor } from '#server/kernel/actor.ts'
import { db, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

/** AG10: a removed agreement, for the secretariat that may bring it back; for everybody else there is nothing. */
export async function removedAgreementFor(tx: Tx, actor: Actor, id: string) {
  const found = isId(id) ? await tx.agreement.findFirst({ where: { id, removedAt: { not: null } } }) : null
  if (!found || !isSecretariatOf(actor, found.collaborationId)) throw new NotFound(`agreement ${id}`)
  return found
}

export type RemovedPart = {
  kind: 'agreement' | 'focusArea' | 'commitment' | 'milestone' | 'annex'
  id: string
  title: string
  agreementId: string
  /** The area a commitment belongs to, or the agreement. */
  of: string
  focusAreaId: string | null
  removedAt: Date
}

/**
 * AG10: what the actor's secretariats may bring back, the latest first: agreements, and what was taken out of those that
 * stand. With `agreementIds`, of those agreements alone.
 */
export async function removedParts(actor: PersonActor, agreementIds: string[] | null = null): Promise<RemovedPart[]> {
  const ours = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  if (ours.length === 0) return []
  return db().$queryRaw<RemovedPart[]>`
    WITH ours AS (
      SELECT a."id", a."title", a."removedAt", c."name" FROM "Agreement" a JOIN "Collaboration" c ON c."id" = a."collaborationId"
      WHERE a."collaborationId" = ANY(${ours}::uuid[]) AND (${agreementIds}::uuid[] IS NULL OR a."id" = ANY(${agreementIds}::uuid[]))
    ), standing AS (
      SELECT o.* FROM ours o JOIN "Subject" ON "Subject"."id" = o."id" AND ${visibleSubjectsSql(actor)} WHERE o."removedAt" IS NULL
    )
    SELECT 'agreement' AS "kind", o."id", o."title", o."id" AS "agreementId", o."name" AS "of", NULL::uuid AS "focusAreaId", o."removedAt"
      FROM ours o WHERE o."removedAt" IS NOT NULL
    UNION ALL SELECT 'focusArea', f."id", f."title", s."id", s."title", f."id", f."removedAt"
      FROM "FocusArea" f JOIN standing s ON s."id" = f."agreementId" WHERE f."removedAt" IS NOT NULL
    UNION ALL SELECT 'commitment', k."id", k."text", s."id", f."title", f."id", k."removedAt"
      FROM "Commitment" k JOIN "FocusArea" f ON f."id" = k."focusAreaId" AND f."removedAt" IS NULL JOIN standing s ON s."id" = f."agreementId"
      WHERE k."removedAt" IS NOT NULL
    UNION ALL SELECT 'milestone', m."id", m."title", s."id", s."title", NULL, m."removedAt"
      FROM "Milestone" m JOIN standing s ON s."id" = m."agreementId" WHERE m."removedAt" IS NOT NULL
    UNION ALL SELECT 'annex', x."id", x."title", s."id", s."title", NULL, l."removedAt"
      FROM "AgreementAnnex" l JOIN "Annex" x ON x."id" = l."annexId" JOIN standing s ON s."id" = l."agreementId" WHERE l."removedAt" IS NOT NULL
    ORDER BY "removedAt" DESC, "id" LIMIT 200`
}
