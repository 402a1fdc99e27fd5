import { memberships } from './content/memberships.ts'
import { type Held, type Seat, seats } from './content/seats.ts'
import type { When } from './content/types.ts'
import type { Pen } from './pen.ts'

const membershipOf = (pen: Pen, group: string, person: string) => {
  const index = memberships.findIndex((one) => one.group === group && one.person === person)
  if (index < 0) throw new Error(`${person} is no member of ${group}`)
  return pen.id('membership', String(index))
}

/** The seats of the groups, who holds them, who stands in, and who had them before. */
export async function writeSeats(pen: Pen): Promise<void> {
  const rows = seats.map((seat, index) => ({ seat, id: pen.id('seat', String(index)) }))
  await pen.tx.seat.createMany({
    data: rows.map(({ seat, id }) => ({
      id,
      groupId: pen.id('group', seat.group),
      organisationId: pen.id('organisation', seat.organisation),
      label: seat.label ?? '',
      from: pen.day(seat.from),
      until: seat.until ? pen.day(seat.until) : null,
      createdAt: pen.at(seat.from),
    })),
  })
  await pen.tx.seatHolding.createMany({ data: rows.flatMap(({ seat, id }) => holdingsOf(pen, seat, id)) })
}

function holdingsOf(pen: Pen, seat: Seat, seatId: string) {
  const { group, before, holder, substitute } = seat
  const row = (as: string, { person, since = seat.from }: Held, until?: When) => ({
    id: pen.id('holding', `${seatId} ${as} ${person}`),
    seatId,
    personId: pen.id('person', person),
    as,
    membershipId: membershipOf(pen, group, person),
    predecessorId: !until && as === 'holder' && before ? pen.id('person', before.person) : null,
    startedAt: pen.at(since),
    endedAt: until ? pen.at(until) : null,
  })
  const all = [
    ...(before ? [row('holder', before, before.until)] : []),
    ...(holder ? [row('holder', holder)] : []),
    ...(substitute ? [row('substitute', substitute)] : []),
  ]
  for (const one of all) tell(pen, seat, one)
  return all
}

type Row = { id: string; seatId: string; personId: string; as: string; startedAt: Date; endedAt: Date | null }

function tell(pen: Pen, seat: Seat, { id, seatId, personId, as, startedAt, endedAt }: Row) {
  const [groupId, organisationId] = [pen.id('group', seat.group), pen.id('organisation', seat.organisation)]
  const payload = { groupId, seatId, organisationId, holdingId: id, personId, as }
  pen.fact({ type: 'group.seatFilled', actorId: null, subjectId: groupId, payload, at: startedAt })
  if (endedAt)
    pen.fact({ type: 'group.seatEmptied', actorId: null, subjectId: groupId, payload: { ...payload, accessOf: [personId] }, at: endedAt })
}
