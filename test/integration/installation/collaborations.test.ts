import { db } from '#server/kernel/db.ts'
import { createCollaboration } from '#server/installation/commands.ts'
import { installationPage, newCollaborationPage } from '#server/installation/queries.ts'
import { putFirstKinds } from '#server/organisations/kinds.ts'
import { expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

let counter = 0
const form = (change: object = {}) => ({
  region: 'other' as const,
  collaborationName: `Nordkysten ${++counter}`,
  hostOrganisation: `Strandby Kommune ${counter}`,
  slug: '',
  ...change,
})

const drift = async (given: Given) => {
  await putFirstKinds(db())
  return given.person({ drift: true })
}

test('IN1: for everybody else it does not exist', async ({ given }) => {
  const { secretariat, member, stranger } = await given.smallWorld()
  for (const actor of [secretariat, member, stranger]) {
    expect(await refusal(createCollaboration(actor, form()))).toBe('NotFound')
    expect(await refusal(installationPage(actor))).toBe('NotFound')
    expect(await refusal(newCollaborationPage(actor))).toBe('NotFound')
  }
})

test('OR7: a known region comes with its parties, and is then no longer offered', async ({ given }) => {
  const actor = await drift(given)
  expect((await newCollaborationPage(actor)).regions).toContainEqual({ code: 'sjaelland', name: 'Sjælland', municipalities: 17 })
  const { slug } = await createCollaboration(actor, form({ region: 'sjaelland', collaborationName: '', hostOrganisation: '' }))
  const made = (await installationPage(actor)).collaborations.find((one) => one.slug === slug)!
  expect(made).toMatchObject({ slug: 'sjaelland', name: 'Sjælland', parties: 18, people: [] })
  expect(await factsAbout(made.id)).toMatchObject([{ type: 'collaboration.created', actorId: actor.personId }])
  const party = await db().organisation.findFirstOrThrow({ where: { name: 'Holbæk Kommune' }, select: { id: true } })
  expect(await factsAbout(party.id)).toMatchObject([{ type: 'organisation.created' }])
  expect((await newCollaborationPage(actor)).regions.map((one) => one.code)).not.toContain('sjaelland')
  const again = createCollaboration(actor, form({ region: 'sjaelland' }))
  expect(await refusal(again)).toEqual({ region: 'collaboration.taken' })
})

test('another collaboration has a name, a host and an address of its own', async ({ given }) => {
  const actor = await drift(given)
  const missing = createCollaboration(actor, form({ collaborationName: '', hostOrganisation: '' }))
  expect(await refusal(missing)).toEqual({ collaborationName: 'field.required', hostOrganisation: 'field.required' })
  expect(await refusal(createCollaboration(actor, form({ slug: 'Ø & co' })))).toEqual({ slug: 'collaboration.slugForm' })
  const { slug } = await createCollaboration(actor, form({ collaborationName: 'Øst for Åen' }))
  expect(slug).toBe('oest-for-aaen')
  expect(await refusal(createCollaboration(actor, form({ slug })))).toEqual({ slug: 'collaboration.taken' })
  expect(await refusal(createCollaboration(actor, form({ collaborationName: 'Øst for åen' })))).toEqual({
    collaborationName: 'collaboration.taken',
  })
})

test('OR7: of two who ask for the same address at once, one gets it', async ({ given }) => {
  const actor = await drift(given)
  const outcomes = await Promise.all([1, 2].map(() => refusal(createCollaboration(actor, form({ slug: 'samme-sted' })))))
  expect(outcomes.filter((one) => one === undefined)).toHaveLength(1)
  expect(outcomes).toContainEqual({ slug: 'collaboration.taken' })
  expect(await db().collaboration.count({ where: { slug: 'samme-sted' } })).toBe(1)
})

test('OR7: who is a guest elsewhere joins, and its people have new rights at once; a party elsewhere stops it', async ({ given }) => {
  const actor = await drift(given)
  const elsewhere = await given.collaboration()
  const guest = await given.organisation({ collaboration: elsewhere, link: 'guest', name: 'Gæsteby Kommune' })
  const colleague = await given.person({ organisations: [guest] })
  const { slug } = await createCollaboration(actor, form({ hostOrganisation: 'gæsteby kommune' }))
  expect(await db().organisation.count({ where: { name: { equals: guest.name, mode: 'insensitive' } } })).toBe(1)
  const now = await given.signedIn(colleague.personId)
  expect(now.collaborations.find((one) => one.slug === slug)).toMatchObject({ authority: true, covered: true, secretariat: false })
  expect(await factsAbout(guest.id)).toMatchObject([
    { type: 'organisation.linked' },
    { type: 'organisation.accessChanged', payload: { accessOf: [colleague.personId] } },
  ])
  const again = form({ hostOrganisation: guest.name, slug: 'proevet-igen' })
  expect(await refusal(createCollaboration(actor, again))).toEqual({ hostOrganisation: 'collaboration.partyElsewhere' })
  expect(await db().collaboration.count({ where: { slug: 'proevet-igen' } })).toBe(0)
})
