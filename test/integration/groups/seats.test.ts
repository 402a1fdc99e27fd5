import { historyOf } from '#server/audit/queries.ts'
import { startThread, writePost } from '#server/discussions/commands.ts'
import { addDeliverable } from '#server/groups/commands/deliverables.ts'
import { addMember, endMembership, restoreMembership } from '#server/groups/commands/members.ts'
import { addSeat, editSeat, emptySeat, endHandover, fillSeat, refillSeat, removeSeat, restoreSeat } from '#server/groups/commands/seats.ts'
import { membersOf } from '#server/groups/queries.ts'
import { personPage } from '#server/groups/people.ts'
import { handoversOf, seatsOf, seatsOfOrganisation } from '#server/groups/seats.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { setClock } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { afterEach, expect, factsAbout, type given as Given, refusal, test } from '#test/support/world.ts'

afterEach(() => setClock(undefined))

const from = '2026-01-01'

/** A small world with a second municipality that has one seat, and three people who may hold it. */
async function seatWorld(given: typeof Given) {
  const world = await given.smallWorld()
  const organisation = await given.organisation({ collaboration: world.collaboration })
  const person = () => given.person({ organisations: [organisation] })
  const { seatId } = await addSeat(world.chair, { groupId: world.group.id, organisationId: organisation.id, label: 'voksne', from })
  const contact = await person()
  await db().affiliation.updateMany({ where: { personId: contact.personId }, data: { roles: ['contactPerson'] } })
  return {
    ...world,
    organisation,
    seatId,
    seat: { groupId: world.group.id, seatId },
    ida: await person(),
    ole: await person(),
    contact: await given.signedIn(contact.personId),
    full: { ...world.group, closedAt: null },
  }
}

const roleNow = async (given: typeof Given, who: PersonActor, groupId: string) =>
  (await given.signedIn(who.personId)).memberships.find((one) => one.groupId === groupId)?.role

test('GR12: whoever gets a seat is a member for its organisation, and the page says who sits where', async ({ given }) => {
  const { chair, seat, ida, organisation, full } = await seatWorld(given)
  const { name } = await fillSeat(chair, { ...seat, personId: ida.personId })
  expect(name).toBe(ida.name)
  expect(await roleNow(given, ida, seat.groupId)).toBe('member')
  const [shown] = await seatsOf(chair, full)
  expect(shown).toMatchObject({ organisation: organisation.name, label: 'voksne', over: false, substitute: null, holder: { name: ida.name } })
  const membership = await db().membership.findFirstOrThrow({ where: { groupId: seat.groupId, personId: ida.personId } })
  expect(membership.organisationId).toBe(organisation.id)
  expect((await factsAbout(seat.groupId)).map((one) => one.type)).toEqual(['group.seatAdded', 'group.seatFilled'])
  expect((await personPage(chair, ida.personId)).seats).toMatchObject([{ groupId: seat.groupId, as: 'holder', organisation: organisation.name }])
  expect(await db().mailMessage.count({ where: { to: ida.email } })).toBe(1)
})

test('GR12: of two who fill one seat at once one wins, and the other is told', async ({ given }) => {
  const { chair, secretary, seat, ida, ole } = await seatWorld(given)
  const tries = await Promise.all([
    refusal(fillSeat(chair, { ...seat, personId: ida.personId })),
    refusal(fillSeat(secretary, { ...seat, personId: ole.personId })),
  ])
  expect(tries.filter((one) => one === undefined)).toHaveLength(1)
  expect(tries.filter((one) => one === 'seat.filledMeanwhile')).toHaveLength(1)
  expect(await db().seatHolding.count({ where: { seatId: seat.seatId, endedAt: null } })).toBe(1)
  expect(await db().membership.count({ where: { groupId: seat.groupId, personId: { in: [ida.personId, ole.personId] } } })).toBe(1)
})

test('GR12: the database itself keeps a second holder out', async ({ given }) => {
  const { chair, seat, ida, ole } = await seatWorld(given)
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ida.personId })
  const row = await db().seatHolding.findUniqueOrThrow({ where: { id: holdingId } })
  await expect(
    db().seatHolding.create({ data: { ...row, id: ole.accountId, personId: ole.personId, endedAt: null } }),
  ).rejects.toThrow()
})

test('GR13: chairs and the contact persons of the organisation fill its seats, nobody else', async ({ given }) => {
  const { member, contact, colleague, seat, ida, ole } = await seatWorld(given)
  for (const actor of [member, colleague]) expect(await refusal(fillSeat(actor, { ...seat, personId: ida.personId }))).toBe('seat.onlyThoseOfOrganisation')
  expect(await refusal(fillSeat(contact, { ...seat, personId: ida.personId, role: 'chair' }))).toBe('seat.roleByChairs')
  const { holdingId } = await fillSeat(contact, { ...seat, personId: ida.personId })
  await fillSeat(contact, { ...seat, personId: ole.personId, as: 'substitute' })
  expect(await refusal(emptySeat(member, { ...seat, holdingId }))).toBe('seat.onlyThoseOfOrganisation')
  expect(await refusal(removeSeat(contact, seat))).toBe('group.onlyChairs')
  await emptySeat(contact, { ...seat, holdingId })
  expect(await roleNow(given, ida, seat.groupId)).toBeUndefined()
})

test('GR13: a seat is held by people of its organisation whom one may find', async ({ given }) => {
  const { chair, seat, colleague, stranger } = await seatWorld(given)
  expect(await refusal(fillSeat(chair, { ...seat, personId: colleague.personId }))).toEqual({ personId: 'seat.otherOrganisation' })
  expect(await refusal(fillSeat(chair, { ...seat, personId: stranger.personId }))).toBe('NotFound')
})

test('seats are for organisations of the collaboration, and a period does not end before it begins', async ({ given }) => {
  const { chair, member, seat, municipality } = await seatWorld(given)
  const elsewhere = await given.organisation({ collaboration: await given.collaboration() })
  const { groupId } = seat
  expect(await refusal(addSeat(chair, { groupId, organisationId: elsewhere.id, from }))).toEqual({ organisationId: 'seat.otherHome' })
  expect(await refusal(addSeat(member, { groupId, organisationId: municipality.id, from }))).toBe('group.onlyChairs')
  expect(await refusal(editSeat(chair, { ...seat, from, until: '2025-01-01' }))).toEqual({ until: 'seat.periodBackwards' })
  await editSeat(chair, { ...seat, from, until: '2026-06-30' })
  given.clock('2026-07-01T10:00:00Z')
  expect(await seatsOf(chair, { id: groupId, collaborationId: '', closedAt: null })).toMatchObject([{ over: true, until: '2026-06-30' }])
})

test('GR12: a substitute reads along, and takes the seat over in full', async ({ given }) => {
  const { chair, seat, ida, ole, full } = await seatWorld(given)
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ida.personId })
  await fillSeat(chair, { ...seat, personId: ole.personId, as: 'substitute' })
  expect(await roleNow(given, ole, seat.groupId)).toBe('observer')
  expect(await refusal(fillSeat(chair, { ...seat, personId: ida.personId, as: 'substitute', replacesId: (await seatsOf(chair, full))[0]!.substitute!.holdingId }))).toBe('seat.samePerson')
  await fillSeat(chair, { ...seat, personId: ole.personId, replacesId: holdingId })
  expect(await roleNow(given, ole, seat.groupId)).toBe('member')
  expect(await roleNow(given, ida, seat.groupId)).toBeUndefined()
  expect((await seatsOf(chair, full))[0]).toMatchObject({ holder: { name: ole.name }, substitute: null })
  await emptySeat(chair, { ...seat, holdingId: (await seatsOf(chair, full))[0]!.holder!.holdingId })
  expect(await roleNow(given, ole, seat.groupId)).toBeUndefined()
})

test('GR12: who was a member before stays one when the seat is emptied', async ({ given }) => {
  const { chair, seat, ida } = await seatWorld(given)
  await addMember(chair, { groupId: seat.groupId, personId: ida.personId, role: 'secretary' })
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ida.personId })
  await emptySeat(chair, { ...seat, holdingId })
  expect(await roleNow(given, ida, seat.groupId)).toBe('secretary')
})

test('GR12: a person with two seats is a member until the last is emptied', async ({ given }) => {
  const { chair, seat, ida, organisation } = await seatWorld(given)
  const second = await addSeat(chair, { groupId: seat.groupId, organisationId: organisation.id, label: 'børn', from })
  const one = await fillSeat(chair, { ...seat, personId: ida.personId })
  const two = await fillSeat(chair, { groupId: seat.groupId, seatId: second.seatId, personId: ida.personId })
  await emptySeat(chair, { ...seat, holdingId: one.holdingId })
  expect(await roleNow(given, ida, seat.groupId)).toBe('member')
  await emptySeat(chair, { groupId: seat.groupId, seatId: second.seatId, holdingId: two.holdingId })
  expect(await roleNow(given, ida, seat.groupId)).toBeUndefined()
})

test('GR14: the successor gets what is unread and undone, until it is put away', async ({ given }) => {
  const { chair, secretary, seat, ida, ole } = await seatWorld(given)
  const { groupId } = seat
  const first = await fillSeat(chair, { ...seat, personId: ida.personId })
  const before = await given.signedIn(ida.personId)
  const unread = await startThread(secretary, { subjectId: groupId, title: 'Ikke læst', body: 'Hvad siger I?' })
  const own = await startThread(before, { subjectId: groupId, title: 'Forgængerens egen', body: 'Det mener jeg.' })
  await writePost(chair, { threadId: unread.threadId, body: 'Jeg siger ja.' })
  await addDeliverable(chair, { groupId, title: 'Udkast', dueOn: '2026-12-24' })
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ole.personId, replacesId: first.holdingId })
  const after = await given.signedIn(ole.personId)
  const [handover, ...more] = await handoversOf(after, groupId)
  expect(more).toEqual([])
  expect(handover).toMatchObject({ predecessor: ida.name, deliverables: [{ title: 'Udkast' }] })
  expect(handover!.threads!.map((one) => [one.id, one.unread])).toEqual([[unread.threadId, 2]])
  expect(handover!.threads!.map((one) => one.id)).not.toContain(own.threadId)
  expect(await handoversOf(chair, groupId)).toEqual([])
  expect(await refusal(endHandover(chair, { ...seat, holdingId }))).toBe('NotFound')
  await endHandover(after, { ...seat, holdingId })
  expect(await handoversOf(after, groupId)).toEqual([])
})

test('GR5: an emptied seat is filled again from Historik by those who may fill it, in time', async ({ given }) => {
  const { chair, member, contact, secretariat, seat, ida } = await seatWorld(given)
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ida.personId })
  await emptySeat(chair, { ...seat, holdingId })
  const undoOf = async (actor: PersonActor) =>
    (await historyOf(actor, seat.groupId)).entries.find((one) => one.type === 'group.seatEmptied')?.undo
  expect(await undoOf(chair)).toEqual({ of: 'seatHolding', ...seat, holdingId })
  expect(await undoOf(contact)).toEqual({ of: 'seatHolding', ...seat, holdingId })
  expect(await undoOf(member)).toBeNull()
  expect(await refusal(refillSeat(member, { ...seat, holdingId }))).toBe('seat.onlyThoseOfOrganisation')
  given.clock(new Date(Date.now() + 31 * 86_400_000))
  expect(await refusal(refillSeat(chair, { ...seat, holdingId }))).toBe('undo.tooLate')
  await refillSeat(secretariat, { ...seat, holdingId })
  setClock(undefined)
  expect(await roleNow(given, ida, seat.groupId)).toBe('member')
  expect(await refusal(refillSeat(secretariat, { ...seat, holdingId }))).toBe('seat.samePerson')
})

test('GR5: what has been given to somebody else is not taken back', async ({ given }) => {
  const { chair, seat, ida, ole } = await seatWorld(given)
  const { holdingId } = await fillSeat(chair, { ...seat, personId: ida.personId })
  await fillSeat(chair, { ...seat, personId: ole.personId, replacesId: holdingId })
  expect(await refusal(refillSeat(chair, { ...seat, holdingId }))).toBe('seat.filledMeanwhile')
  expect(await refusal(fillSeat(chair, { ...seat, personId: ida.personId, replacesId: holdingId }))).toBe('seat.filledMeanwhile')
  expect(await refusal(emptySeat(chair, { ...seat, holdingId }))).toBe('seat.emptiedMeanwhile')
})

test('GR5: a removed seat takes its people with it, and brings them back', async ({ given }) => {
  const { chair, member, seat, ida, ole, full } = await seatWorld(given)
  await fillSeat(chair, { ...seat, personId: ida.personId })
  await fillSeat(chair, { ...seat, personId: ole.personId, as: 'substitute' })
  expect(await refusal(restoreSeat(chair, seat))).toBe('seat.notRemoved')
  await removeSeat(chair, seat)
  expect(await seatsOf(chair, full)).toEqual([])
  expect(await roleNow(given, ida, seat.groupId)).toBeUndefined()
  expect((await factsAbout(seat.groupId)).at(-1)!.payload).toMatchObject({ accessOf: expect.arrayContaining([ida.personId, ole.personId]) })
  expect(await refusal(restoreSeat(member, seat))).toBe('group.onlyChairs')
  await restoreSeat(chair, seat)
  expect((await seatsOf(chair, full))[0]).toMatchObject({ holder: { name: ida.name }, substitute: { name: ole.name } })
  expect(await roleNow(given, ole, seat.groupId)).toBe('observer')
})

test('GR5: leaving the group leaves the seat vacant, and coming back fills it', async ({ given }) => {
  const { chair, seat, ida, full } = await seatWorld(given)
  await fillSeat(chair, { ...seat, personId: ida.personId })
  const [held] = (await membersOf(chair, seat.groupId)).members.filter((one) => one.personId === ida.personId)
  const choice = { groupId: seat.groupId, membershipId: held!.membershipId }
  await endMembership(chair, choice)
  expect((await seatsOf(chair, full))[0]!.holder).toBeNull()
  await restoreMembership(chair, choice)
  expect((await seatsOf(chair, full))[0]!.holder).toMatchObject({ name: ida.name })
})

test('GR15: an organisation shows its seats and vacancies in the groups one may find', async ({ given }) => {
  const { chair, contact, colleague, collaboration, organisation, seat } = await seatWorld(given)
  const hidden = await given.group({ collaboration, level: 'group' })
  const boss = await given.person({ memberOf: [[hidden, 'chair']], organisations: [organisation] })
  await addSeat(boss, { groupId: hidden.id, organisationId: organisation.id, from })
  expect((await seatsOfOrganisation(colleague, organisation.id)).map((one) => [one.groupId, one.mayFill])).toEqual([[seat.groupId, false]])
  expect((await seatsOfOrganisation(contact, organisation.id)).map((one) => one.mayFill)).toEqual([true])
  expect(await seatsOfOrganisation(boss, organisation.id)).toHaveLength(2)
  expect(await refusal(fillSeat(contact, { groupId: hidden.id, seatId: seat.seatId, personId: contact.personId }))).toBe('NotFound')
  expect(chair.memberships).not.toEqual([])
})
