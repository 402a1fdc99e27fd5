import type { Actor } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { mayRefillSeat, mayTakeBack } from './policy.ts'
import { groupHead } from './queries.ts'

type Ended = { id: string; at: Date; kind: 'membership' | 'deliverable' | 'seat' | 'holding'; organisationId: string | null }

/** What of a group's ended things the actor may take back now: ids by the fact they belong to. */
export async function takeBackIn(actor: Actor, groupId: string) {
  const group = await groupHead(actor, groupId)
  const ended = await db().$queryRaw<Ended[]>`
    SELECT 'membership' AS "kind", latest.*, NULL::uuid AS "organisationId" FROM (
      SELECT DISTINCT ON (m."personId") m."id", m."endedAt" AS "at" FROM "Membership" m
      WHERE m."groupId" = ${group.id}::uuid AND m."endedAt" IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM "Membership" n WHERE n."groupId" = m."groupId" AND n."personId" = m."personId" AND n."endedAt" IS NULL)
      ORDER BY m."personId", m."endedAt" DESC) latest
    UNION ALL
    SELECT 'deliverable', "id", "removedAt", NULL FROM "Deliverable" WHERE "groupId" = ${group.id}::uuid AND "removedAt" IS NOT NULL
    UNION ALL
    SELECT 'seat', "id", "removedAt", NULL FROM "Seat" WHERE "groupId" = ${group.id}::uuid AND "removedAt" IS NOT NULL
    UNION ALL
    SELECT 'holding', h."id", h."endedAt", s."organisationId" FROM "SeatHolding" h JOIN "Seat" s ON s."id" = h."seatId"
    WHERE s."groupId" = ${group.id}::uuid AND s."removedAt" IS NULL AND h."endedAt" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "SeatHolding" n WHERE n."seatId" = h."seatId" AND n."endedAt" IS NULL AND (n."as" = h."as" OR n."personId" = h."personId"))`
  const may = ({ at, organisationId }: Ended) =>
    organisationId === null ? mayTakeBack(actor, group, at, now()).ok : mayRefillSeat(actor, group, { organisationId, endedAt: at }, now()).ok
  const open = ended.filter(may)
  const ids = (kind: Ended['kind']) => open.filter((one) => one.kind === kind).map((one) => one.id)
  return { group, memberships: ids('membership'), deliverables: ids('deliverable'), seats: ids('seat'), holdings: ids('holding') }
}
