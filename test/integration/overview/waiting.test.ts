import { finishDeliverable } from '#server/groups/commands/deliverables.ts'
import { acceptRequest, askToJoin } from '#server/groups/commands/joining.ts'
import { emptySeat, endHandover, fillSeat, resumeHandover } from '#server/groups/commands/seats.ts'
import { db } from '#server/kernel/db.ts'
import { answerDates, askForDates } from '#server/meetings/commands/dates.ts'
import { newId } from '#server/kernel/ids.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { myPage } from '#server/overview/queries.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const waits = async (who: PersonActor) => (await myPage(who)).waiting
const kinds = async (who: PersonActor) => (await waits(who)).map((one) => one.kind)

async function world(given: Given) {
  const small = await given.smallWorld()
  const contact = await given.person({ organisations: [small.municipality] })
  await db().affiliation.updateMany({ where: { personId: contact.personId }, data: { roles: ['contactPerson'] } })
  const seatId = newId()
  const groupId = small.group.id
  await db().seat.create({
    data: { id: seatId, groupId, organisationId: small.municipality.id, label: '', from: new Date('2026-01-01'), createdAt: new Date() },
  })
  await db().group.update({ where: { id: groupId }, data: { joining: 'request' } })
  return { ...small, groupId, seatId, contact: await given.signedIn(contact.personId) }
}

test('OV7: what waits is what one may do: requests for those who run the group, vacant seats for the contact person', async ({ given }) => {
  given.clock('2026-03-02T09:00:00Z')
  const { groupId, seatId, chair, secretary, member, observer, colleague, contact, secretariat, stranger, municipality } = await world(given)
  const { requestId } = await askToJoin(colleague, { groupId, reason: 'Vi arbejder med det samme.' })
  for (const one of [chair, secretary, secretariat]) expect(await waits(one)).toMatchObject([{ kind: 'request', request: { id: requestId, name: colleague.name } }])
  for (const one of [member, observer, colleague, stranger]) expect(await waits(one)).toEqual([])
  const [seat, ...more] = await waits(contact)
  expect(more).toEqual([])
  expect(seat).toMatchObject({ kind: 'seat', since: '2026-01-01', seat: { id: seatId, organisation: municipality.name } })
  const offered = seat!.kind === 'seat' ? seat!.seat.people.map((one) => one.id) : []
  expect(offered).toContain(colleague.personId)
  expect(offered).not.toContain(stranger.personId)
  await acceptRequest(chair, { groupId, requestId })
  expect(await waits(secretary)).toEqual([])
})

test('OV7: what one has no right to any more does not wait', async ({ given }) => {
  const { groupId, chair, colleague, contact } = await world(given)
  await askToJoin(colleague, { groupId, reason: 'Vi arbejder med det samme.' })
  await db().membership.updateMany({ where: { groupId, personId: chair.personId }, data: { role: 'member' } })
  await db().affiliation.updateMany({ where: { personId: contact.personId }, data: { roles: [] } })
  expect(await waits(await given.signedIn(chair.personId))).toEqual([])
  expect(await waits(await given.signedIn(contact.personId))).toEqual([])
  const again = await given.smallWorld()
  await db().seat.create({
    data: { id: newId(), groupId: again.group.id, organisationId: again.municipality.id, label: '', from: new Date('2026-01-01'), createdAt: new Date() },
  })
  await db().affiliation.updateMany({ where: { personId: again.colleague.personId }, data: { roles: ['contactPerson'] } })
  expect(await kinds(await given.signedIn(again.colleague.personId))).toEqual(['seat'])
  await db().group.update({ where: { id: again.group.id }, data: { closedAt: new Date() } })
  expect(await waits(await given.signedIn(again.colleague.personId))).toEqual([])
})

test('OV7: a filled seat no longer waits, an emptied one waits again; a hand-over waits for the successor until put away', async ({ given }) => {
  const { groupId, seatId, contact, colleague, member, chair } = await world(given)
  const first = await fillSeat(contact, { groupId, seatId, personId: member.personId })
  expect(await waits(contact)).toEqual([])
  await emptySeat(contact, { groupId, seatId, holdingId: first.holdingId })
  expect(await kinds(contact)).toEqual(['seat'])
  const { holdingId } = await fillSeat(contact, { groupId, seatId, personId: colleague.personId })
  const successor = await given.signedIn(colleague.personId)
  expect(await waits(successor)).toMatchObject([{ kind: 'handover', handover: { holdingId, predecessor: member.name } }])
  const choice = { groupId, seatId, holdingId }
  expect(await refusal(resumeHandover(chair, choice))).toBe('NotFound')
  await endHandover(successor, choice)
  expect(await waits(successor)).toEqual([])
  await resumeHandover(successor, choice)
  expect(await kinds(successor)).toEqual(['handover'])
})

test('OV7: deliverables wait for those who run the group and papers for their author, late ones first; the rest is coming', async ({ given }) => {
  const { groupId, chair, member, colleague } = await world(given)
  await askToJoin(colleague, { groupId, reason: 'Vi arbejder med det samme.' })
  given.clock('2026-03-02T09:00:00Z')
  const deliver = async (title: string, dueOn: string) => {
    const id = newId()
    await db().deliverable.create({ data: { id, groupId, title, dueOn: new Date(dueOn) } })
    return id
  }
  await deliver('Snart', '2026-03-10')
  const late = await deliver('For sent', '2026-02-20')
  await deliver('Engang', '2026-05-01')
  const page = await myPage(chair)
  expect(page.waiting.map((one) => [one.kind, one.late])).toEqual([
    ['deliverable', true],
    ['deliverable', false],
    ['request', false],
  ])
  expect(page.coming.map((one) => one.title)).toEqual(['Engang'])
  const others = await myPage(member)
  expect(others.waiting).toEqual([])
  expect(others.coming.map((one) => one.title)).toEqual(['For sent', 'Snart', 'Engang'])
  await finishDeliverable(chair, { groupId, deliverableId: late })
  expect((await myPage(chair)).waiting.map((one) => one.late)).toEqual([false, false])
})

test('OV7: dates one is asked for wait until they are answered, by the day to answer', async ({ given }) => {
  const { groupId, chair, member, observer } = await world(given)
  given.clock('2026-11-23T09:00:00Z')
  const times = { on1: '2026-12-01', from1: '9', to1: '11', on2: '2026-12-02', from2: '13', to2: '15' }
  const { meetingId } = await askForDates(chair, { groupId, title: 'Møde om kvalitet', place: '', link: '', note: '', answerBy: '2026-11-27', ...times })
  expect(await waits(member)).toMatchObject([{ kind: 'poll', dueOn: '2026-11-27', late: false, poll: { id: meetingId, path: `/moeder/${meetingId}/datoer` } }])
  expect(await kinds(observer)).toEqual([])
  given.clock('2026-11-29T09:00:00Z')
  expect((await waits(member)).map((one) => one.late)).toEqual([true])
  const rows = await db().meetingTime.findMany({ where: { meetingId }, select: { id: true } })
  await answerDates(member, { meetingId, remark: '', answers: Object.fromEntries(rows.map((row) => [row.id, 'yes'])) })
  expect(await waits(member)).toEqual([])
})
