import { type Actor, person } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, type Level } from '#server/kernel/db.ts'
import { mayResolve, mayRestore, readerScopes } from './policy.ts'
import { subjectShown, threadShown } from './queries.ts'

/* What was taken away, for those who may bring it back (DI5). */

/** What of these threads and posts the actor may take back now: removed ones to restore, resolved ones to reopen. */
export async function takeBackInThreads(actor: Actor, { threadIds, postIds }: { threadIds: string[]; postIds: string[] }) {
  const me = person(actor)
  const visible = { subject: { scopes: { hasSome: readerScopes(me) } } }
  const [threads, posts] = await Promise.all([
    threadIds.length === 0 ? [] : db().thread.findMany({ where: { id: { in: threadIds }, ...visible }, select: threadShown }),
    postIds.length === 0
      ? []
      : db().post.findMany({
          where: { id: { in: postIds }, removedAt: { not: null }, thread: { removedAt: null, ...visible } },
          select: { id: true, removedAt: true, removedById: true, thread: { select: { subject: { select: subjectShown } } } },
        }),
  ])
  const restored = threads.filter((one) => one.removedAt && mayRestore(me, one, now()).ok)
  const reopened = threads.filter((one) => !one.removedAt && one.resolvedAt && mayResolve(me, { ...one, othersWrote: true }).ok)
  const back = posts.filter(({ thread, ...post }) => mayRestore(me, { ...post, ...thread }, now()).ok)
  return { removed: new Map(restored.map((one) => [one.id, one.title])), resolved: idsOf(reopened), posts: idsOf(back) }
}

const idsOf = (rows: { id: string }[]) => new Set(rows.map((one) => one.id))

type RemovedThread = {
  id: string
  title: string
  createdById: string | null
  resolvedAt: Date | null
  removedAt: Date
  removedById: string | null
  subject: { id: string; kind: string; level: Level; groupId: string | null; collaborationId: string | null; createdById: string | null; title: string }
}

/** The removed conversations the actor may bring back, the latest first. */
export async function removedThreads(actor: Actor) {
  const me = person(actor)
  const secretariats = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  const groups = me.memberships.map((one) => one.groupId)
  // With its Subject in one statement: the waste basket gathers much.
  const threads = await db().$queryRaw<RemovedThread[]>`
    SELECT t."id", t."title", t."createdById", t."resolvedAt", t."removedAt", t."removedById",
      json_build_object('id', s."id", 'kind', s."kind", 'level', s."level", 'groupId', s."groupId",
        'collaborationId', s."collaborationId", 'createdById', s."createdById", 'title', s."title") AS "subject"
    FROM "Thread" t JOIN "Subject" s ON s."id" = t."subjectId"
    WHERE t."removedAt" IS NOT NULL AND s."scopes" && ${readerScopes(me)}::text[]
      AND (t."removedById" = ${me.personId}::uuid OR s."createdById" = ${me.personId}::uuid
        OR s."groupId" = ANY(${groups}::uuid[]) OR s."collaborationId" = ANY(${secretariats}::uuid[]))
    ORDER BY t."removedAt" DESC LIMIT 200`
  return threads.filter((thread) => mayRestore(me, thread, now()).ok)
}
