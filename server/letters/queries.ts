import { groupHead } from '#server/groups/queries.ts'
import { type Actor, person } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db, Prisma, type Tx } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { heldTokens } from '#server/subjects/held-tokens.ts'
import { must } from '#server/kernel/verdict.ts'
import type { LetterLine, LetterState } from './contract.ts'
import { mayReadLetter, mayTakeBackLetter, mayWriteLetter } from './policy.ts'

export type Receiver = { personId: string; name: string; email: string; language: string }

const inAudience = (audience: string) => {
  if (audience === 'all') return Prisma.sql`true`
  if (audience === 'chairs') return Prisma.sql`m."role" IN ('chair', 'secretary')`
  if (audience === 'members') return Prisma.sql`m."role" = 'member'`
  if (audience === 'observers') return Prisma.sql`m."role" = 'observer'`
  return Prisma.sql`m."organisationId" = ${audience}::uuid`
}

/** GR10: of the members those who may see the group: what is for authorities is so whoever sits in it. */
const whoSeeIt = (groupId: string) => Prisma.sql`
  near AS (SELECT "personId" FROM "Membership" WHERE "groupId" = ${groupId}::uuid AND "endedAt" IS NULL),
  ${heldTokens('near', now())},
  seeing AS (SELECT DISTINCT held."personId" FROM held JOIN "Subject" s ON s."id" = ${groupId}::uuid AND held.token = ANY(s."scopes"))`

/** LE4: who gets it, as the group and its rights are now. */
export const receiversOf = (tx: Tx, letter: { groupId: string; audience: string; writtenById: string }): Promise<Receiver[]> =>
  tx.$queryRaw<Receiver[]>`
    WITH ${whoSeeIt(letter.groupId)}
    SELECT DISTINCT p."id" AS "personId", p."name", a."email"::text AS "email", a."language"
    FROM "Membership" m JOIN seeing ON seeing."personId" = m."personId" JOIN "Person" p ON p."id" = m."personId" JOIN "Account" a ON a."personId" = p."id" AND a."deactivatedAt" IS NULL
    WHERE m."groupId" = ${letter.groupId}::uuid AND m."endedAt" IS NULL AND m."personId" <> ${letter.writtenById}::uuid AND ${inAudience(letter.audience)}`

export type AudienceChoice = { audience: string; organisation: string | null; count: number }

/** LE2: what the form needs: to whom one may write, and how many that is. */
export async function newLetterPage(actor: Actor, groupId: string) {
  const group = await groupHead(actor, groupId)
  must(mayWriteLetter(actor, group))
  const me = person(actor).personId
  const rows = await db().$queryRaw<{ role: string; organisationId: string | null; organisation: string | null; personId: string }[]>`
    WITH ${whoSeeIt(group.id)}
    SELECT DISTINCT m."role", m."organisationId", o."name" AS "organisation", m."personId"
    FROM "Membership" m JOIN seeing ON seeing."personId" = m."personId" JOIN "Account" a ON a."personId" = m."personId" AND a."deactivatedAt" IS NULL LEFT JOIN "Organisation" o ON o."id" = m."organisationId"
    WHERE m."groupId" = ${group.id}::uuid AND m."endedAt" IS NULL AND m."personId" <> ${me}::uuid`
  const count = (of: (row: (typeof rows)[number]) => boolean) => new Set(rows.filter(of).map((row) => row.personId)).size
  const organisations = [...new Map(rows.flatMap((row) => (row.organisationId && row.organisation ? [[row.organisationId, row.organisation] as const] : [])))]
  const choices: AudienceChoice[] = [
    { audience: 'all', organisation: null, count: count(() => true) },
    { audience: 'chairs', organisation: null, count: count((row) => ['chair', 'secretary'].includes(row.role)) },
    { audience: 'members', organisation: null, count: count((row) => row.role === 'member') },
    { audience: 'observers', organisation: null, count: count((row) => row.role === 'observer') },
    ...organisations
      .sort(([, a], [, b]) => a.localeCompare(b, 'da'))
      .map(([id, organisation]) => ({ audience: id, organisation, count: count((row) => row.organisationId === id) })),
  ]
  return { group, choices: choices.filter((one) => one.count > 0) }
}

type Row = Omit<LetterLine, 'state'> & { body: string; writtenById: string; sentAt: Date | null; takenBackAt: Date | null; got: boolean }

const rowsWhere = (actor: Actor, where: Prisma.Sql) => db().$queryRaw<Row[]>`
  SELECT l."id", l."subject", l."body", l."audience", o."name" AS "organisation", p."name" AS "writer", l."writtenById", l."writtenAt", l."sentAt", l."takenBackAt",
    (SELECT count(*)::int FROM "GroupLetterReceiver" r WHERE r."letterId" = l."id") AS "receivers",
    EXISTS (SELECT 1 FROM "GroupLetterReceiver" r WHERE r."letterId" = l."id" AND r."personId" = ${person(actor).personId}::uuid) AS "got"
  FROM "GroupLetter" l LEFT JOIN "Person" p ON p."id" = l."writtenById" LEFT JOIN "Organisation" o ON o."id"::text = l."audience"
  WHERE ${where} ORDER BY l."writtenAt" DESC LIMIT 200`

const stateOf = (row: Row): LetterState => (row.takenBackAt ? 'takenBack' : row.sentAt ? 'sent' : 'leaving')
const lineOf = ({ id, subject, audience, organisation, writer, writtenAt, receivers, ...row }: Row): LetterLine => ({
  id,
  subject,
  audience,
  organisation,
  writer,
  writtenAt,
  receivers,
  state: stateOf({ id, subject, audience, organisation, writer, writtenAt, receivers, ...row }),
})

const readable = (actor: Actor, group: Parameters<typeof mayReadLetter>[1]) => (row: Row) =>
  mayReadLetter(actor, group, { writtenById: row.writtenById, audience: row.audience, got: row.got, sent: row.sentAt !== null })

/** LE7: the letters of a group the actor may read, the latest first. */
export async function lettersPage(actor: Actor, groupId: string) {
  const group = await groupHead(actor, groupId)
  const rows = await rowsWhere(actor, Prisma.sql`l."groupId" = ${group.id}::uuid`)
  return { group, letters: rows.filter(readable(actor, group)).map(lineOf), mayWrite: mayWriteLetter(actor, group).ok }
}

/** LE7: one letter, else NotFound. */
export async function letterPage(actor: Actor, groupId: string, letterId: string) {
  const group = await groupHead(actor, groupId)
  const [row] = isId(letterId) ? await rowsWhere(actor, Prisma.sql`l."groupId" = ${group.id}::uuid AND l."id" = ${letterId}::uuid`) : []
  if (!row || !readable(actor, group)(row)) throw new NotFound(`letter ${letterId}`)
  const mayTakeBack = stateOf(row) === 'leaving' && mayTakeBackLetter(actor, group, row).ok
  return { group, letter: { ...lineOf(row), body: row.body }, mayTakeBack }
}
