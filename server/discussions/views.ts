import type { DiscussedSubject } from './policy.ts'
import type { PostView, ThreadLine, ThreadState, ThreadSubject, UnreadLine, Who } from './contract.ts'

export type { PostView, ThreadChange, ThreadState } from './contract.ts'

/** Rows come as JSON out of one statement, so that a thread and its posts are of the same moment. */
export type PostRow = {
  id: string
  threadId: string
  seq: number
  changedSeq: number
  authorId: string | null
  authorName: string | null
  body: string
  mentions: Who[] | null
  reactions: PostView['reactions'] | null
  replyToId: string | null
  replyToName: string | null
  createdAt: string
  editedAt: string | null
  removedAt: string | null
  removedById: string | null
  removedByName: string | null
  clientKey: string | null
}

export type ThreadRow = {
  id: string
  title: string
  lastSeq: number
  postCount: number
  createdAt: Date
  createdById: string | null
  createdByName: string | null
  resolvedAt: Date | null
  resolvedById: string | null
  resolvedByName: string | null
  removedAt: Date | null
  removedById: string | null
  removedByName: string | null
}

/** The columns of a PostRow; what is removed never leaves the database. */
export const postColumns = `p."id", p."threadId", p."seq", p."changedSeq", p."authorId", author."name" AS "authorName",
  CASE WHEN p."removedAt" IS NULL THEN p."body" ELSE '' END AS "body", p."replyToId", answered."name" AS "replyToName",
  p."createdAt", p."editedAt", p."removedAt", p."removedById", remover."name" AS "removedByName", p."clientKey",
  CASE WHEN p."removedAt" IS NULL THEN (SELECT json_agg(json_build_object('personId', who."id", 'name', who."name") ORDER BY who."name" COLLATE "da-x-icu")
    FROM "PostMention" m JOIN "Person" who ON who."id" = m."personId" WHERE m."postId" = p."id") END AS "mentions",
  CASE WHEN p."removedAt" IS NULL THEN (SELECT json_agg(json_build_object('kind', r."kind", 'who', json_build_object('personId', who."id", 'name', who."name")) ORDER BY r."at", who."id")
    FROM "PostReaction" r JOIN "Person" who ON who."id" = r."personId" WHERE r."postId" = p."id") END AS "reactions"`

export const postTables = `"Post" p LEFT JOIN "Person" author ON author."id" = p."authorId"
  LEFT JOIN "Person" remover ON remover."id" = p."removedById"
  LEFT JOIN "Post" before ON before."id" = p."replyToId" LEFT JOIN "Person" answered ON answered."id" = before."authorId"`

export const threadColumns = `t."id", t."title", t."lastSeq", t."postCount", t."createdAt", t."createdById",
  starter."name" AS "createdByName", t."resolvedAt", t."resolvedById", resolver."name" AS "resolvedByName", t."removedAt",
  t."removedById", remover."name" AS "removedByName"`

export const threadTables = `"Thread" t LEFT JOIN "Person" starter ON starter."id" = t."createdById"
  LEFT JOIN "Person" resolver ON resolver."id" = t."resolvedById" LEFT JOIN "Person" remover ON remover."id" = t."removedById"`

/** A thread's thing as JSON, with what decides the rights. */
export const subjectJson = `json_build_object('id', s."id", 'kind', s."kind", 'title', s."title", 'level', s."level",
  'wider', (s."level" NOT IN ('private', 'authorities') AND EXISTS (SELECT 1 FROM "SubjectGrant" g WHERE g."subjectId" = s."id"))
    OR (s."level" = 'private' AND EXISTS (SELECT 1 FROM "SubjectGrant" g WHERE g."subjectId" = s."id" AND g."personId" IS DISTINCT FROM s."createdById"))
    OR (s."level" <> 'private' AND EXISTS (SELECT 1 FROM "SubjectShare" h WHERE h."subjectId" = s."id" AND h."level" NOT IN ('private', 'group'))),
  'groupId', s."groupId", 'collaborationId', s."collaborationId", 'createdById', s."createdById",
  'pageId', coalesce((SELECT pub."paperId" FROM "Publication" pub WHERE pub."id" = s."id"), s."id"))`

export type SubjectRow = DiscussedSubject & ThreadSubject

export const threadSubject = ({ id, kind, title, groupId, pageId, level, wider }: SubjectRow): ThreadSubject => ({
  id,
  kind,
  title,
  groupId,
  pageId,
  level,
  wider,
})

export const postView = (row: PostRow): PostView => ({
  id: row.id,
  threadId: row.threadId,
  seq: row.seq,
  changedSeq: row.changedSeq,
  author: who(row.authorId, row.authorName),
  body: row.body,
  mentions: row.mentions ?? [],
  reactions: row.reactions ?? [],
  replyTo: row.replyToId ? { postId: row.replyToId, name: row.replyToName } : null,
  createdAt: moment(row.createdAt),
  editedAt: row.editedAt && moment(row.editedAt),
  removed: row.removedAt ? { at: moment(row.removedAt), by: who(row.removedById, row.removedByName) } : null,
  clientKey: row.clientKey,
})

export const threadState = (row: ThreadRow): ThreadState => ({
  title: row.title,
  postCount: row.postCount,
  resolved: row.resolvedAt ? { at: moment(row.resolvedAt), by: who(row.resolvedById, row.resolvedByName) } : null,
  removed: row.removedAt ? { at: moment(row.removedAt), by: who(row.removedById, row.removedByName) } : null,
})

export type LineRow = {
  id: string
  title: string
  createdById: string | null
  createdByName: string | null
  lastPostAt: Date
  lastAuthorId: string | null
  lastAuthorName: string | null
  postCount: number
  unread: number
  mentioned: boolean
  resolvedAt: Date | null
}

export const threadLine = (row: LineRow): ThreadLine => ({
  id: row.id,
  title: row.title,
  startedBy: who(row.createdById, row.createdByName),
  lastPostAt: moment(row.lastPostAt),
  lastAuthor: who(row.lastAuthorId, row.lastAuthorName),
  postCount: row.postCount,
  unread: row.unread,
  mentioned: row.mentioned,
  resolvedAt: row.resolvedAt && moment(row.resolvedAt),
})

export const unreadLine = (row: LineRow & { subject: SubjectRow }): UnreadLine => ({
  ...threadLine(row),
  subject: threadSubject(row.subject),
})

export const who = (personId: string | null, name: string | null): Who | null =>
  personId && name ? { personId, name } : null

const moment = (value: string | Date) => new Date(value).toISOString()
