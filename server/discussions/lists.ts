import { type Actor, person } from '#server/kernel/actor.ts'
import { db, pool } from '#server/kernel/db.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import type { ThreadLine, UnreadLine } from './contract.ts'
import { readerScopes } from './policy.ts'
import { type LineRow, subjectJson, type SubjectRow, threadLine, unreadLine } from './views.ts'

/*
 * Lists of threads. Unread is what others wrote after the number one has read to, and has not been removed (DI7); the
 * same expression counts it everywhere. $1 is the reader, $2 their tokens.
 */

const unread = `SELECT p."id" FROM "Post" p WHERE p."threadId" = t."id" AND p."seq" > coalesce(r."seq", 0)
  AND p."authorId" IS DISTINCT FROM $1 AND p."removedAt" IS NULL`

const lineColumns = `t."id", t."title", t."createdById", starter."name" AS "createdByName", t."lastPostAt",
  latest."authorId" AS "lastAuthorId", latest."name" AS "lastAuthorName", t."postCount", t."resolvedAt",
  (SELECT count(*)::int FROM (${unread}) u) AS "unread",
  EXISTS (SELECT 1 FROM "PostMention" m WHERE m."personId" = $1 AND m."postId" IN (${unread})) AS "mentioned"`

const lineTables = `"Thread" t JOIN "Subject" s ON s."id" = t."subjectId"
  LEFT JOIN "ThreadRead" r ON r."threadId" = t."id" AND r."personId" = $1
  LEFT JOIN "Person" starter ON starter."id" = t."createdById"
  LEFT JOIN LATERAL (SELECT p."authorId", a."name" FROM "Post" p LEFT JOIN "Person" a ON a."id" = p."authorId"
    WHERE p."threadId" = t."id" AND p."removedAt" IS NULL ORDER BY p."seq" DESC LIMIT 1) latest ON true`

const listStatement = `
  SELECT ${lineColumns} FROM ${lineTables}
  WHERE t."subjectId" = $3 AND t."removedAt" IS NULL AND s."scopes" && $2::text[]
  ORDER BY (t."resolvedAt" IS NOT NULL), t."lastPostAt" DESC, t."id" LIMIT 200`

/** The threads of a thing the actor may see (else NotFound): open ones first, by their last post. */
export async function threadsOf(actor: Actor, subjectId: string): Promise<ThreadLine[]> {
  if (actor.kind !== 'person') {
    await subjectFor(db(), actor, subjectId)
    return []
  }
  const [, { rows }] = await Promise.all([
    subjectFor(db(), actor, subjectId),
    pool().query<LineRow>({
      name: 'threadsOf',
      text: listStatement,
      values: [actor.personId, readerScopes(actor), subjectId],
    }),
  ])
  return rows.map(threadLine)
}

const unreadStatement = `
  WITH mine AS (
    SELECT t."id" FROM "Thread" t JOIN "Subject" s ON s."id" = t."subjectId" WHERE s."groupId" = ANY($3::uuid[])
    UNION SELECT "threadId" FROM "Post" WHERE "authorId" = $1
    UNION SELECT c."id" FROM "SubjectGrant" g JOIN "Subject" c ON c."id" = g."subjectId" WHERE g."personId" = $1 AND c."kind" = 'conversation'
    UNION SELECT p."threadId" FROM "PostMention" m JOIN "Post" p ON p."id" = m."postId" WHERE m."personId" = $1
  )
  SELECT ${lineColumns}, ${subjectJson} AS "subject"
  FROM ${lineTables}
  WHERE t."id" IN (SELECT "id" FROM mine) AND t."removedAt" IS NULL AND s."scopes" && $2::text[]
    AND t."lastSeq" > coalesce(r."seq", 0) AND EXISTS (${unread})
  ORDER BY t."lastPostAt" DESC, t."id" LIMIT 100`

/** What a person has not read: in their groups, where they took part, and where they are mentioned. */
export async function unreadOf(actor: Actor): Promise<UnreadLine[]> {
  const me = person(actor)
  const groups = me.memberships.map((one) => one.groupId)
  const { rows } = await pool().query<LineRow & { subject: SubjectRow }>({
    name: 'unreadOf',
    text: unreadStatement,
    values: [me.personId, readerScopes(me), groups],
  })
  return rows.map(unreadLine)
}
