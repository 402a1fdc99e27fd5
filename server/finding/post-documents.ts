import type { SearchDocument } from '#search/engine.ts'
import { postDocuments } from '#server/discussions/search-document.ts'
import { db } from '#server/kernel/db.ts'
import { yearOf } from '#server/kernel/clock.ts'
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

/**
 * Each post that still stands, under its thread's title; seen by who sees what the thread belongs to. What belongs to
 * something removed opens to nobody, and is there again when that is restored.
 */
export async function postDocumentsOfThreads(threadIds: string[]): Promise<SearchDocument[]> {
  const posts = await postDocuments(db(), threadIds)
  const subjects = await db().subject.findMany({
    where: { id: { in: [...new Set(posts.map((post) => post.subjectId))] } },
    select: { id: true, scopes: true, collaborationId: true },
  })
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]))
  return posts.flatMap((post) => {
    const subject = subjectOf.get(post.subjectId)
    if (!subject) return []
    const { scopes, collaborationId } = subject
    const year = yearOf(new Date(post.at))
    return [
      { ...post, scopes: withoutEveryone(scopes), collaborationIds: collaborationId ? [collaborationId] : [], organisationIds: [], focusAreaIds: [], year },
    ]
  })
}
