import { mayReturn, type Removed } from '#server/files/queries/removed.ts'
import { mayTakeBack } from '#server/groups/policy.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'

type RemovedInGroup = Omit<Removed, 'kind'> & { kind: Removed['kind'] | 'deliverable' }

/** AU9: what was removed in the actor's groups and they may bring back now, asked in one statement: deliverables, files, folders. */
export async function removedInGroups(me: PersonActor): Promise<RemovedInGroup[]> {
  const secretariats = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  const rows = await db().$queryRaw<RemovedInGroup[]>`
    SELECT gone.*, g."id" AS "groupId", g."name" AS "groupName", g."collaborationId", g."closedAt"
    FROM (
      SELECT 'deliverable' AS "kind", d."id", d."title" AS "name", NULL AS "level", NULL::uuid AS "folderId", d."removedAt", NULL::uuid AS "createdById", d."groupId" AS "of"
      FROM "Deliverable" d WHERE d."removedAt" IS NOT NULL
      UNION ALL
      SELECT 'file', f."id", f."name", s."level"::text, f."folderId", f."removedAt", f."createdById", f."groupId"
      FROM "File" f JOIN "Subject" s ON s."id" = f."id" WHERE f."removedAt" IS NOT NULL AND f."removedWithId" IS NULL
      UNION ALL
      SELECT 'folder', d."id", d."name", NULL, d."parentId", d."removedAt", d."createdById", d."groupId"
      FROM "FileFolder" d WHERE d."removedAt" IS NOT NULL AND d."removedWithId" IS NULL
    ) gone JOIN "Group" g ON g."id" = gone."of" JOIN "Subject" ON "Subject"."id" = g."id" AND ${visibleSubjectsSql(me)}
    WHERE g."id" = ANY(${me.memberships.map((one) => one.groupId)}::uuid[]) OR g."collaborationId" = ANY(${secretariats}::uuid[])
    ORDER BY gone."removedAt" DESC LIMIT 400`
  return rows.filter((one) => (one.kind === 'deliverable' ? mayTakeBack(me, { ...one, id: one.groupId }, one.removedAt, now()).ok : mayReturn(me, one as Removed)))
}
