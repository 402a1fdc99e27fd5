import type { SearchDocument } from '#search/engine.ts'
import { db } from '#server/kernel/db.ts'
import { withoutEveryone } from '#server/subjects/scopes.ts'

/** Thread ids in order, a page at a time. */
export async function threadIdsPage(after: string | undefined, take: number): Promise<string[]> {
  const threads = await db().thread.findMany({
    where: { removedAt: null, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  })
  return threads.map((thread) => thread.id)
}

/** Each post that still stands, under its thread's title; seen by who sees what the thread belongs to. */
export async function postDocumentsOfThreads(threadIds: string[]): Promise<SearchDocument[]> {
  const posts = await db().post.findMany({
    where: {
      threadId: { in: threadIds },
      removedAt: null,
      thread: { removedAt: null, subject: { removedAt: null } },
    },
    select: {
      id: true,
      body: true,
      createdAt: true,
      thread: {
        select: {
          id: true,
          title: true,
          subject: { select: { id: true, scopes: true, collaborationId: true } },
        },
      },
    },
  })
  return posts.map((post) => ({
    id: post.id,
    subjectId: post.thread.subject.id,
    kind: 'post',
    title: post.thread.title,
    body: post.body,
    url: `/traade/${post.thread.id}#indlaeg-${post.id}`,
    scopes: withoutEveryone(post.thread.subject.scopes),
    collaborationId: post.thread.subject.collaborationId,
    organisationIds: [],
    focusAreaIds: [],
    year: post.createdAt.getUTCFullYear(),
    at: post.createdAt.toISOString(),
  }))
}
