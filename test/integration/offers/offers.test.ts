import { db } from '#server/kernel/db.ts'
import { historyOf } from '#server/audit/queries.ts'
import { wasteBasket } from '#server/audit/waste-basket.ts'
import { offersPage, offersQuestion } from '#server/directory/offers.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { addOffer, editOffer, removeOffer, restoreOffer } from '#server/offers/commands.ts'
import { editOfferPage, newOfferPage, offerPage, offersOfOrganisation } from '#server/offers/queries.ts'
import { expect, factsAbout, type given as Given, refusal, test } from '#test/support/world.ts'

/** A small world whose municipality runs a home, with a contact person and a leader. */
async function offerWorld(given: typeof Given) {
  const world = await given.smallWorld()
  const { municipality, secretariat } = world
  const contact = await given.person({ organisations: [municipality] })
  await db().affiliation.updateMany({ where: { personId: contact.personId }, data: { roles: ['contactPerson'] } })
  const leader = await given.person({ organisations: [municipality], name: 'Lene Leder' })
  const { offerId } = await addOffer(secretariat, { organisationId: municipality.id, name: 'Birkehegnet', leaderId: leader.personId, paragraphs: 'sel §107' })
  return { ...world, contact: await given.signedIn(contact.personId), leader, offerId, home: { offerId, name: 'Birkehegnet' } }
}

test('OF1: whoever has a login sees an offer, on its own page, its organisation’s and in the list', async ({ given }) => {
  const { stranger, municipality, offerId, leader } = await offerWorld(given)
  const shown = await offerPage(stranger, offerId)
  expect(shown).toMatchObject({ offer: { name: 'Birkehegnet', paragraphs: ['SEL § 107'] }, can: { edit: false, remove: false } })
  // Who the leader is stands there for those who find that person.
  expect(shown.offer.person).toBeNull()
  expect((await offerPage(leader, offerId)).offer.person).toMatchObject({ name: 'Lene Leder' })
  expect((await offersOfOrganisation(stranger, municipality.id)).map((one) => one.id)).toEqual([offerId])
  expect((await offersPage(stranger, offersQuestion(new URLSearchParams(), null))).lines.map((one) => one.id)).toContain(offerId)
})

test('OF2: the secretariat and the contact persons make offers; others, and secretariats elsewhere, do not', async ({ given }) => {
  const { contact, colleague, chair, municipality } = await offerWorld(given)
  const elsewhere = await given.person({ secretariatOf: await given.collaboration() })
  const { offerId } = await addOffer(contact, { organisationId: municipality.id, name: 'Vestvind' })
  expect((await offerPage(contact, offerId)).can).toEqual({ edit: true, remove: true })
  for (const actor of [colleague, chair, elsewhere]) {
    expect(await refusal(addOffer(actor, { organisationId: municipality.id, name: 'Andet' }))).toBe('offer.notYours')
    expect(await refusal(newOfferPage(actor, municipality.id))).toBe('offer.notYours')
    expect(await refusal(editOffer(actor, { offerId, name: 'Andet' }))).toBe('offer.notYours')
    expect(await refusal(editOfferPage(actor, offerId))).toBe('offer.notYours')
    expect(await refusal(removeOffer(actor, { offerId }))).toBe('offer.notYours')
  }
})

test('OF2: where an organisation is party, the secretariat of a place where it is a guest has no say', async ({ given }) => {
  const { municipality, home } = await offerWorld(given)
  const place = await given.collaboration()
  await db().organisationLink.create({ data: { organisationId: municipality.id, collaborationId: place.id, link: 'guest' } })
  expect(await refusal(editOffer(await given.person({ secretariatOf: place }), { ...home, name: 'Andet' }))).toBe('offer.notYours')
})

test('OF2: the leader edits the offer, and does not remove it; once they have left, not even that', async ({ given }) => {
  const { leader, colleague, home, offerId } = await offerWorld(given)
  await editOffer(leader, { ...home, leaderId: leader.personId, description: 'Tre små huse.', residencePlaces: '22' })
  expect((await offerPage(leader, offerId)).offer).toMatchObject({ description: 'Tre små huse.', residencePlaces: 22 })
  expect((await factsAbout(offerId)).at(-1)).toMatchObject({ type: 'offer.changed', payload: { fields: expect.arrayContaining(['description']) } })
  expect(await refusal(removeOffer(leader, { offerId }))).toBe('offer.notYours')
  await db().affiliation.updateMany({ where: { personId: leader.personId }, data: { until: new Date('2021-01-01') } })
  expect(await refusal(editOffer(await given.signedIn(leader.personId), { ...home, description: 'Igen' }))).toBe('offer.notYours')
  // OF4: nor are they shown.
  expect((await offerPage(colleague, offerId)).offer.person).toBeNull()
})

test('OF3: a name stands once in an organisation, whatever its case; elsewhere it is free', async ({ given }) => {
  const { secretariat, collaboration, municipality, offerId } = await offerWorld(given)
  const here = { organisationId: municipality.id }
  expect(await refusal(addOffer(secretariat, { ...here, name: 'BIRKEHEGNET' }))).toEqual({ name: 'offer.nameTaken' })
  const other = await addOffer(secretariat, { ...here, name: 'Birkehegn%' })
  expect(await refusal(editOffer(secretariat, { ...other, name: 'birkehegnet' }))).toEqual({ name: 'offer.nameTaken' })
  await editOffer(secretariat, { offerId, name: 'BirkeHegnet' })
  const neighbour = await given.organisation({ collaboration })
  await addOffer(secretariat, { organisationId: neighbour.id, name: 'Birkehegnet' })
})

test('OF3: of two who make the same offer at once, one is told', async ({ given }) => {
  const { secretariat, contact, municipality } = await offerWorld(given)
  const both = [secretariat, contact].map((actor) => refusal(addOffer(actor, { organisationId: municipality.id, name: 'Samtidig' })))
  expect((await Promise.all(both)).filter((one) => one === undefined)).toHaveLength(1)
  expect(await db().offer.count({ where: { organisationId: municipality.id, name: 'Samtidig' } })).toBe(1)
})

test('OF4: the leader belongs to the organisation, and is somebody one finds', async ({ given }) => {
  const { secretariat, collaboration, stranger, home } = await offerWorld(given)
  const neighbour = await given.person({ organisations: [await given.organisation({ collaboration })] })
  for (const person of [neighbour, stranger])
    expect(await refusal(editOffer(secretariat, { ...home, leaderId: person.personId }))).toEqual({ leaderId: 'offer.leaderElsewhere' })
})

test('OF5: a removed offer is gone for everybody and comes back, within 30 days by whoever removed it', async ({ given }) => {
  const { contact, colleague, secretariat, municipality, offerId, home } = await offerWorld(given)
  await removeOffer(contact, { offerId })
  expect(await refusal(offerPage(secretariat, offerId))).toBe('NotFound')
  expect(await subjectDocuments([offerId])).toEqual([])
  expect(await refusal(removeOffer(contact, { offerId }))).toBe('NotFound')
  expect(await refusal(editOffer(contact, home))).toBe('NotFound')
  expect(await refusal(restoreOffer(colleague, { offerId }))).toBe('NotFound')
  const ended = (await historyOf(contact, municipality.id)).entries.find((one) => one.undo)
  expect(ended?.undo).toEqual({ of: 'offer', offerId, title: 'Birkehegnet' })
  expect((await wasteBasket(contact)).map((one) => [one.kind, one.title, one.by])).toEqual([['offer', 'Birkehegnet', contact.name]])
  expect(await wasteBasket(colleague)).toEqual([])
  await restoreOffer(contact, { offerId })
  expect(await refusal(restoreOffer(contact, { offerId }))).toBe('offer.notRemoved')
  await removeOffer(contact, { offerId })
  await db().offer.update({ where: { id: offerId }, data: { removedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(restoreOffer(contact, { offerId }))).toBe('offer.tooLate')
  await addOffer(contact, { organisationId: municipality.id, name: 'Birkehegnet' })
  expect(await refusal(restoreOffer(secretariat, { offerId }))).toBe('offer.nameTakenMeanwhile')
})

test('OF6: the list is narrowed by organisation, target group and paragraph, and offers what there is', async ({ given }) => {
  const { secretariat, collaboration, municipality, offerId } = await offerWorld(given)
  const autism = await addOffer(secretariat, {
    organisationId: municipality.id,
    name: 'Åhaven',
    targetGroups: ['autism'],
    paragraphs: '§ 85 SEL; serviceloven § 107',
    municipality: 'Randers',
  })
  const found = async (query: string) => {
    const { lines, paragraphs } = await offersPage(secretariat, offersQuestion(new URLSearchParams(query), collaboration.id))
    return { ids: lines.map((one) => one.id), paragraphs }
  }
  expect(await found('')).toEqual({ ids: [offerId, autism.offerId], paragraphs: ['SEL § 85', 'SEL § 107'] })
  expect((await found('maalgruppe=autism')).ids).toEqual([autism.offerId])
  expect((await found('paragraf=SEL+§+85')).ids).toEqual([autism.offerId])
  expect((await found(`organisation=${municipality.id}&q=randers`)).ids).toEqual([autism.offerId])
  expect((await found('maalgruppe=adhd')).ids).toEqual([])
  expect((await subjectDocuments([autism.offerId]))[0]).toMatchObject({
    url: `/tilbud/${autism.offerId}`,
    organisationIds: [municipality.id],
    body: expect.stringContaining('Autisme'),
  })
})
