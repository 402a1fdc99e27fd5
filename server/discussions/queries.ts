import { type Actor, type PersonActor, person } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, pool, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must, type Verdict } from '#server/kernel/verdict.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import type { Allowed, PostHistory, PostView, ThreadChange, ThreadPage, ThreadSubject, Who } from './contract.ts'
import {
  isModerator,
  mayEdit,
  mayRemoveThread,
  mayRename,
  mayResolve,
  mayRestore,
  mayStart,
  maySeeHistory,
  readerScopes,
  type PostFacts,
  type ThreadFacts,
} from './policy.ts'
import { mentionablePeople } from './readers.ts'
import {
  postColumns,
  type PostRow,
  postTables,
  postView,
  subjectJson,
  type SubjectRow,
  threadColumns,
  type ThreadRow,
  threadState,
  threadSubject,
  threadTables,
  who,
} from './views.ts'

/** What decides who may do what with the thing a thread belongs to. */
export const subjectShown = {
  id: true,
  kind: true,
  level: true,
  groupId: true,
  collaborationId: true,
  createdById: true,
} as const

export const threadShown = {
  id: true,
  title: true,
  createdById: true,
  resolvedAt: true,
  removedAt: true,
  removedById: true,
  subject: { select: subjectShown },
} as const

/** A thing the actor may talk about, or NotFound; anonymous people talk about nothing. */
export async function discussedSubjectFor(tx: Tx, actor: Actor, subjectId: string) {
  const subject = await subjectFor(tx, actor, subjectId)
  if (actor.kind !== 'person') throw new NotFound(`threads of ${subjectId}`)
  return subject
}

/** A thread the actor may see, with what decides who may do what; removed ones only where asked for. */
export async function threadFor(tx: Tx, actor: Actor, threadId: string, options: { removed?: 'too' } = {}) {
  const me = readerScopes(actor)
  const thread = isId(threadId)
    ? await tx.thread.findFirst({
        where: { id: threadId, subject: { scopes: { hasSome: me } }, ...(!options.removed && { removedAt: null }) },
        select: threadShown,
      })
    : null
  if (!thread) throw new NotFound(`thread ${threadId}`)
  return thread
}

export type SeenThread = Awaited<ReturnType<typeof threadFor>>

type LoadedPost = {
  id: string
  threadId: string
  authorId: string | null
  body: string
  removedAt: Date | null
  removedById: string | null
  title: string
  subject: SubjectRow
}

const postStatement = `
  SELECT p."id", p."threadId", p."authorId", p."body", p."removedAt", p."removedById", t."title", ${subjectJson} AS "subject"
  FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" JOIN "Subject" s ON s."id" = t."subjectId"
  WHERE p."id" = $1::uuid AND t."removedAt" IS NULL AND s."scopes" && $2::text[]`

/** A post of a thread the actor may see, removed or not. */
export async function postFor(tx: Tx, actor: Actor, postId: string) {
  const [post] = isId(postId)
    ? await tx.$queryRawUnsafe<LoadedPost[]>(postStatement, postId, readerScopes(actor))
    : []
  if (!post) throw new NotFound(`post ${postId}`)
  const { title, ...facts } = post
  return { ...facts, thread: { title } } satisfies PostFacts & { thread: { title: string } }
}

const postsAtOnce = 100

type PageRow = ThreadRow & {
  subject: SubjectRow
  readSeq: number
  othersWrote: boolean
  posts: PostRow[] | null
}

/** The state of a thread and its newest posts (or those before a number), of one moment. */
const pageStatement = `
  SELECT ${threadColumns},
    ${subjectJson} AS "subject",
    coalesce((SELECT r."seq" FROM "ThreadRead" r WHERE r."threadId" = t."id" AND r."personId" = $3), 0) AS "readSeq",
    EXISTS (SELECT 1 FROM "Post" o WHERE o."threadId" = t."id" AND o."authorId" IS DISTINCT FROM t."createdById") AS "othersWrote",
    CASE WHEN t."removedAt" IS NULL THEN (SELECT json_agg(shown ORDER BY shown."seq") FROM (SELECT ${postColumns} FROM ${postTables}
      WHERE p."threadId" = t."id" AND p."seq" < $4 ORDER BY p."seq" DESC LIMIT ${postsAtOnce + 1}) shown) END AS "posts"
  FROM ${threadTables} JOIN "Subject" s ON s."id" = t."subjectId"
  WHERE t."id" = $1 AND s."scopes" && $2::text[]`

/**
 * A thread with its newest hundred posts, or the hundred before a number. One that is removed is found only by whoever
 * may bring it back, and without its posts.
 */
export async function threadPage(
  actor: Actor,
  threadId: string,
  options: { before?: number } = {},
): Promise<ThreadPage> {
  const me = person(actor)
  const before = options.before ?? 2_147_483_647
  const { rows } = isId(threadId)
    ? await pool().query<PageRow>({
        name: 'threadPage',
        text: pageStatement,
        values: [threadId, readerScopes(me), me.personId, before],
      })
    : { rows: [] }
  const row = rows[0]
  if (!row || (row.removedAt && !mayRestore(me, row, now()).ok)) throw new NotFound(`thread ${threadId}`)
  const found = row.posts ?? []
  return {
    ...threadState(row),
    id: row.id,
    subject: threadSubject(row.subject),
    startedBy: who(row.createdById, row.createdByName),
    startedAt: row.createdAt.toISOString(),
    lastSeq: row.lastSeq,
    posts: found.slice(-postsAtOnce).map(postView),
    earlier: found.length > postsAtOnce,
    readSeq: row.readSeq,
    can: rightsIn(me, row),
  }
}

const rightsIn = (me: PersonActor, thread: ThreadFacts) => ({
  resolve: allowed(mayResolve(me, thread)),
  rename: allowed(mayRename(me, thread)),
  remove: allowed(mayRemoveThread(me, thread)),
  restore: allowed(mayRestore(me, thread, now())),
  moderate: isModerator(me, thread.subject),
})

const allowed = (verdict: Verdict): Allowed => verdict.ok || { reason: verdict.reason }

/** Posts changed after a number, and the thread as it is, of one moment; `$3` null asks on nobody's behalf. */
const changesStatement = `
  SELECT ${threadColumns},
    CASE WHEN t."removedAt" IS NULL THEN (SELECT json_agg(changed ORDER BY changed."changedSeq") FROM (
      SELECT ${postColumns} FROM ${postTables} WHERE p."threadId" = t."id" AND p."changedSeq" > $2) changed) END AS "posts"
  FROM ${threadTables} JOIN "Subject" s ON s."id" = t."subjectId"
  WHERE t."id" = $1 AND ($3::text[] IS NULL OR (s."scopes" && $3::text[] AND t."removedAt" IS NULL))`

async function changes(threadId: string, afterSeq: number, scopes: string[] | null): Promise<ThreadChange[] | null> {
  if (!isId(threadId)) return null
  const { rows } = await pool().query<ThreadRow & { posts: PostRow[] | null }>({
    name: 'threadChanges',
    text: changesStatement,
    values: [threadId, afterSeq, scopes],
  })
  const row = rows[0]
  if (!row) return null
  if (row.lastSeq <= afterSeq) return []
  const posts: ThreadChange[] = (row.posts ?? []).map((post) => ({ seq: post.changedSeq, post: postView(post) }))
  // Each number stands once, so that whoever has it can skip it: the thread's state goes with the last change.
  const last = posts.at(-1)?.seq === row.lastSeq ? posts.pop() : undefined
  return [...posts, { ...last, seq: row.lastSeq, thread: threadState(row) }]
}

/** What the actor lacks of a thread they may see, else NotFound. Empty when nothing happened since. */
export async function changesFor(actor: Actor, threadId: string, afterSeq: number): Promise<ThreadChange[]> {
  const found = await changes(threadId, afterSeq, readerScopes(actor))
  if (!found) throw new NotFound(`thread ${threadId}`)
  return found
}

/** The same on nobody's behalf, for a room whose people are authorised already; a removed thread says only that. */
export const changesOf = async (threadId: string, afterSeq: number): Promise<ThreadChange[]> =>
  (await changes(threadId, afterSeq, null)) ?? []

/** One post as readers see it. */
export async function postShown(postId: string): Promise<PostView> {
  const { rows } = await pool().query<{ post: PostRow }>({
    name: 'postShown',
    text: `SELECT row_to_json(shown) AS "post" FROM (SELECT ${postColumns} FROM ${postTables} WHERE p."id" = $1) shown`,
    values: [postId],
  })
  if (!rows[0]) throw new NotFound(`post ${postId}`)
  return postView(rows[0].post)
}

/** Whom one may mention in a thread. */
export async function peopleToMention(actor: Actor, threadId: string): Promise<Who[]> {
  const thread = await threadFor(db(), actor, threadId)
  return mentionablePeople(db(), { subjectId: thread.subject.id, threadId, now: now() })
}

/** Whom one may mention in a first post on a thing. */
export async function peopleToMentionOn(actor: Actor, subjectId: string): Promise<Who[]> {
  const subject = await discussedSubjectFor(db(), actor, subjectId)
  must(mayStart(subject))
  return mentionablePeople(db(), { subjectId, threadId: null, now: now() })
}

/** What a post said before, for its author and whoever keeps order. */
export async function postHistory(actor: Actor, postId: string): Promise<PostHistory> {
  const post = await postFor(db(), actor, postId)
  must(maySeeHistory(person(actor), post))
  const [shown, revisions] = await Promise.all([
    postShown(postId),
    db().postRevision.findMany({
      where: { postId },
      orderBy: { id: 'desc' },
      select: { id: true, body: true, at: true },
    }),
  ])
  return {
    post: shown,
    thread: { id: post.threadId, title: post.thread.title },
    revisions: revisions.map((one) => ({ ...one, at: one.at.toISOString() })),
  }
}

/** One's own post as it stands, to be reworded. */
export async function postToEdit(actor: Actor, postId: string) {
  const post = await postFor(db(), actor, postId)
  must(mayEdit(person(actor), post))
  return { postId, body: post.body, thread: { id: post.threadId, title: post.thread.title } }
}

/** A thread whose title the actor may change. */
export async function threadToRename(actor: Actor, threadId: string) {
  const thread = await threadFor(db(), actor, threadId)
  must(mayRename(person(actor), { ...thread, othersWrote: false }))
  return { id: thread.id, title: thread.title }
}

/** A thing the actor may start a thread on. */
export async function subjectToDiscuss(actor: Actor, subjectId: string): Promise<ThreadSubject> {
  const subject = await discussedSubjectFor(db(), actor, subjectId)
  must(mayStart(subject))
  const { rows } = await pool().query<{ subject: SubjectRow }>({
    name: 'subjectToDiscuss',
    text: `SELECT ${subjectJson} AS "subject" FROM "Subject" s WHERE s."id" = $1`,
    values: [subject.id],
  })
  if (!rows[0]) throw new NotFound(`subject ${subjectId}`)
  return threadSubject(rows[0].subject)
}
