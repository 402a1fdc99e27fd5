import type { Tx } from '#server/kernel/db.ts'
import { refreshPersonSubject } from './belonging.ts'

type Seat = { personId: string; collaborationId: string }

const rowOf = (seat: Seat) => ({ ...seat, role: 'secretariat' })

/** Makes a person part of a secretariat in the caller's transaction; false if they are already. */
export async function giveSecretariat(tx: Tx, seat: Seat, now: Date): Promise<boolean> {
  const { count } = await tx.collaborationRole.createMany({ data: [rowOf(seat)], skipDuplicates: true })
  await refreshPersonSubject(tx, seat.personId, now)
  return count === 1
}

/** Takes a person out of a secretariat in the caller's transaction; false if they are not in it. */
export async function takeSecretariat(tx: Tx, seat: Seat, now: Date): Promise<boolean> {
  const { count } = await tx.collaborationRole.deleteMany({ where: rowOf(seat) })
  await refreshPersonSubject(tx, seat.personId, now)
  return count === 1
}
