import { type Actor, person, type PersonActor } from '#server/kernel/actor.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { isId } from '#server/kernel/ids.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import type { ConversationLine, Participant } from './contract.ts'
import { mostReceivers } from './words.ts'

/** The key of a circle of people: their ids in order. */
export const peopleKey = (personIds: string[]): string => [...new Set(personIds)].sort().join(',')

export type Receiver = Participant & { account: boolean }

/** BE2: those of these people the actor finds, and whether a message reaches them. */
export const receiversFor = (tx: Tx, actor: Actor, personIds: string[]): Promise<Receiver[]> =>
  tx.$queryRaw<Receiver[]>`
    SELECT p."id" AS "personId", p."name", EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = p."id" AND a."deactivatedAt" IS NULL) AS "account"
    FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE p."id" = ANY(${personIds}::uuid[]) AND ${visibleSubjectsSql(actor)}
    ORDER BY p."name" COLLATE "da-x-icu"`

/** BE1: one's conversations that hold something, the latest first. */
export async function conversationsOf(actor: Actor): Promise<ConversationLine[]> {
  const me = person(actor).personId
  const rows = await db().$queryRaw<(Omit<ConversationLine, 'last'> & { name: string | null; authorId: string | null; body: string; at: Date })[]>`
    SELECT c."id", latest."authorId", author."name", left(latest."body", 160) AS "body", latest."createdAt" AS "at",
      ARRAY(SELECT p."name" FROM "ConversationPerson" o JOIN "Person" p ON p."id" = o."personId"
        WHERE o."conversationId" = c."id" AND o."leftAt" IS NULL AND o."personId" <> ${me}::uuid ORDER BY p."name" COLLATE "da-x-icu") AS "others",
      (SELECT count(*)::int FROM "Post" u WHERE u."threadId" = c."id" AND u."removedAt" IS NULL AND u."authorId" IS DISTINCT FROM ${me}::uuid
        AND u."seq" > coalesce((SELECT r."seq" FROM "ThreadRead" r WHERE r."threadId" = c."id" AND r."personId" = ${me}::uuid), 0)) AS "unread"
    FROM "Conversation" c JOIN "Subject" ON "Subject"."id" = c."id"
      JOIN LATERAL (SELECT p."authorId", p."body", p."createdAt" FROM "Post" p WHERE p."threadId" = c."id" AND p."removedAt" IS NULL
        ORDER BY p."seq" DESC LIMIT 1) latest ON true
      LEFT JOIN "Person" author ON author."id" = latest."authorId"
    WHERE ${visibleSubjectsSql(actor)} ORDER BY latest."createdAt" DESC LIMIT 200`
  return rows.map(({ name, authorId, body, at, ...line }) => ({ ...line, last: { name, own: authorId === me, body, at: at.toISOString() } }))
}

/** Who takes part in a conversation of the actor's, else NotFound. */
export async function participantsOf(actor: Actor, conversationId: string): Promise<{ id: string; people: Participant[] }> {
  const [subject, people] = await Promise.all([
    subjectFor(db(), person(actor), conversationId),
    isId(conversationId)
      ? db().$queryRaw<Participant[]>`
          SELECT p."id" AS "personId", p."name" FROM "ConversationPerson" o JOIN "Person" p ON p."id" = o."personId"
          WHERE o."conversationId" = ${conversationId}::uuid AND o."leftAt" IS NULL ORDER BY p."name" COLLATE "da-x-icu"`
      : [],
  ])
  return { id: subject.id, people }
}

/** BE3: the conversation the actor has with exactly these people; null where there is none yet. */
export async function conversationWith(actor: Actor, personIds: string[]): Promise<string | null> {
  const me = person(actor).personId
  const found = await db().conversation.findUnique({ where: { peopleKey: peopleKey([...personIds, me]) }, select: { id: true } })
  return found?.id ?? null
}

export type Found = Participant & { title: string; organisation: string | null }

const asFound = Prisma.sql`
  SELECT p."id" AS "personId", p."name", p."title",
    (SELECT min(o."name") FROM "Affiliation" f JOIN "Organisation" o ON o."id" = f."organisationId" WHERE f."personId" = p."id" AND f."until" IS NULL) AS "organisation"
  FROM "Person" p JOIN "Subject" ON "Subject"."id" = p."id" JOIN "Account" a ON a."personId" = p."id" AND a."deactivatedAt" IS NULL`

/** What the form for a new message needs: those chosen, and whom one may choose; without a name asked for, those one works with. */
export async function composePage(actor: Actor, { chosen, name }: { chosen: string[]; name: string }) {
  const me = person(actor)
  const ids = chosen.filter((one) => isId(one) && one !== me.personId).slice(0, mostReceivers)
  const [people, found, existing] = await Promise.all([
    receiversFor(db(), me, ids),
    foundBy(me, { name, not: [...ids, me.personId] }),
    ids.length > 0 ? conversationWith(me, ids) : null,
  ])
  return { people, found, existing, full: people.length >= mostReceivers }
}

const foundBy = (me: PersonActor, { name, not }: { name: string; not: string[] }) => {
  const near = me.memberships.map((one) => one.groupId)
  const where = name
    ? Prisma.sql`p."name" ILIKE ${`%${name.replaceAll(/[\\%_]/g, '\\$&')}%`}`
    : Prisma.sql`EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p."id" AND m."endedAt" IS NULL AND m."groupId" = ANY(${near}::uuid[]))`
  return db().$queryRaw<Found[]>`
    ${asFound} WHERE ${where} AND ${visibleSubjectsSql(me)} AND p."id" <> ALL(${not}::uuid[])
    ORDER BY p."name" COLLATE "da-x-icu" LIMIT 12`
}
