import { subjectScopes } from '#server/subjects/scopes.ts'
import { type Conversation, conversations } from './content/messages.ts'
import { people } from './content/people.ts'
import type { Pen } from './pen.ts'

/** What a few people write to each other, seen by them alone. */
export async function writeMessages(pen: Pen): Promise<void> {
  const rows = conversations.map((one, index) => ({ one, id: pen.id('conversation', String(index)) }))
  await pen.tx.conversation.createMany({ data: rows.map(({ one, id }) => conversationRow(pen, one, id)) })
  await pen.tx.conversationPerson.createMany({
    data: rows.flatMap(({ one, id }) => one.people.map((key) => ({ conversationId: id, personId: pen.id('person', key), joinedAt: begun(pen, one) }))),
  })
  await pen.flush()
  await pen.tx.subjectGrant.createMany({
    data: rows.flatMap(({ one, id }) => one.people.map((key) => ({ subjectId: id, personId: pen.id('person', key), verb: 'write' }))),
  })
  await pen.tx.thread.createMany({ data: rows.map(({ one, id }) => threadRow(pen, one, id)) })
  await pen.tx.post.createMany({ data: rows.flatMap(({ one, id }) => one.posts.map((_, at) => postRow(pen, { one, id, at }))) })
  await pen.tx.threadRead.createMany({ data: rows.flatMap(({ one, id }) => reads(pen, one, id)) })
}

const begun = (pen: Pen, one: Conversation) => pen.at(one.posts[0]!.at)
const titleOf = (one: Conversation) =>
  one.people
    .map((key) => people.find((person) => person.key === key)!.name)
    .sort((a, b) => a.localeCompare(b, 'da'))
    .join(', ')

function conversationRow(pen: Pen, one: Conversation, id: string) {
  const ids = one.people.map((key) => pen.id('person', key))
  const [createdAt, startedById] = [begun(pen, one), pen.id('person', one.posts[0]!.by)]
  const rights = { level: 'private' as const, collaborationId: null, groupId: null, createdById: null, shares: [], removed: false }
  pen.subject({ id, kind: 'conversation', collaborationId: null, level: 'private', title: titleOf(one), createdAt, scopes: subjectScopes({ ...rights, grants: ids }) })
  pen.fact({ type: 'conversation.started', actorId: startedById, subjectId: id, payload: { conversationId: id }, at: createdAt })
  return { id, peopleKey: [...ids].sort().join(','), startedById, createdAt }
}

function threadRow(pen: Pen, one: Conversation, id: string) {
  const count = one.posts.length
  return { id, subjectId: id, title: titleOf(one), createdAt: begun(pen, one), lastSeq: count, lastPostAt: pen.at(one.posts.at(-1)!.at), postCount: count }
}

function postRow(pen: Pen, { one, id, at }: { one: Conversation; id: string; at: number }) {
  const post = one.posts[at]!
  const row = { id: pen.id('message', `${id} ${at}`), threadId: id, seq: at + 1, changedSeq: at + 1 }
  const authorId = pen.id('person', post.by)
  pen.fact({ type: 'thread.postWritten', actorId: authorId, subjectId: id, payload: { threadId: id, seq: row.seq, postId: row.id }, at: pen.at(post.at) })
  return { ...row, authorId, body: post.text, createdAt: pen.at(post.at) }
}

/** Everybody has read it all, but for those who have not seen the last words. */
const reads = (pen: Pen, one: Conversation, id: string) =>
  one.people.map((key) => {
    const own = one.posts.findLastIndex((post) => post.by === key) + 1
    return { threadId: id, personId: pen.id('person', key), seq: one.unreadBy?.includes(key) ? own : one.posts.length }
  })
