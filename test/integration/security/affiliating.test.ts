import { addAffiliation, endAffiliation } from '#server/accounts/affiliations.ts'
import { personPage } from '#server/groups/people.ts'
import { db } from '#server/kernel/db.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'

const from = '2024-01-01'
const activate = (personId: string) => db().account.update({ where: { personId }, data: { passwordHash: 'x' } })
const mailsTo = (personId: string) => db().mailMessage.findMany({ where: { personId }, select: { kind: true, text: true } })

/** Two collaborations; a person of the second sits in a group of the first, and the other way round. */
async function twoCollaborations(given: typeof Given) {
  const [ours, theirs] = [await given.smallWorld(), await given.smallWorld()]
  const provider = await given.organisation({ collaboration: ours.collaboration, kind: 'privateProvider', link: 'provider' })
  const guest = await given.person({ organisations: [theirs.municipality], memberOf: [[ours.group, 'member']] })
  return { ours, theirs, provider, guest, organisationId: ours.municipality.id }
}

test('OR8: a secretariat affiliates only people it finds as one of its own', async ({ given }) => {
  const { ours, theirs, organisationId, guest } = await twoCollaborations(given)
  const unseen = { personId: theirs.member.personId, organisationId, from }
  expect(await refusal(addAffiliation(ours.secretariat, unseen))).toBe('NotFound')
  // Found through a group of the other collaboration, so not as its secretariat.
  const both = await given.person({ organisations: [ours.municipality], secretariatOf: ours.collaboration, memberOf: [[theirs.group, 'observer']] })
  expect(await refusal(addAffiliation(both, unseen))).toBe('affiliation.notOurs')
  expect(await refusal(addAffiliation(theirs.secretariat, { ...unseen, organisationId }))).toBe('affiliation.onlySecretariat')
  await addAffiliation(ours.secretariat, { personId: guest.personId, organisationId, from })
})

test('OR8: nobody is made a provider’s, and so no authority, by a secretariat that does not look after them', async ({ given }) => {
  const { ours, theirs, provider, guest } = await twoCollaborations(given)
  const offer = { personId: guest.personId, organisationId: provider.id, from }
  expect(await refusal(addAffiliation(ours.secretariat, offer))).toBe('affiliation.notOurs')
  expect((await given.signedIn(guest.personId)).collaborations.find((one) => one.id === theirs.collaboration.id)?.authority).toBe(true)
  await addAffiliation(ours.secretariat, { ...offer, personId: ours.colleague.personId })
  const homeless = await given.person({ memberOf: [[ours.group, 'member']] })
  await addAffiliation(ours.secretariat, { ...offer, personId: homeless.personId })
})

test('OR8, OR9: the person is told, sees it and ends it; a private provider is left by its secretariat’s hand only', async ({ given }) => {
  const { ours, provider, organisationId, guest } = await twoCollaborations(given)
  await activate(guest.personId)
  const { affiliationId } = await addAffiliation(ours.secretariat, { personId: guest.personId, organisationId, from })
  expect(await mailsTo(guest.personId)).toMatchObject([{ kind: 'affiliated', text: expect.stringContaining('1. januar 2024') as string }])
  const mine = async () => (await personPage(guest, guest.personId)).affiliations.find((one) => one.id === affiliationId)
  expect(await mine()).toMatchObject({ organisation: ours.municipality.name, mayEdit: false, mayEnd: true })
  const stranger = await given.signedIn(ours.member.personId)
  expect((await personPage(stranger, guest.personId)).affiliations.every((one) => !one.mayEnd)).toBe(true)
  expect(await refusal(endAffiliation(stranger, { personId: guest.personId, affiliationId }))).toBe('affiliation.onlySecretariat')
  await endAffiliation(await given.signedIn(guest.personId), { personId: guest.personId, affiliationId })
  expect(await mine()).toMatchObject({ current: false, mayEnd: false })

  const colleague = ours.colleague
  const sold = await addAffiliation(ours.secretariat, { personId: colleague.personId, organisationId: provider.id, from })
  const leaving = { personId: colleague.personId, affiliationId: sold.affiliationId }
  expect(await refusal(endAffiliation(await given.signedIn(colleague.personId), leaving))).toBe('affiliation.onlySecretariat')
  await endAffiliation(ours.secretariat, leaving)
})
