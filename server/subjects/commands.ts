import type { Level, Tx } from '#server/kernel/db.ts'
import type { SubjectKind } from './contract.ts'
import { personScopes, subjectScopes } from './scopes.ts'

export type SubjectDraft = {
  id: string
  kind: SubjectKind
  collaborationId: string | null
  groupId?: string | null
  level: Level
  title: string
  state?: string
  createdById?: string | null
  /** People named on it; leaving it out keeps those there are. */
  grants?: { personId: string; verb: 'read' | 'write' }[]
  shares?: { collaborationId: string; level: Level }[]
  removed?: boolean
  now: Date
}

/** Writes a thing's row in the one table that decides who sees it. Every owner calls it in its own transaction. */
export async function putSubject(tx: Tx, draft: SubjectDraft): Promise<void> {
  // Who was named is read under the lock: two changes at once would else give back what one of them took away.
  await tx.$queryRaw`SELECT 1 FROM "Subject" WHERE "id" = ${draft.id}::uuid FOR UPDATE`
  const before = await tx.subject.findUnique({
    where: { id: draft.id },
    select: {
      createdById: true,
      groupId: true,
      grants: { select: { personId: true, verb: true } },
      shares: { select: { collaborationId: true, level: true } },
    },
  })
  const createdById = draft.createdById ?? before?.createdById ?? null
  const groupId = draft.groupId === undefined ? (before?.groupId ?? null) : draft.groupId
  const grants = draft.grants ?? before?.grants ?? []
  const shares = draft.shares ?? before?.shares ?? []
  const rights = {
    level: draft.level,
    collaborationId: draft.collaborationId,
    groupId,
    createdById,
    grants: grants.map((grant) => grant.personId),
    shares,
    removed: draft.removed ?? false,
  }
  const row = {
    kind: draft.kind,
    collaborationId: draft.collaborationId,
    groupId,
    level: draft.level,
    title: draft.title,
    state: draft.state ?? 'active',
    createdById,
    scopes: subjectScopes(rights),
    updatedAt: draft.now,
    removedAt: draft.removed ? draft.now : null,
  }
  await tx.subject.upsert({
    where: { id: draft.id },
    create: { id: draft.id, createdAt: draft.now, ...row },
    update: row,
  })
  if (draft.grants) {
    await tx.subjectGrant.deleteMany({ where: { subjectId: draft.id } })
    await tx.subjectGrant.createMany({ data: draft.grants.map((grant) => ({ subjectId: draft.id, ...grant })) })
  }
  if (draft.shares) {
    await tx.subjectShare.deleteMany({ where: { subjectId: draft.id } })
    await tx.subjectShare.createMany({ data: draft.shares.map((share) => ({ subjectId: draft.id, ...share })) })
  }
}

/** Gives a thing another title and leaves who sees it as it is at this moment, whatever the caller has read before. */
export async function retitleSubject(tx: Tx, { id, title, now }: { id: string; title: string; now: Date }): Promise<void> {
  await tx.subject.update({ where: { id }, data: { title, updatedAt: now } })
}

/**
 * Writes a person's row. People are found by those who share a collaboration or a group with them, so their tokens
 * come from where they belong instead of from a level.
 */
export async function putPersonSubject(
  tx: Tx,
  draft: {
    id: string
    title: string
    collaborationIds: string[]
    guestOf: string[]
    groupIds: string[]
    hidden: boolean
    now: Date
  },
): Promise<void> {
  const { id: personId, collaborationIds: covered, guestOf, groupIds, hidden } = draft
  const scopes = personScopes({ personId, covered, guestOf, groupIds, hidden })
  const row = {
    kind: 'person',
    level: 'collaboration' as Level,
    title: draft.title,
    scopes: [...new Set(scopes)],
    updatedAt: draft.now,
  }
  await tx.subject.upsert({
    where: { id: draft.id },
    create: { id: draft.id, createdAt: draft.now, ...row },
    update: row,
  })
}

/** Takes a row away whose thing is taken back as if it had never been; a dialog about it keeps it (a foreign key). */
export async function takeAwaySubject(tx: Tx, id: string): Promise<void> {
  await tx.subjectGrant.deleteMany({ where: { subjectId: id } })
  await tx.subjectShare.deleteMany({ where: { subjectId: id } })
  await tx.subject.delete({ where: { id } })
}

/** Closes many things to everybody at once, such as what lies in a folder that is removed. */
export async function removeSubjects(tx: Tx, ids: string[], now: Date): Promise<void> {
  await tx.subject.updateMany({ where: { id: { in: ids } }, data: { scopes: [], removedAt: now, updatedAt: now } })
}

/** Opens many things again to those their rights name. */
export async function restoreSubjects(tx: Tx, ids: string[], now: Date): Promise<void> {
  const rows = await tx.subject.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      level: true,
      collaborationId: true,
      groupId: true,
      createdById: true,
      grants: { select: { personId: true } },
      shares: { select: { collaborationId: true, level: true } },
    },
  })
  const open = rows.map(({ id, grants, ...rights }) => ({
    id,
    scopes: subjectScopes({ ...rights, grants: grants.map((grant) => grant.personId), removed: false }),
  }))
  await tx.$executeRaw`
    UPDATE "Subject" s SET "scopes" = ARRAY(SELECT jsonb_array_elements_text(o->'scopes')), "removedAt" = NULL, "updatedAt" = ${now}
    FROM jsonb_array_elements(${JSON.stringify(open)}::jsonb) o WHERE s."id" = (o->>'id')::uuid`
}
