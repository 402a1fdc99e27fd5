import { type Actor, person, type PersonActor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { isId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { collator, organisationChoices } from '#server/organisations/queries.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { mayEditGroup, mayFillSeat, runs } from './policy.ts'
import { groupFor, groupHead } from './queries.ts'

/** Who has a seat; the name is null for who is not found by the reader. */
export type Seated = { holdingId: string; personId: string | null; name: string | null; membershipId: string; since: string; mine: boolean }

export type Seat = {
  id: string
  label: string
  organisationId: string
  organisation: string
  from: string
  until: string | null
  /** Its period is over, and nobody has said what comes after. */
  over: boolean
  /** Its period has not begun. */
  ahead: boolean
  holder: Seated | null
  substitute: Seated | null
  /** The actor may fill and empty it. */
  mayFill: boolean
}

type SeatRow = Omit<Seat, 'mayFill'>

const seated = (actor: Actor, as: 'holder' | 'substitute', always: boolean) => Prisma.sql`
  (SELECT json_build_object('holdingId', h."id", 'membershipId', h."membershipId", 'since', h."startedAt",
      'mine', h."personId" = ${actor.kind === 'person' ? actor.personId : null}::uuid,
      'personId', CASE WHEN ${always} OR seen."id" IS NOT NULL THEN p."id" END,
      'name', CASE WHEN ${always} OR seen."id" IS NOT NULL THEN p."name" END)
    FROM "SeatHolding" h JOIN "Person" p ON p."id" = h."personId"
      LEFT JOIN "Subject" seen ON seen."id" = p."id" AND ${visibleSubjectsSql(actor, 'seen')}
    WHERE h."seatId" = s."id" AND h."as" = ${as} AND h."endedAt" IS NULL) AS ${Prisma.raw(`"${as}"`)}`

const columns = (actor: Actor, always: boolean) => Prisma.sql`
  s."id", s."label", o."id" AS "organisationId", o."name" AS "organisation",
  to_char(s."from", 'YYYY-MM-DD') AS "from", to_char(s."until", 'YYYY-MM-DD') AS "until",
  coalesce(s."until" < ${today()}::date, false) AS "over", s."from" > ${today()}::date AS "ahead",
  ${seated(actor, 'holder', always)}, ${seated(actor, 'substitute', always)}`

const byOrganisation = (a: SeatRow, b: SeatRow) =>
  collator.compare(a.organisation, b.organisation) || collator.compare(a.label, b.label) || a.id.localeCompare(b.id)

/** GR12: the seats of a group the actor has already loaded, by organisation. */
export async function seatsOf(actor: Actor, group: { id: string; collaborationId: string; closedAt: Date | null }): Promise<Seat[]> {
  const rows = await db().$queryRaw<SeatRow[]>`
    SELECT ${columns(actor, runs(actor, group))} FROM "Seat" s JOIN "Organisation" o ON o."id" = s."organisationId"
    WHERE s."groupId" = ${group.id}::uuid AND s."removedAt" IS NULL`
  return rows.sort(byOrganisation).map((row) => ({ ...row, mayFill: mayFillSeat(actor, group, row.organisationId).ok }))
}

export type SeatInGroup = Seat & { groupId: string; group: string }

/** GR15: the seats of an organisation in the open groups the actor may find, vacant ones first. */
export async function seatsOfOrganisation(actor: Actor, organisationId: string): Promise<SeatInGroup[]> {
  if (!isId(organisationId)) return []
  type Row = SeatRow & { groupId: string; group: string; collaborationId: string }
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${columns(actor, false)}, g."id" AS "groupId", g."name" AS "group", g."collaborationId"
    FROM "Seat" s JOIN "Organisation" o ON o."id" = s."organisationId" JOIN "Group" g ON g."id" = s."groupId"
      JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE s."organisationId" = ${organisationId}::uuid AND s."removedAt" IS NULL AND g."closedAt" IS NULL AND ${visibleSubjectsSql(actor)}`
  return rows
    .sort((a, b) => Number(a.holder !== null) - Number(b.holder !== null) || collator.compare(a.group, b.group) || byOrganisation(a, b))
    .map(({ collaborationId, ...row }) => ({
      ...row,
      mayFill: mayFillSeat(actor, { id: row.groupId, collaborationId, closedAt: null }, organisationId).ok,
    }))
}

export type Handover = {
  holdingId: string
  seatId: string
  groupId: string
  group: string
  label: string
  organisation: string
  since: string
  predecessor: string | null
  threads: { id: string; title: string; unread: number }[] | null
  deliverables: { id: string; title: string; dueOn: string | null }[] | null
}

/** GR14: what is unread and undone in the seats the actor has taken over and not put away; in one group, or in all. */
export async function handoversOf(actor: Actor, groupId: string | null = null): Promise<Handover[]> {
  return actor.kind === 'person' ? db().$queryRaw<Handover[]>(handoversSql(actor, groupId)) : []
}

/** The same as a statement, for pages that gather. */
export const handoversSql = (actor: PersonActor, groupId: string | null = null): Prisma.Sql => {
  const me = actor.personId
  return Prisma.sql`
    SELECT h."id" AS "holdingId", s."id" AS "seatId", g."id" AS "groupId", g."name" AS "group", s."label", o."name" AS "organisation",
      h."startedAt" AS "since", (SELECT p."name" FROM "Person" p WHERE p."id" = h."predecessorId") AS "predecessor",
      (SELECT json_agg(t ORDER BY t."lastPostAt" DESC) FROM (
        SELECT t."id", t."title", t."lastPostAt", (SELECT count(*)::int FROM "Post" p WHERE p."threadId" = t."id" AND p."removedAt" IS NULL
            AND p."authorId" IS DISTINCT FROM ${me}::uuid AND p."authorId" IS DISTINCT FROM h."predecessorId"
            AND p."seq" > coalesce((SELECT max(r."seq") FROM "ThreadRead" r WHERE r."threadId" = t."id" AND r."personId" IN (${me}::uuid, h."predecessorId")), 0)) AS "unread"
        FROM "Thread" t JOIN "Subject" ts ON ts."id" = t."subjectId"
        WHERE ts."groupId" = g."id" AND t."removedAt" IS NULL AND t."resolvedAt" IS NULL AND ${visibleSubjectsSql(actor, 'ts')}
        ORDER BY t."lastPostAt" DESC LIMIT 30) t WHERE t."unread" > 0) AS "threads",
      (SELECT json_agg(json_build_object('id', d."id", 'title', d."title", 'dueOn', d."dueOn") ORDER BY d."dueOn" NULLS LAST, d."title" COLLATE "da-x-icu")
        FROM "Deliverable" d WHERE d."groupId" = g."id" AND d."doneOn" IS NULL AND d."removedAt" IS NULL) AS "deliverables"
    FROM "SeatHolding" h JOIN "Seat" s ON s."id" = h."seatId" JOIN "Group" g ON g."id" = s."groupId" JOIN "Organisation" o ON o."id" = s."organisationId"
      JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE h."personId" = ${me}::uuid AND h."as" = 'holder' AND h."endedAt" IS NULL AND h."handedOverAt" IS NULL AND h."predecessorId" IS NOT NULL
      AND (${groupId}::uuid IS NULL OR g."id" = ${groupId}::uuid) AND ${visibleSubjectsSql(actor)}
    ORDER BY h."startedAt" DESC`
}

/** What the form of a seat needs; without an id it is a new one. */
export async function seatPage(actor: Actor, groupId: string, seatId: string | null) {
  const group = await groupFor(db(), actor, groupId)
  must(mayEditGroup(actor, group))
  if (seatId === null) return { group, seat: null, organisations: await organisationChoices(actor, group.collaborationId) }
  const seat = (await seatsOf(actor, group)).find((one) => one.id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  return { group, seat, organisations: [] }
}

/** What the form for filling a seat needs: the people of its organisation the actor may find. */
export async function fillSeatPage(actor: Actor, groupId: string, seatId: string) {
  const group = await groupHead(person(actor), groupId)
  const seat = (await seatsOf(actor, group)).find((one) => one.id === seatId)
  if (!seat) throw new NotFound(`seat ${seatId}`)
  must(mayFillSeat(actor, group, seat.organisationId))
  const people = await db().$queryRaw<{ id: string; name: string; title: string }[]>`
    SELECT p."id", p."name", coalesce(max(nullif(f."title", '')), p."title") AS "title"
    FROM "Affiliation" f JOIN "Person" p ON p."id" = f."personId" JOIN "Subject" ON "Subject"."id" = p."id"
    WHERE f."organisationId" = ${seat.organisationId}::uuid AND f."from" <= ${today()}::date AND (f."until" IS NULL OR f."until" >= ${today()}::date)
      AND ${visibleSubjectsSql(actor)}
      AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = p."id" AND a."deactivatedAt" IS NOT NULL)
    GROUP BY p."id"`
  return { group, seat, people: people.sort((a, b) => collator.compare(a.name, b.name)), mayGiveRoles: runs(actor, group) }
}
