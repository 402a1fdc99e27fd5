import type { Actor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { maySee } from '#server/subjects/policy.ts'
import { mayRepublish } from '../policy.ts'

/** The papers among these whose withdrawn publication the actor could read, and may bring back. */
export async function withdrawnFor(actor: Actor, paperIds: string[]): Promise<Set<string>> {
  const withdrawn = await db().publication.findMany({
    where: { paperId: { in: paperIds }, withdrawnAt: { not: null }, paper: { removedAt: null } },
    select: {
      paperId: true,
      withdrawnAt: true,
      paper: { select: { collaborationId: true, groupId: true } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { scopes: true } },
    },
  })
  const open = withdrawn.filter(
    ({ withdrawnAt, paper, versions }) =>
      withdrawnAt && maySee(actor, versions[0]?.scopes ?? []) && mayRepublish(actor, paper, withdrawnAt, now()).ok,
  )
  return new Set(open.map((one) => one.paperId))
}
