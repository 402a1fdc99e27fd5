import { type Actor, type PersonActor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import type { Level, Tx } from '#server/kernel/db.ts'
import { maySee, visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectScopes } from '#server/subjects/scopes.ts'
import { mayBringBack } from '../policy.ts'

/** A file or a folder somebody took away. What a folder took along comes back with it, and is not named here. */
export type Removed = {
  kind: 'file' | 'folder'
  id: string
  name: string
  /** A file's; a folder has none of its own. */
  level: Level | null
  /** The folder it lay in. */
  folderId: string | null
  removedAt: Date
  createdById: string | null
  groupId: string
  groupName: string
  collaborationId: string
  closedAt: Date | null
}

/** What was removed in the actor's groups and that they saw, the latest first; whether they may bring it back is asked apart. */
export async function removedSeenBy(tx: Tx, actor: Actor, ids: string[] | null = null): Promise<Removed[]> {
  if (actor.kind !== 'person') return []
  const rows = await removedRows(tx, actor, ids)
  return rows.filter((one) => one.level === null || sawIt(actor, one, one.level))
}

/** FI9: what the actor may bring back now. */
export async function removedFor(tx: Tx, actor: Actor, ids: string[] | null = null): Promise<Removed[]> {
  const rows = await removedSeenBy(tx, actor, ids)
  return rows.filter((one) => mayBringBack(actor, { ...one, id: one.groupId }, one, now()).ok)
}

/** FI9: whether the actor saw it and may bring it back now. */
export const mayReturn = (actor: PersonActor, one: Removed): boolean =>
  (one.level === null || sawIt(actor, one, one.level)) && mayBringBack(actor, { ...one, id: one.groupId }, one, now()).ok

function removedRows(tx: Tx, actor: PersonActor, ids: string[] | null): Promise<Removed[]> {
  const secretariats = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return tx.$queryRaw<Removed[]>`
    SELECT gone.*, g."id" AS "groupId", g."name" AS "groupName", g."collaborationId", g."closedAt"
    FROM (
      SELECT 'file' AS "kind", f."id", f."name", s."level"::text, f."folderId", f."removedAt", f."createdById", f."groupId" AS "of"
      FROM "File" f JOIN "Subject" s ON s."id" = f."id" WHERE f."removedAt" IS NOT NULL AND f."removedWithId" IS NULL
      UNION ALL
      SELECT 'folder', d."id", d."name", NULL, d."parentId", d."removedAt", d."createdById", d."groupId"
      FROM "FileFolder" d WHERE d."removedAt" IS NOT NULL AND d."removedWithId" IS NULL
    ) gone JOIN "Group" g ON g."id" = gone."of" JOIN "Subject" ON "Subject"."id" = g."id" AND ${visibleSubjectsSql(actor)}
    WHERE (${ids}::uuid[] IS NULL OR gone."id" = ANY(${ids}::uuid[]))
      AND (g."id" = ANY(${actor.memberships.map((one) => one.groupId)}::uuid[]) OR g."collaborationId" = ANY(${secretariats}::uuid[]))
    ORDER BY gone."removedAt" DESC LIMIT 200`
}

/** Whether it would be seen if it were not removed. */
const sawIt = (actor: PersonActor, file: Removed, level: Level): boolean =>
  maySee(actor, subjectScopes({ ...file, level, grants: [], shares: [], removed: false }))
