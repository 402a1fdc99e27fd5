import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import type { Tx } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import type { SeatPosition } from '../words.ts'

/* Who has which seat: rows written by the commands of seats and memberships, in their transactions. */

export type Held = { id: string; personId: string; as: string; membershipId: string; madeMember: boolean }

/** The seat's holder and substitute now; the seat's row is locked first, so that two who fill it come one after the other. */
export async function heldNow(tx: Tx, seatId: string): Promise<Held[]> {
  await tx.$queryRaw`SELECT 1 FROM "Seat" WHERE "id" = ${seatId}::uuid FOR UPDATE`
  return tx.seatHolding.findMany({
    where: { seatId, endedAt: null },
    select: { id: true, personId: true, as: true, membershipId: true, madeMember: true },
  })
}

export type HoldingDraft = {
  seatId: string
  personId: string
  as: SeatPosition
  membershipId: string
  madeMember: boolean
  predecessorId: string | null
  now: Date
}

/** GR12: writes who has the seat; answers null if somebody has it (an index of the database says so). */
export async function putHolding(tx: Tx, { now, ...draft }: HoldingDraft): Promise<string | null> {
  const id = newId()
  const { count } = await tx.seatHolding.createMany({ data: [{ id, ...draft, startedAt: now }], skipDuplicates: true })
  return count === 0 ? null : id
}

/** GR12: ends a holding, and the membership that came with it unless another seat carries it. */
export async function endHolding(tx: Tx, held: Held, now: Date): Promise<void> {
  await tx.seatHolding.updateMany({ where: { id: held.id, endedAt: null }, data: { endedAt: now } })
  if (!held.madeMember) return
  const [other] = await tx.seatHolding.findMany({
    where: { membershipId: held.membershipId, endedAt: null },
    orderBy: { startedAt: 'asc' },
    take: 1,
    select: { id: true },
  })
  if (other) await tx.seatHolding.update({ where: { id: other.id }, data: { madeMember: true } })
  else {
    await tx.membership.updateMany({ where: { id: held.membershipId, endedAt: null }, data: { endedAt: now } })
    await refreshPersonSubject(tx, held.personId, now)
  }
}

/** The seats of an ended membership are vacant with it. */
export const endHoldingsOf = (tx: Tx, membershipId: string, now: Date) =>
  tx.seatHolding.updateMany({ where: { membershipId, endedAt: null }, data: { endedAt: now } })

/** The seats that ended with a membership come back with it, unless they have been given to somebody else. */
export async function resumeHoldingsOf(tx: Tx, membershipId: string, endedAt: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Seat" WHERE "id" IN (
    SELECT "seatId" FROM "SeatHolding" WHERE "membershipId" = ${membershipId}::uuid) ORDER BY "id" FOR UPDATE`
  await tx.$executeRaw`UPDATE "SeatHolding" h SET "endedAt" = NULL FROM "Seat" s
    WHERE s."id" = h."seatId" AND s."removedAt" IS NULL AND h."membershipId" = ${membershipId}::uuid AND h."endedAt" = ${endedAt}
      AND NOT EXISTS (SELECT 1 FROM "SeatHolding" n WHERE n."seatId" = h."seatId" AND n."as" = h."as" AND n."endedAt" IS NULL)`
}
