import type { Tx } from '#server/kernel/db.ts'
import { heldTokens } from '#server/subjects/held-tokens.ts'
import type { Who } from './contract.ts'

type Place = { subjectId: string; threadId: string | null; now: Date }

/**
 * The people one may mention on a thing: members of its group, people named on it and those who have written in the
 * thread, as far as they may see it today and can sign in.
 */
export function mentionablePeople(tx: Tx, { subjectId, threadId, now }: Place): Promise<Who[]> {
  return tx.$queryRaw<Who[]>`
    WITH place AS (SELECT "id", "groupId", "createdById", "scopes" FROM "Subject" WHERE "id" = ${subjectId}::uuid),
    near AS (
      SELECT m."personId" FROM "Membership" m JOIN place ON m."groupId" = place."groupId" WHERE m."endedAt" IS NULL
      UNION SELECT g."personId" FROM "SubjectGrant" g WHERE g."subjectId" = ${subjectId}::uuid
      UNION SELECT "createdById" FROM place WHERE "createdById" IS NOT NULL
      UNION SELECT p."authorId" FROM "Post" p WHERE p."threadId" = ${threadId}::uuid AND p."authorId" IS NOT NULL
    ),
    ${heldTokens('near', now)}
    SELECT p."id" AS "personId", p."name" FROM near JOIN "Person" p ON p."id" = near."personId"
    JOIN "Account" a ON a."personId" = p."id" AND a."deactivatedAt" IS NULL
    WHERE EXISTS (SELECT 1 FROM held, place WHERE held."personId" = p."id" AND held.token = ANY(place."scopes"))
    ORDER BY p."name" COLLATE "da-x-icu"`
}
