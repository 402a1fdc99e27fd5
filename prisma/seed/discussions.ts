import { newId } from '#server/kernel/ids.ts'
import { bodyOf, mentionedIn } from './content/discussions/say.ts'
import { threads } from './content/discussions.ts'
import { reactionKinds } from '#server/discussions/words.ts'
import { people } from './content/people.ts'
import type { Post, Thread } from './content/types.ts'
import type { Pen } from './pen.ts'

const nameOf = (key: string) => people.find((person) => person.key === key)!.name

/** Conversations; whoever wrote last in one has read it that far. */
export async function writeDiscussions(pen: Pen): Promise<void> {
  await pen.tx.thread.createMany({ data: threads.map((thread) => threadRow(pen, thread)) })
  const posts = threads.flatMap((thread) => thread.posts.map((post, index) => ({ thread, post, index })))
  await pen.tx.post.createMany({ data: posts.map((one) => postRow(pen, one)) })
  await pen.tx.postMention.createMany({
    data: posts.flatMap(({ thread, post, index }) =>
      mentionedIn(post).map((person) => ({ postId: postId(pen, thread, post, index), personId: pen.id('person', person) })),
    ),
  })
  await pen.tx.postReaction.createMany({ data: posts.flatMap((one) => reactions(pen, one)) })
  await pen.tx.threadRead.createMany({ data: threads.flatMap((thread) => reads(pen, thread)) })
}

const postId = (pen: Pen, thread: Thread, post: Post, index: number) => pen.id('post', post.key ?? `${thread.key} ${index}`)

/** Whoever writes next has often nodded to what was said before. */
function reactions(pen: Pen, { thread, post, index }: { thread: Thread; post: Post; index: number }) {
  const later = [...new Set(thread.posts.slice(index + 1).map((one) => one.author))].filter((author) => author !== post.author)
  const kinds = reactionKinds.slice(index % 2, index % 2 + 2)
  if (post.deletedAt) return []
  return later.slice(0, 2).map((author, at) => ({
    postId: postId(pen, thread, post, index),
    personId: pen.id('person', author),
    kind: kinds[at % kinds.length]!,
    at: pen.at(post.at),
  }))
}

function threadRow(pen: Pen, thread: Thread) {
  const id = pen.id('thread', thread.key)
  const subjectId = pen.id(thread.subject.kind, thread.subject.key)
  const first = thread.posts[0]!
  const last = thread.posts.at(-1)!
  const count = thread.posts.length
  const seq = count + (thread.resolved ? 1 : 0)
  pen.fact({
    type: 'thread.started',
    actorId: pen.id('person', first.author),
    subjectId,
    payload: { threadId: id, seq: 1, postId: postId(pen, thread, first, 0) },
    at: pen.at(first.at),
  })
  if (thread.resolved)
    pen.fact({
      type: 'thread.resolved',
      actorId: pen.id('person', thread.resolved.by),
      subjectId,
      payload: { threadId: id, seq },
      at: pen.at(thread.resolved.at),
    })
  return {
    id,
    subjectId,
    title: thread.title,
    createdById: pen.id('person', first.author),
    createdAt: pen.at(first.at),
    lastSeq: seq,
    lastPostAt: pen.at(last.at),
    postCount: count,
    resolvedAt: thread.resolved ? pen.at(thread.resolved.at) : null,
    resolvedById: thread.resolved ? pen.id('person', thread.resolved.by) : null,
  }
}

function postRow(pen: Pen, { thread, post, index }: { thread: Thread; post: Post; index: number }) {
  const id = postId(pen, thread, post, index)
  if (index > 0)
    pen.fact({
      type: 'thread.postWritten',
      actorId: pen.id('person', post.author),
      subjectId: pen.id(thread.subject.kind, thread.subject.key),
      payload: { threadId: pen.id('thread', thread.key), seq: index + 1, postId: id },
      at: pen.at(post.at),
    })
  return {
    id,
    threadId: pen.id('thread', thread.key),
    seq: index + 1,
    changedSeq: index + 1,
    authorId: pen.id('person', post.author),
    replyToId: post.replyTo ? pen.id('post', post.replyTo) : null,
    body: bodyOf(post, nameOf),
    createdAt: pen.at(post.at),
    editedAt: post.editedAt ? pen.at(post.editedAt) : null,
    removedAt: post.deletedAt ? pen.at(post.deletedAt) : null,
    clientKey: newId(),
  }
}

function reads(pen: Pen, thread: Thread) {
  const lastBy = new Map(thread.posts.map((post, index) => [post.author, index + 1]))
  return [...lastBy].map(([person, seq]) => ({
    threadId: pen.id('thread', thread.key),
    personId: pen.id('person', person),
    seq,
  }))
}
