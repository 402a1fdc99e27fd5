import type { CommandRoom } from '#server/kernel/command.ts'
import { newId } from '#server/kernel/ids.ts'
import { tellPeople } from './affiliations.ts'

/** Who followed: the affiliation that ended, its dates, and the one that began; null where the person was there already. */
export type MovedAffiliation = { id: string; from: string; until: string | null; newId: string | null }

type Room = Omit<CommandRoom, 'actor'>
type Succession = { from: string; to: string; on: Date }

const dayBefore = (on: Date) => new Date(on.getTime() - 86_400_000)
const day = (date: Date) => date.toISOString().slice(0, 10)

/** TR4: whoever belongs to an organisation on the day belongs to its successor from then on. */
export async function moveAffiliations(room: Room, { from, to, on }: Succession): Promise<MovedAffiliation[]> {
  const holding = { OR: [{ until: null }, { until: { gte: on } }] }
  const [held, there] = await Promise.all([
    room.tx.affiliation.findMany({ where: { organisationId: from, ...holding } }),
    room.tx.affiliation.findMany({ where: { organisationId: to, ...holding }, select: { personId: true } }),
  ])
  const known = new Set(there.map((one) => one.personId))
  const moved = held.map((one) => ({ one, newId: known.has(one.personId) ? null : newId() }))
  await room.tx.affiliation.createMany({
    data: moved.flatMap(({ one, newId: id }) => (id ? [{ ...one, id, organisationId: to, from: one.from > on ? one.from : on }] : [])),
  })
  const last = dayBefore(on)
  await room.tx.affiliation.updateMany({ where: { id: { in: held.map((one) => one.id) }, from: { gt: last } }, data: { from: last } })
  await room.tx.affiliation.updateMany({ where: { id: { in: held.map((one) => one.id) } }, data: { until: last } })
  return moved.map(({ one, newId: id }) => ({ id: one.id, from: day(one.from), until: one.until && day(one.until), newId: id }))
}

/** TR6: takes that back for those whose new affiliation nobody has touched. Answers how many stayed. */
export async function moveAffiliationsBack(room: Room, { moved, on }: { moved: MovedAffiliation[]; on: Date }): Promise<number> {
  const { tx } = room
  const made = await tx.affiliation.findMany({ where: { id: { in: moved.flatMap((one) => one.newId ?? []) } } })
  const old = new Map((await tx.affiliation.findMany({ where: { id: { in: moved.map((one) => one.id) } } })).map((one) => [one.id, one]))
  const isUntouched = ({ id, until, newId: madeId }: MovedAffiliation) => {
    const before = old.get(id)
    const now = made.find((one) => one.id === madeId)
    if (!before || before.until?.getTime() !== dayBefore(on).getTime()) return false
    return madeId === null || (now !== undefined && (now.until && day(now.until)) === until && now.title === before.title && now.department === before.department && String(now.roles) === String(before.roles))
  }
  const back = moved.filter(isUntouched)
  await tx.affiliation.deleteMany({ where: { id: { in: back.flatMap((one) => one.newId ?? []) } } })
  await tx.$executeRaw`
    UPDATE "Affiliation" f SET "from" = (b->>'from')::date, "until" = (b->>'until')::date
    FROM jsonb_array_elements(${JSON.stringify(back)}::jsonb) b WHERE f."id" = (b->>'id')::uuid`
  return moved.length - back.length
}

/** Those who belong to either are found anew, and their open windows ask again. */
export async function tellBoth(room: Room, { from, to }: { from: string; to: string }): Promise<void> {
  await tellPeople(room, from)
  await tellPeople(room, to)
}
