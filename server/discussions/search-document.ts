import type { Tx } from '#server/kernel/db.ts'

/** What search knows of a post; who may find it is the rights of its Subject without the public. */
export type PostDocument = {
  id: string
  subjectId: string
  kind: 'post'
  title: string
  body: string
  url: string
  at: string
}

/** The posts of threads as search finds them; what is removed is left out. */
export async function postDocuments(tx: Tx, threadIds: string[]): Promise<PostDocument[]> {
  const posts = await tx.post.findMany({
    where: { threadId: { in: threadIds }, removedAt: null, thread: { removedAt: null } },
    orderBy: [{ threadId: 'asc' }, { seq: 'asc' }],
    select: {
      id: true,
      threadId: true,
      body: true,
      createdAt: true,
      thread: { select: { subjectId: true, title: true, subject: { select: { kind: true } } } },
    },
  })
  return posts.map(({ id, threadId, body, createdAt, thread }) => ({
    id,
    subjectId: thread.subjectId,
    kind: 'post',
    title: thread.title,
    body,
    // Messages have a page of their own, with the people in them.
    url: `${thread.subject.kind === 'conversation' ? `/beskeder/${thread.subjectId}` : `/traade/${threadId}`}#indlaeg-${id}`,
    at: createdAt.toISOString(),
  }))
}
