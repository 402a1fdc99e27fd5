import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { Prisma, type Tx } from '#server/kernel/db.ts'
import { Conflict, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { newPost, newThread, postChoice, postReaction, postText, readMark, threadChoice, threadTitle } from './contract.ts'
import * as facts from './facts.ts'
import { readChannel } from './facts.ts'
import { mentionedPeople } from './mentions.ts'
import { mayEdit, mayRemovePost, mayRemoveThread, mayRename, mayResolve, mayRestore, mayStart } from './policy.ts'
import { discussedSubjectFor, postFor, type SeenThread, threadFor } from './queries.ts'
import { mentionablePeople } from './readers.ts'

export type WrittenPost = { threadId: string; postId: string; seq: number }

/** Starts a conversation on a thing with its first post. Sent twice with the same key, it is started once. */
export const startThread = command(newThread, async ({ actor, tx, announce, now }, input) => {
  const me = person(actor)
  const subject = await discussedSubjectFor(tx, actor, input.subjectId)
  must(mayStart(subject))
  const twin = await postOfKey(tx, me.personId, input.clientKey)
  if (twin) return twin
  const threadId = newId(now.getTime())
  const mentioned = await mentionsIn(tx, input.body, { subjectId: subject.id, threadId: null, now })
  await tx.thread.create({
    data: {
      id: threadId,
      subjectId: subject.id,
      title: input.title,
      createdById: me.personId,
      createdAt: now,
      lastPostAt: now,
    },
  })
  const post = { threadId, authorId: me.personId, replyToId: null, body: input.body, clientKey: input.clientKey, now }
  const written = await appendPost(tx, post)
  if (!written) throw new Conflict('thread.sentTwice')
  await keepMentions(tx, written.postId, mentioned)
  await announce(facts.threadStarted, written, { subjectId: subject.id })
  return written
})

/** Writes a post. Sent again with the same key by the same author, the first one is the answer (DI8). */
export const writePost = command(newPost, async ({ actor, tx, announce, now }, input): Promise<WrittenPost> => {
  const me = person(actor)
  const thread = await threadFor(tx, actor, input.threadId)
  const twin = await postOfKey(tx, me.personId, input.clientKey)
  if (twin) return twin
  const mentioned = await mentionsIn(tx, input.body, { subjectId: thread.subject.id, threadId: thread.id, now })
  const replyToId = await answeredPost(tx, thread.id, input.replyToId)
  const post = {
    threadId: thread.id,
    authorId: me.personId,
    replyToId,
    body: input.body,
    clientKey: input.clientKey,
    now,
  }
  const written = await appendPost(tx, post)
  if (!written) return firstOfTwins(tx, thread.id, { authorId: me.personId, clientKey: input.clientKey })
  await keepMentions(tx, written.postId, mentioned)
  await announce(facts.postWritten, written, { subjectId: thread.subject.id })
  return written
})

/** Rewords one's own post; what it said is kept. The same words again change nothing. */
export const editPost = command(postText, async ({ actor, tx, announce, now }, { postId, body }) => {
  const post = await postFor(tx, actor, postId)
  must(mayEdit(person(actor), post))
  const { threadId, subject } = post
  if (post.body === body) return { threadId, postId }
  const mentioned = await mentionsIn(tx, body, { subjectId: subject.id, threadId, now })
  const seq = await nextSeq(tx, threadId)
  const before = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { body: true, removedAt: true } })
  if (before.removedAt) throw new Conflict('post.isRemoved')
  await tx.postRevision.create({ data: { id: newId(), postId, body: before.body, at: now } })
  await tx.post.update({ where: { id: postId }, data: { body, editedAt: now, changedSeq: seq } })
  await tx.postMention.deleteMany({ where: { postId } })
  await keepMentions(tx, postId, mentioned)
  await announce(facts.postEdited, { threadId, postId, seq }, { subjectId: subject.id })
  return { threadId, postId }
})

/** Takes a post away; a trace and the words stay. Doing it twice changes nothing. */
export const removePost = command(postChoice, async ({ actor, tx, announce, now }, { postId }) => {
  const me = person(actor)
  const { threadId, subject, ...post } = await postFor(tx, actor, postId)
  must(mayRemovePost(me, { ...post, subject }))
  const seq = await nextSeq(tx, threadId, -1)
  const { count } = await tx.post.updateMany({
    where: { id: postId, removedAt: null },
    data: { removedAt: now, removedById: me.personId, changedSeq: seq },
  })
  if (count === 0) await giveBackSeq(tx, threadId, 1)
  else await announce(facts.postRemoved, { threadId, postId, seq }, { subjectId: subject.id })
  return { threadId, postId }
})

/** Brings a removed post back. */
export const restorePost = command(postChoice, async ({ actor, tx, announce, now }, { postId }) => {
  const { threadId, subject, ...post } = await postFor(tx, actor, postId)
  must(mayRestore(person(actor), { ...post, subject }, now))
  const seq = await nextSeq(tx, threadId, 1)
  const { count } = await tx.post.updateMany({
    where: { id: postId, removedAt: { not: null } },
    data: { removedAt: null, removedById: null, changedSeq: seq },
  })
  if (count === 0) await giveBackSeq(tx, threadId, -1)
  else await announce(facts.postRestored, { threadId, postId, seq }, { subjectId: subject.id })
  return { threadId, postId }
})

/** DI11: gives a short answer to a post, or takes one's own back. Twice the same changes nothing. */
export const reactToPost = command(postReaction, async ({ actor, tx, announce, now }, { postId, kind, wish }) => {
  const { personId } = person(actor)
  const { threadId, subject } = await postFor(tx, actor, postId)
  const seq = await nextSeq(tx, threadId)
  const { removedAt } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: { removedAt: true } })
  if (removedAt) throw new Conflict('post.isRemoved')
  const one = { postId, personId, kind }
  const { count } =
    wish === 'give'
      ? await tx.postReaction.createMany({ data: [{ ...one, at: now }], skipDuplicates: true })
      : await tx.postReaction.deleteMany({ where: one })
  if (count === 0) await giveBackSeq(tx, threadId, 0)
  else {
    await tx.post.update({ where: { id: postId }, data: { changedSeq: seq } })
    await announce(facts.postReacted, { threadId, postId, seq }, { subjectId: subject.id })
  }
  return { threadId, postId }
})

/** Marks a conversation as done; one may still write in it. */
export const resolveThread = command(threadChoice, async ({ actor, tx, announce, now }, { threadId }) => {
  const me = person(actor)
  const thread = await threadFor(tx, actor, threadId)
  must(mayResolve(me, await withOthers(tx, thread)))
  const to = Prisma.sql`"resolvedAt" = ${now}, "resolvedById" = ${me.personId}::uuid`
  const seq = await changeThread(tx, threadId, { to, unless: Prisma.sql`"resolvedAt" IS NOT NULL` })
  if (seq) await announce(facts.threadResolved, { threadId, seq }, { subjectId: thread.subject.id })
  return { threadId }
})

/** Opens a conversation that was done. */
export const reopenThread = command(threadChoice, async ({ actor, tx, announce }, { threadId }) => {
  const thread = await threadFor(tx, actor, threadId)
  must(mayResolve(person(actor), await withOthers(tx, thread)))
  const to = Prisma.sql`"resolvedAt" = NULL, "resolvedById" = NULL`
  const seq = await changeThread(tx, threadId, { to, unless: Prisma.sql`"resolvedAt" IS NULL` })
  if (seq) await announce(facts.threadReopened, { threadId, seq }, { subjectId: thread.subject.id })
  return { threadId }
})

/** Gives a conversation another title. */
export const renameThread = command(threadTitle, async ({ actor, tx, announce }, { threadId, title }) => {
  const thread = await threadFor(tx, actor, threadId)
  must(mayRename(person(actor), await withOthers(tx, thread)))
  const to = Prisma.sql`"title" = ${title}`
  const seq = await changeThread(tx, threadId, { to, unless: Prisma.sql`"title" = ${title}` })
  const about = { subjectId: thread.subject.id, before: { title: thread.title }, after: { title } }
  if (seq) await announce(facts.threadRenamed, { threadId, seq }, about)
  return { threadId }
})

/** Takes a whole conversation away; it can be brought back. */
export const removeThread = command(threadChoice, async ({ actor, tx, announce, now }, { threadId }) => {
  const me = person(actor)
  const thread = await threadFor(tx, actor, threadId)
  // The lock first: a post that is being written at this moment is counted among the others' words.
  const to = Prisma.sql`"removedAt" = ${now}, "removedById" = ${me.personId}::uuid`
  const seq = await changeThread(tx, threadId, { to, unless: Prisma.sql`"removedAt" IS NOT NULL` })
  must(mayRemoveThread(me, await withOthers(tx, thread)))
  if (seq) await announce(facts.threadRemoved, { threadId, seq }, { subjectId: thread.subject.id })
  return { threadId, subjectId: thread.subject.id }
})

/** Brings a removed conversation back. */
export const restoreThread = command(threadChoice, async ({ actor, tx, announce, now }, { threadId }) => {
  const thread = await threadFor(tx, actor, threadId, { removed: 'too' })
  const verdict = mayRestore(person(actor), thread, now)
  if (!verdict.ok && verdict.reason === 'post.removedByOther') throw new NotFound(`thread ${threadId}`)
  must(verdict)
  const to = Prisma.sql`"removedAt" = NULL, "removedById" = NULL`
  const seq = await changeThread(tx, threadId, { to, unless: Prisma.sql`"removedAt" IS NULL`, removed: 'too' })
  if (seq) await announce(facts.threadRestored, { threadId, seq }, { subjectId: thread.subject.id })
  return { threadId }
})

/**
 * Remembers how far a person has read. Never goes back, never past the thread; no fact, but the person's other windows
 * hear of it at the commit, by the same statement.
 */
export const markRead = command(readMark, async ({ actor, tx }, { threadId, seq }) => {
  const me = person(actor)
  await threadFor(tx, actor, threadId)
  await tx.$executeRaw`
    WITH mark AS (
      INSERT INTO "ThreadRead" ("threadId", "personId", "seq")
      SELECT "id", ${me.personId}::uuid, LEAST("lastSeq", ${seq}::int) FROM "Thread" WHERE "id" = ${threadId}::uuid
      ON CONFLICT ("threadId", "personId") DO UPDATE SET "seq" = EXCLUDED."seq" WHERE "ThreadRead"."seq" < EXCLUDED."seq"
      RETURNING *
    ) SELECT pg_notify(${readChannel}, row_to_json(mark)::text) FROM mark`
  return { threadId }
})

/**
 * Opens a thread nobody has written in, for the domain whose thing it is. It has no starter: whoever writes in it has a say over
 * their own words only.
 */
export async function putThread(tx: Tx, { id, subjectId, title, now }: { id: string; subjectId: string; title: string; now: Date }): Promise<void> {
  await tx.thread.create({ data: { id, subjectId, title, createdById: null, createdAt: now, lastPostAt: now } })
}

type PostDraft = {
  threadId: string
  authorId: string
  replyToId: string | null
  body: string
  clientKey: string | null
  now: Date
}

/** The thread's lock, its next number and the post in one statement; null where the author's key is used already. */
async function appendPost(tx: Tx, draft: PostDraft): Promise<WrittenPost | null> {
  const postId = newId(draft.now.getTime())
  const [written] = await tx.$queryRaw<{ seq: number }[]>`
    WITH thread AS (
      UPDATE "Thread" SET "lastSeq" = "lastSeq" + 1, "postCount" = "postCount" + 1, "lastPostAt" = ${draft.now}
      WHERE "id" = ${draft.threadId}::uuid AND "removedAt" IS NULL RETURNING "id", "lastSeq"
    )
    INSERT INTO "Post" ("id", "threadId", "seq", "changedSeq", "authorId", "replyToId", "body", "createdAt", "clientKey")
    SELECT ${postId}::uuid, "id", "lastSeq", "lastSeq", ${draft.authorId}::uuid, ${draft.replyToId}::uuid, ${draft.body},
      ${draft.now}, ${draft.clientKey} FROM thread
    ON CONFLICT ("authorId", "clientKey") DO NOTHING RETURNING "seq"`
  return written ? { threadId: draft.threadId, postId, seq: written.seq } : null
}

async function firstOfTwins(tx: Tx, threadId: string, key: { authorId: string; clientKey: string | null }) {
  const twin = await postOfKey(tx, key.authorId, key.clientKey)
  if (!twin) throw new NotFound(`thread ${threadId}`) // it was removed while the post was on its way
  await giveBackSeq(tx, threadId, -1)
  return twin
}

async function postOfKey(tx: Tx, authorId: string, clientKey: string | null): Promise<WrittenPost | null> {
  if (!clientKey) return null
  const post = await tx.post.findUnique({
    where: { authorId_clientKey: { authorId, clientKey } },
    select: { id: true, threadId: true, seq: true },
  })
  return post && { threadId: post.threadId, postId: post.id, seq: post.seq }
}

/** What is answered must stand in the same thread; otherwise the post stands by itself. */
async function answeredPost(tx: Tx, threadId: string, postId: string | null): Promise<string | null> {
  if (!postId) return null
  return (await tx.post.findFirst({ where: { id: postId, threadId }, select: { id: true } }))?.id ?? null
}

/** The next number under the thread's lock, which is held until the commit: the order of numbers is that of commits. */
async function nextSeq(tx: Tx, threadId: string, posts = 0): Promise<number> {
  const [thread] = await tx.$queryRaw<{ lastSeq: number }[]>`
    UPDATE "Thread" SET "lastSeq" = "lastSeq" + 1, "postCount" = "postCount" + ${posts}::int
    WHERE "id" = ${threadId}::uuid AND "removedAt" IS NULL RETURNING "lastSeq"`
  if (!thread) throw new NotFound(`thread ${threadId}`)
  return thread.lastSeq
}

/** Nothing happened after all: the number, which nobody has seen, is used by the next change. */
const giveBackSeq = (tx: Tx, threadId: string, posts: number) =>
  tx.$executeRaw`
    UPDATE "Thread" SET "lastSeq" = "lastSeq" - 1, "postCount" = "postCount" + ${posts}::int
    WHERE "id" = ${threadId}::uuid AND "removedAt" IS NULL`

type ThreadChanging = { to: Prisma.Sql; unless: Prisma.Sql; removed?: 'too' }

/** Changes the thread itself under its lock; null where it was so already. */
async function changeThread(tx: Tx, threadId: string, { to, unless, removed }: ThreadChanging): Promise<number | null> {
  const present = removed ? Prisma.empty : Prisma.sql`AND "removedAt" IS NULL`
  const [thread] = await tx.$queryRaw<{ lastSeq: number }[]>`
    UPDATE "Thread" SET "lastSeq" = "lastSeq" + 1, ${to}
    WHERE "id" = ${threadId}::uuid AND NOT (${unless}) ${present} RETURNING "lastSeq"`
  return thread?.lastSeq ?? null
}

async function withOthers(tx: Tx, thread: SeenThread) {
  const other = await tx.post.findFirst({
    where: { threadId: thread.id, OR: [{ authorId: null }, { authorId: { not: thread.createdById ?? undefined } }] },
    select: { id: true },
  })
  return { ...thread, othersWrote: other !== null }
}

type Place = { subjectId: string; threadId: string | null; now: Date }

async function mentionsIn(tx: Tx, body: string, place: Place): Promise<string[]> {
  return body.includes('@') ? mentionedPeople(body, await mentionablePeople(tx, place)) : []
}

async function keepMentions(tx: Tx, postId: string, personIds: string[]): Promise<void> {
  if (personIds.length > 0)
    await tx.postMention.createMany({ data: personIds.map((personId) => ({ postId, personId })) })
}
