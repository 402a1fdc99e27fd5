import { type Actor, person, type PersonActor } from '#server/kernel/actor.ts'
import { today } from '#server/kernel/clock.ts'
import { db, Prisma } from '#server/kernel/db.ts'
import { visibleSubjectsSql } from '#server/subjects/policy.ts'
import { type JoinRequest, joinRequestsSql } from './joining.ts'
import { type Handover, handoversSql } from './seats.ts'

/** A seat that waits for somebody of its organisation; `people` are those one may offer it to. */
export type VacantSeat = {
  id: string
  groupId: string
  group: string
  label: string
  organisation: string
  /** Since when nobody has it. */
  since: string
  people: { id: string; name: string; title: string }[]
}

export type WaitingInGroups = {
  requests: (Omit<JoinRequest, 'askedAt'> & { askedAt: string })[]
  handovers: (Omit<Handover, 'since'> & { since: string })[]
  seats: VacantSeat[]
}

const listOf = (rows: Prisma.Sql | null) =>
  rows ? Prisma.sql`(SELECT coalesce(json_agg(row_to_json(one)), '[]') FROM (${rows}) one)` : Prisma.sql`'[]'::json`

/** GR13, GR14, GR17: what waits for the actor in all groups, in one statement: who asks to join, what they took over, vacant seats. */
export async function waitingInGroups(actor: Actor): Promise<WaitingInGroups> {
  const me = person(actor)
  const [found] = await db().$queryRaw<WaitingInGroups[]>`
    SELECT ${listOf(joinRequestsSql(me))} AS "requests", ${listOf(handoversSql(me))} AS "handovers", ${listOf(vacantSeatsSql(me))} AS "seats"`
  return found!
}

/** GR13: the vacant seats of the organisations the actor is contact person of, in open groups they find. */
function vacantSeatsSql(me: PersonActor): Prisma.Sql | null {
  const ours = me.affiliations.filter((one) => one.roles.includes('contactPerson')).map((one) => one.organisationId)
  if (ours.length === 0) return null
  const day = today()
  return Prisma.sql`
    SELECT s."id", g."id" AS "groupId", g."name" AS "group", s."label", o."name" AS "organisation",
      to_char(greatest(s."from", (SELECT max(h."endedAt" AT TIME ZONE 'Europe/Copenhagen')::date FROM "SeatHolding" h
        WHERE h."seatId" = s."id" AND h."as" = 'holder')), 'YYYY-MM-DD') AS "since",
      (SELECT coalesce(json_agg(json_build_object('id', p."id", 'name', p."name", 'title', p."title") ORDER BY p."name" COLLATE "da-x-icu"), '[]')
        FROM "Person" p JOIN "Subject" found ON found."id" = p."id" AND ${visibleSubjectsSql(me, 'found')}
        WHERE EXISTS (SELECT 1 FROM "Affiliation" f WHERE f."personId" = p."id" AND f."organisationId" = s."organisationId"
            AND f."from" <= ${day}::date AND (f."until" IS NULL OR f."until" >= ${day}::date))
          AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."personId" = p."id" AND a."deactivatedAt" IS NOT NULL)) AS "people"
    FROM "Seat" s JOIN "Group" g ON g."id" = s."groupId" JOIN "Organisation" o ON o."id" = s."organisationId"
      JOIN "Subject" ON "Subject"."id" = g."id"
    WHERE s."organisationId" = ANY(${ours}::uuid[]) AND s."removedAt" IS NULL AND g."closedAt" IS NULL
      AND s."from" <= ${day}::date AND (s."until" IS NULL OR s."until" >= ${day}::date) AND ${visibleSubjectsSql(me)}
      AND NOT EXISTS (SELECT 1 FROM "SeatHolding" h WHERE h."seatId" = s."id" AND h."as" = 'holder' AND h."endedAt" IS NULL)
    ORDER BY "since", g."name" COLLATE "da-x-icu"`
}
