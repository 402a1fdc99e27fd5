import type { CommandRoom } from '#server/kernel/command.ts'
import * as facts from '../facts.ts'

/** The seats and memberships that followed. */
export type MovedSeats = { seatIds: string[]; membershipIds: string[] }

type Room = Omit<CommandRoom, 'actor'>

/** TR4: the seats that go on after the day are the successor's; who holds them keeps them. Memberships follow. */
export async function moveSeats(room: Room, { from, to, on }: { from: string; to: string; on: Date }): Promise<MovedSeats> {
  const { tx } = room
  const seats = await tx.seat.findMany({
    where: { organisationId: from, removedAt: null, OR: [{ until: null }, { until: { gte: on } }] },
    select: { id: true },
  })
  const memberships = await tx.membership.findMany({ where: { organisationId: from, endedAt: null }, select: { id: true } })
  const moved = { seatIds: seats.map((one) => one.id), membershipIds: memberships.map((one) => one.id) }
  await giveSeats(room, { ...moved, to })
  return moved
}

/** TR6: and back, those the successor still has. Answers how many seats stayed. */
export async function moveSeatsBack(room: Room, { moved, from, to }: { moved: MovedSeats; from: string; to: string }): Promise<number> {
  const seats = await room.tx.seat.findMany({ where: { id: { in: moved.seatIds }, organisationId: to, removedAt: null }, select: { id: true } })
  const memberships = await room.tx.membership.findMany({ where: { id: { in: moved.membershipIds }, organisationId: to, endedAt: null }, select: { id: true } })
  await giveSeats(room, { seatIds: seats.map((one) => one.id), membershipIds: memberships.map((one) => one.id), to: from })
  return moved.seatIds.length - seats.length
}

async function giveSeats({ tx, announce }: Room, { seatIds, membershipIds, to }: MovedSeats & { to: string }): Promise<void> {
  await tx.seat.updateMany({ where: { id: { in: seatIds } }, data: { organisationId: to } })
  await tx.membership.updateMany({ where: { id: { in: membershipIds } }, data: { organisationId: to } })
  const seats = await tx.seat.findMany({ where: { id: { in: seatIds } }, select: { id: true, groupId: true } })
  for (const { id: seatId, groupId } of seats)
    await announce(facts.seatChanged, { groupId, seatId, organisationId: to, fields: ['organisationId'] }, { subjectId: groupId })
}
