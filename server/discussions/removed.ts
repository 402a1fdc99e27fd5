import { type Actor, person } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
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

/** The removed conversations the actor may bring back, the latest first. */
export async function removedThreads(actor: Actor) {
  const me = person(actor)
  const secretariats = me.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  const subject = { scopes: { hasSome: readerScopes(me) } }
  const threads = await db().thread.findMany({
    where: {
      removedAt: { not: null },
      subject,
      OR: [
        { removedById: me.personId },
        { subject: { createdById: me.personId } },
        { subject: { groupId: { in: me.memberships.map((one) => one.groupId) } } },
        { subject: { collaborationId: { in: secretariats } } },
      ],
    },
    orderBy: { removedAt: 'desc' },
    take: 200,
    select: { ...threadShown, subject: { select: { ...subjectShown, title: true } } },
  })
  return threads.flatMap(({ removedAt, ...thread }) =>
    removedAt && mayRestore(me, { ...thread, removedAt }, now()).ok ? [{ ...thread, removedAt }] : [],
  )
}
