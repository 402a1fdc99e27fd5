import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import type { StartList } from './contract.ts'

type Row = { id: string; slug: string; name: string; described: boolean; parties: boolean; agreement: boolean; invited: boolean; groupId: string | null }

/** What a secretariat's collaboration still lacks before work can begin, the chosen one first; null where nothing is missing. */
export async function startListOf(me: PersonActor): Promise<StartList | null> {
  const ours = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  if (ours.length === 0) return null
  const rows = await db().$queryRaw<Row[]>`
    SELECT c."id", c."slug", c."name", c."description" <> '' AS "described",
      (SELECT count(*) > 1 FROM "OrganisationLink" l WHERE l."collaborationId" = c."id" AND l."link" = 'party') AS "parties",
      EXISTS (SELECT 1 FROM "Agreement" a WHERE a."collaborationId" = c."id" AND a."removedAt" IS NULL) AS "agreement",
      EXISTS (SELECT 1 FROM "Membership" m JOIN "Group" g ON g."id" = m."groupId"
        WHERE g."collaborationId" = c."id" AND m."personId" <> ${me.personId}::uuid) AS "invited",
      (SELECT g."id" FROM "Group" g WHERE g."collaborationId" = c."id" ORDER BY g."createdAt", g."id" LIMIT 1) AS "groupId"
    FROM "Collaboration" c JOIN "Subject" ON "Subject"."id" = c."id"
    WHERE c."id" = ANY(${ours}::uuid[]) AND ${visibleSubjectsSql(me)}
    ORDER BY (c."id" = ${me.collaborationId}::uuid) DESC NULLS LAST, c."name" COLLATE "da-x-icu"`
  const lists = rows.map(listOf)
  return lists.find((one) => Object.values(one.done).includes(false)) ?? null
}

const listOf = ({ slug, name, groupId, described, parties, agreement, invited }: Row): StartList => ({
  slug,
  name,
  groupId,
  done: { described, parties, agreement, group: groupId !== null, invited },
})
