import { addSeat, fillSeat } from '#server/groups/commands/seats.ts'
import { addDeliverable } from '#server/groups/commands/deliverables.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { addOffer } from '#server/offers/commands.ts'
import { ownOrganisationPage } from '#server/overview/own-organisation.ts'
import { ownKind } from '#server/overview/policy.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, type given as Given, test } from '#test/support/world.ts'

async function ownWorld(given: typeof Given) {
  const world = await given.smallWorld()
  const { collaboration, municipality, group, secretariat, chair } = world
  await db().membership.updateMany({ where: { groupId: group.id }, data: { organisationId: municipality.id } })
  const vacant = await addSeat(secretariat, { groupId: group.id, organisationId: municipality.id, from: '2026-01-01' })
  const taken = await addSeat(secretariat, { groupId: group.id, organisationId: municipality.id, label: 'faglig', from: '2026-01-01' })
  await fillSeat(secretariat, { groupId: group.id, seatId: taken.seatId, personId: world.colleague.personId })
  await addDeliverable(chair, { groupId: group.id, title: 'Uden frist' })
  await addDeliverable(chair, { groupId: group.id, title: 'Forsinket', dueOn: '2020-01-01' })
  const offer = await addOffer(secretariat, { organisationId: municipality.id, name: 'Birkehegnet' })
  const agreementId = newId()
  const period = { startsOn: new Date('2020-01-01'), endsOn: new Date('2040-12-31') }
  await db().agreement.create({
    data: { id: agreementId, collaborationId: collaboration.id, title: 'Rammeaftale', state: 'approved', visionGoals: [], createdAt: new Date(), ...period },
  })
  await putSubject(db(), { id: agreementId, kind: 'agreement', collaborationId: collaboration.id, level: 'public', title: 'Rammeaftale', now: new Date() })
  const area = await db().focusArea.create({ data: { id: newId(), agreementId, number: 1, title: 'Kvalitet' } })
  await db().commitment.create({ data: { id: newId(), focusAreaId: area.id, position: 1, text: 'Spørge naboen først' } })
  return { ...world, vacant, offer, agreementId }
}

test('OV9: whoever belongs to an organisation sees what it takes part in and what is expected of it', async ({ given }) => {
  const { colleague, municipality, group, vacant, offer, agreementId } = await ownWorld(given)
  const { own, choices } = await ownOrganisationPage(colleague, null)
  expect(choices).toEqual([{ id: municipality.id, name: municipality.name }])
  // The vacant seat first, what is late before what has no day.
  expect(own!.seats.map((one) => one.holder === null)).toEqual([true, false])
  expect(own!.seats[0]!.id).toBe(vacant.seatId)
  expect(own!.deliverables.map((one) => [one.title, one.late])).toEqual([['Forsinket', true], ['Uden frist', false]])
  expect(own!.groups.map((one) => one.id)).toEqual([group.id])
  expect(own!.offers.map((one) => one.id)).toEqual([offer.offerId])
  expect(own!.agreements).toMatchObject([{ id: agreementId, areas: [{ number: 1, commitments: ['Spørge naboen først'] }] }])
  expect(own!.people.map((one) => one.id)).toContain(colleague.personId)
})

test('OV9: who waits to join is told to those who decide it', async ({ given }) => {
  const { colleague, chair, group, stranger } = await ownWorld(given)
  await db().joinRequest.create({ data: { id: newId(), groupId: group.id, personId: stranger.personId, reason: 'Fordi', askedAt: new Date() } })
  expect((await ownOrganisationPage(chair, null)).own!.requests).toEqual([{ groupId: group.id, group: group.name, waiting: 1 }])
  expect((await ownOrganisationPage(colleague, null)).own!.requests).toEqual([])
})

test('OV9: a group one may not find shows by nothing', async ({ given }) => {
  const { colleague, chair, group } = await ownWorld(given)
  await db().subject.update({ where: { id: group.id }, data: { scopes: [`g:${group.id}`] } })
  const outside = await given.person({ organisations: [{ id: colleague.affiliations[0]!.organisationId, name: '' }] })
  const { own } = await ownOrganisationPage(outside, null)
  expect([own!.seats, own!.deliverables, own!.groups]).toEqual([[], [], []])
  expect((await ownOrganisationPage(chair, null)).own!.deliverables).toHaveLength(2)
})

test('OV9: of several organisations one is chosen, and only of one’s own; who belongs nowhere is told so', async ({ given }) => {
  const { collaboration, municipality, stranger } = await given.smallWorld()
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const elsewhere = await given.organisation({ collaboration })
  const both = await given.person({ organisations: [municipality, provider] })
  const chosen = async (asked: string | null) => (await ownOrganisationPage(both, asked)).own!.organisation.id
  expect(await chosen(provider.id)).toBe(provider.id)
  expect([municipality.id, provider.id]).toContain(await chosen(elsewhere.id))
  expect(await ownOrganisationPage(stranger, municipality.id)).toEqual({ choices: [], own: null })
  expect(ownKind(stranger)).toBeNull()
  expect(ownKind(await given.person({ organisations: [municipality] }))).toBe('municipality')
  expect(ownKind(await given.person({ organisations: [provider] }))).toBe('other')
})
