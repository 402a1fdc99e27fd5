import { dayOf } from '#server/kernel/clock.ts'
import { Prisma } from '#server/kernel/db.ts'

/**
 * The tokens people hold today (as `actorScopes` gives them), as further parts of a WITH that has `people` ("personId");
 * answers in `held` ("personId", token).
 */
export const heldTokens = (people: 'near' | 'everybody', now: Date): Prisma.Sql => {
  const from = Prisma.raw(`"${people}"`)
  return Prisma.sql`
    belonging AS (
      SELECT f."personId", l."collaborationId", l."link", k."authority",
        bool_or(k."provider") OVER (PARTITION BY f."personId") AS "provider"
      FROM ${from} JOIN "Affiliation" f USING ("personId")
      JOIN "Organisation" o ON o."id" = f."organisationId" JOIN "OrganisationKind" k ON k."code" = o."kindCode"
      LEFT JOIN "OrganisationLink" l ON l."organisationId" = o."id"
      WHERE f."from" <= ${dayOf(now)}::date AND (f."until" IS NULL OR f."until" >= ${dayOf(now)}::date)
    ),
    held AS (
      SELECT "personId", 'in' AS token FROM ${from}
      UNION ALL SELECT "personId", 'p:' || "personId" FROM ${from}
      UNION ALL SELECT m."personId", 'g:' || m."groupId" FROM ${from} JOIN "Membership" m USING ("personId") WHERE m."endedAt" IS NULL
      UNION ALL SELECT "personId", 'c:' || "collaborationId" FROM belonging WHERE "link" <> 'guest'
      UNION ALL SELECT "personId", 'a:' || "collaborationId" FROM belonging WHERE "link" = 'party' AND "authority" AND NOT "provider"
      UNION ALL SELECT r."personId", t FROM ${from} JOIN "CollaborationRole" r USING ("personId"),
        LATERAL unnest(ARRAY['c:' || r."collaborationId", CASE r."role" WHEN 'secretariat' THEN 's:' || r."collaborationId" END]) t
    )`
}
