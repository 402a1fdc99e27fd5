import { accountOf, type Found, sendInvitation } from '#server/accounts/invitation.ts'
import { refreshPersonSubject } from '#server/accounts/belonging.ts'
import { personFor } from '#server/accounts/queries.ts'
import { person } from '#server/kernel/actor.ts'
import { dayOf } from '#server/kernel/clock.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { requireStanding } from '#server/organisations/standing.ts'
import { organisationChoices } from '#server/organisations/queries.ts'
import { holdingChoice, newSeat, seatChoice, seatedPerson, seatEdit } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayEditGroup, mayEmptySeat, mayFillSeat, mayGiveRole, mayRefillSeat, mayTakeBack } from '../policy.ts'
import { groupFor } from '../queries.ts'
import type { SeatPosition } from '../words.ts'
import { endHolding, type Held, heldNow, putHolding } from './holdings.ts'
import { putMembership } from './members.ts'

type Room = CommandRoom
type Place = { groupId: string; seatId: string; organisationId: string }

/** GR3: one more seat in the group, for an organisation of its home. Answers its id. */
export const addSeat = command(newSeat, async ({ actor, tx, announce, now }, { groupId, ...fields }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayEditGroup(actor, group))
  const offered = await organisationChoices(actor, group.collaborationId)
  if (!offered.some((one) => one.id === fields.organisationId)) throw new Invalid({ organisationId: 'seat.otherHome' })
  await requireStanding(tx, fields.organisationId)
  const seatId = newId()
  await tx.seat.create({ data: { id: seatId, groupId, ...fields, createdAt: now } })
  await announce(facts.seatAdded, { groupId, seatId, organisationId: fields.organisationId }, { subjectId: groupId, after: fields })
  return { seatId }
})

/** GR3: another label or period. */
export const editSeat = command(seatEdit, async (room, { groupId, seatId, ...fields }) => {
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  must(mayEditGroup(room.actor, group))
  if (seat.removedAt) throw new Conflict('seat.removed')
  const changed = changedFields(seat, fields)
  if (changed.length === 0) return
  await room.tx.seat.update({ where: { id: seatId }, data: fields })
  const told = { before: only(seat, changed), after: only(fields, changed) }
  await room.announce(facts.seatChanged, { ...place, fields: changed }, { subjectId: groupId, ...told })
})

/** GR3, GR12: takes a seat away; whoever held it leaves with it. */
export const removeSeat = command(seatChoice, async (room, { groupId, seatId }) => {
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  must(mayEditGroup(room.actor, group))
  const held = await heldNow(room.tx, seatId)
  const { count } = await room.tx.seat.updateMany({ where: { id: seatId, removedAt: null }, data: { removedAt: room.now } })
  if (count === 0) throw new Conflict('seat.removed')
  for (const one of held) await endHolding(room.tx, one, room.now)
  await room.announce(facts.seatRemoved, { ...place, accessOf: held.map((one) => one.personId) }, { subjectId: groupId })
  return { organisation: seat.organisation.name }
})

/** GR5: brings a removed seat back, with whoever held it as far as they may still. */
export const restoreSeat = command(seatChoice, async (room, { groupId, seatId }) => {
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  if (!seat.removedAt) throw new Conflict('seat.notRemoved')
  must(mayTakeBack(room.actor, group, seat.removedAt, room.now))
  await room.tx.seat.update({ where: { id: seatId }, data: { removedAt: null } })
  await room.announce(facts.seatRestored, place, { subjectId: groupId })
  const left = await room.tx.seatHolding.findMany({ where: { seatId, endedAt: seat.removedAt }, select: heldColumns })
  for (const held of left) if (await belongsHere(room, held.personId, seat.organisationId)) await resume(room, place, held)
  return { organisation: seat.organisation.name }
})

/**
 * GR12, GR13: gives the seat to a person of its organisation, who becomes a member. Where somebody held it, they leave it
 * at once; if that is no longer who the form has shown, nothing happens.
 */
export const fillSeat = command(seatedPerson, async (room, { groupId, seatId, ...wanted }) => {
  const { tx, actor, now } = room
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  must(mayFillSeat(actor, group, seat.organisationId))
  must(mayGiveRole(actor, group, wanted.role))
  if (seat.removedAt) throw new Conflict('seat.removed')
  const { name } = await personFor(tx, actor, wanted.personId)
  const account = await accountOf(tx, wanted.personId)
  if (!(await belongsHere(room, wanted.personId, seat.organisationId))) throw new Invalid({ personId: 'seat.otherOrganisation' })
  const held = await heldNow(tx, seatId)
  const before = held.find((one) => one.as === wanted.as)
  if ((before?.id ?? null) !== wanted.replacesId) throw new Conflict('seat.filledMeanwhile')
  const moving = held.find((one) => one.personId === wanted.personId)
  if (moving && (moving.as === wanted.as || wanted.as === 'substitute')) throw new Conflict('seat.samePerson')
  const predecessorId = wanted.as === 'holder' ? await predecessorOf(room, seatId, wanted.personId, before) : null
  if (moving) await tx.seatHolding.update({ where: { id: moving.id }, data: { endedAt: now } })
  const carried = moving ? await promote(room, moving, wanted.role) : await memberFor(room, { ...place, ...wanted, group, account })
  if (before) {
    await endHolding(tx, before, now)
    await room.announce(facts.seatEmptied, emptied(place, before), { subjectId: groupId })
  }
  const holding = { seatId, personId: wanted.personId, as: wanted.as, ...carried, predecessorId, now }
  const holdingId = await putHolding(tx, holding)
  if (holdingId === null) throw new Conflict('seat.filledMeanwhile')
  await room.announce(facts.seatFilled, { ...place, holdingId, personId: wanted.personId, as: wanted.as }, { subjectId: groupId })
  return { holdingId, name }
})

/** GR12: the seat is vacant; what it opened closes at once, sockets included. */
export const emptySeat = command(holdingChoice, async (room, { groupId, seatId, holdingId }) => {
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  const held = (await heldNow(room.tx, seatId)).find((one) => one.id === holdingId)
  const known = held ?? (await holdingFor(room, seatId, holdingId))
  must(mayEmptySeat(room.actor, group, { organisationId: seat.organisationId, personId: known.personId }))
  if (!held) throw new Conflict('seat.emptiedMeanwhile')
  await endHolding(room.tx, held, room.now)
  await room.announce(facts.seatEmptied, emptied(place, held), { subjectId: groupId })
  return { personId: held.personId, organisation: seat.organisation.name }
})

/** GR5, GR13: takes the emptying back: the same person has the seat again. */
export const refillSeat = command(holdingChoice, async (room, { groupId, seatId, holdingId }) => {
  const { group, seat, place } = await seatFor(room, groupId, seatId)
  const known = await holdingFor(room, seatId, holdingId)
  if (!known.endedAt) throw new Conflict('seat.samePerson')
  must(mayRefillSeat(room.actor, group, { organisationId: seat.organisationId, endedAt: known.endedAt }, room.now))
  if (seat.removedAt) throw new Conflict('seat.removed')
  if (!(await belongsHere(room, known.personId, seat.organisationId))) throw new Conflict('seat.leftOrganisation')
  await accountOf(room.tx, known.personId)
  await resume(room, place, known)
  const { personId, as } = known
  await room.announce(facts.seatRefilled, { ...place, holdingId, personId, as }, { subjectId: groupId })
})

/** GR14: the successor has seen what was left undone. */
export const endHandover = command(holdingChoice, async (room, { groupId, seatId, holdingId }) => {
  const { place } = await seatFor(room, groupId, seatId)
  const known = await holdingFor(room, seatId, holdingId)
  if (known.personId !== person(room.actor).personId) throw new NotFound(`holding ${holdingId}`)
  const { count } = await room.tx.seatHolding.updateMany({ where: { id: holdingId, handedOverAt: null }, data: { handedOverAt: room.now } })
  if (count > 0)
    await room.announce(facts.handoverEnded, { ...place, holdingId, personId: known.personId, as: known.as }, { subjectId: groupId })
})

/** GR14: the successor wants to see it once more. */
export const resumeHandover = command(holdingChoice, async (room, { groupId, seatId, holdingId }) => {
  const { place } = await seatFor(room, groupId, seatId)
  const known = await holdingFor(room, seatId, holdingId)
  if (known.personId !== person(room.actor).personId) throw new NotFound(`holding ${holdingId}`)
  const { count } = await room.tx.seatHolding.updateMany({
    where: { id: holdingId, endedAt: null, handedOverAt: { not: null } },
    data: { handedOverAt: null },
  })
  if (count > 0)
    await room.announce(facts.handoverResumed, { ...place, holdingId, personId: known.personId, as: known.as }, { subjectId: groupId })
})

const heldColumns = { id: true, personId: true, as: true, membershipId: true, madeMember: true } as const

async function seatFor({ actor, tx }: Room, groupId: string, seatId: string) {
  const group = await groupFor(tx, actor, groupId)
  const seat = await tx.seat.findFirst({
    where: { id: seatId, groupId },
    select: { organisationId: true, label: true, from: true, until: true, removedAt: true, organisation: { select: { name: true } } },
  })
  if (!seat) throw new NotFound(`seat ${seatId}`)
  return { group, seat, place: { groupId, seatId, organisationId: seat.organisationId } }
}

async function holdingFor({ tx }: Room, seatId: string, holdingId: string) {
  const found = await tx.seatHolding.findFirst({ where: { id: holdingId, seatId }, select: { ...heldColumns, endedAt: true } })
  if (!found) throw new NotFound(`holding ${holdingId}`)
  return found
}

async function belongsHere({ tx, now }: Room, personId: string, organisationId: string): Promise<boolean> {
  const day = new Date(dayOf(now))
  const where = { personId, organisationId, from: { lte: day }, OR: [{ until: null }, { until: { gte: day } }] }
  return (await tx.affiliation.findFirst({ where, select: { id: true } })) !== null
}

/** What is told of whoever leaves a seat: their open windows close at once. */
const emptied = (place: Place, { id: holdingId, personId, as }: Held) => ({ ...place, holdingId, personId, as, accessOf: [personId] })

/** Whom the new holder takes over from: whoever leaves it now, or was the last to have it. */
async function predecessorOf({ tx }: Room, seatId: string, personId: string, before: Held | undefined): Promise<string | null> {
  const last =
    before ??
    (await tx.seatHolding.findFirst({
      where: { seatId, as: 'holder' },
      orderBy: { startedAt: 'desc' },
      select: { personId: true },
    }))
  return last && last.personId !== personId ? last.personId : null
}

type Carried = { membershipId: string; madeMember: boolean }

/** A substitute who takes the seat over keeps the membership, and now takes part in full. */
async function promote({ tx }: Room, moving: Held, role: string): Promise<Carried> {
  await tx.membership.updateMany({ where: { id: moving.membershipId, role: 'observer' }, data: { role } })
  return { membershipId: moving.membershipId, madeMember: moving.madeMember }
}

type Seated = Place & {
  personId: string
  as: SeatPosition
  role: string
  group: { id: string; name: string }
  account: Found | null
}

/** The membership a seat is held by: the one there is, or a new one (GR12: a substitute reads and takes part in dialogs). */
async function memberFor(room: Room, { personId, as, role, group, account, organisationId }: Seated): Promise<Carried> {
  const { tx, now } = room
  const known = await tx.membership.findFirst({ where: { groupId: group.id, personId, endedAt: null }, select: { id: true, role: true } })
  if (known) {
    if (as === 'holder' && known.role === 'observer') await tx.membership.update({ where: { id: known.id }, data: { role } })
    return { membershipId: known.id, madeMember: false }
  }
  const given = as === 'holder' ? role : 'observer'
  const membershipId = await putMembership(tx, { groupId: group.id, personId, role: given, organisationId, now })
  await refreshPersonSubject(tx, personId, now)
  const me = person(room.actor)
  if (account && personId !== me.personId) await sendInvitation(tx, account, { actor: me, place: group.name, groupId: group.id, now })
  return { membershipId, madeMember: true }
}

/** A holding that ended holds again, with its membership. */
async function resume({ tx, now }: Room, place: Place, { id: holdingId, personId, as, membershipId }: Held): Promise<void> {
  if ((await heldNow(tx, place.seatId)).some((one) => one.as === as || one.personId === personId)) throw new Conflict('seat.filledMeanwhile')
  const active = await tx.membership.findFirst({ where: { groupId: place.groupId, personId, endedAt: null }, select: { id: true } })
  if (!active) await tx.membership.update({ where: { id: membershipId }, data: { endedAt: null } })
  const carried = active && active.id !== membershipId ? { membershipId: active.id, madeMember: false } : {}
  await tx.seatHolding.update({ where: { id: holdingId }, data: { endedAt: null, ...carried } })
  await refreshPersonSubject(tx, personId, now)
}
