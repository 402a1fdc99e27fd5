import {
  addAffiliation,
  changeAffiliation,
  editOrganisation,
  endAffiliation,
  linkOrganisation,
  resumeAffiliation,
  unlinkOrganisation,
} from '#server/accounts/affiliations.ts'
import { db } from '#server/kernel/db.ts'
import { createOrganisation, editCollaboration } from '#server/organisations/commands.ts'
import { collaborationPage, organisationPage } from '#server/organisations/queries.ts'
import { expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

const collaborationFields = { name: 'Nyt navn', description: '', secretariat: 'Sekretariatet', email: '', phone: '', focusWord: 'focusArea' as const, level: 'signed_in' as const }
const organisationFields = { name: 'Prøve Kommune', shortName: '', kindCode: 'municipality', council: '' as const, note: '', website: '' }

test('OR1: the secretariat describes its collaboration; others do not', async ({ given }) => {
  const { collaboration, secretariat, chair } = await given.smallWorld()
  await editCollaboration(secretariat, { ...collaborationFields, slug: collaboration.slug })
  expect((await collaborationPage(chair, collaboration.slug)).collaboration).toMatchObject({ name: 'Nyt navn', focusWord: 'focusArea' })
  expect((await factsAbout(collaboration.id)).at(-1)).toMatchObject({
    type: 'collaboration.changed',
    payload: { fields: ['name', 'secretariat', 'focusWord'] },
  })
  const attempt = editCollaboration(chair, { ...collaborationFields, slug: collaboration.slug })
  expect(await refusal(attempt)).toBe('collaboration.onlySecretariat')
})

test('OR2: a new organisation is linked from the start, and is there once', async ({ given }) => {
  const { collaboration, secretariat, colleague } = await given.smallWorld()
  const input = { ...organisationFields, slug: collaboration.slug, link: 'party' as const }
  const { organisationId } = await createOrganisation(secretariat, input)
  const page = await organisationPage(colleague, organisationId)
  expect(page.organisation).toMatchObject({ shortName: 'Prøve Kommune', links: [{ collaborationId: collaboration.id, link: 'party' }] })
  expect(page.can.edit).toBe(false)
  expect(await refusal(createOrganisation(secretariat, { ...input, name: 'PRØVE kommune' }))).toEqual({ name: 'organisation.namesake' })
  expect(await refusal(createOrganisation(colleague, input))).toBe('collaboration.onlySecretariat')
})

test('OR3: the kind of what others share is not ours to change; a new kind changes rights at once', async ({ given }) => {
  const { collaboration, municipality, secretariat, colleague } = await given.smallWorld()
  const input = { ...organisationFields, name: municipality.name, shortName: '', organisationId: municipality.id, kindCode: 'council' }
  await editOrganisation(secretariat, input)
  expect((await given.signedIn(colleague.personId)).scopes).not.toContain(`a:${collaboration.id}`)
  const told = (await factsAbout(municipality.id)).map((fact) => fact.type)
  expect(told).toEqual(['organisation.changed', 'organisation.accessChanged'])
  const elsewhere = await given.collaboration()
  await db().organisationLink.create({ data: { organisationId: municipality.id, collaborationId: elsewhere.id, link: 'guest' } })
  expect(await refusal(editOrganisation(secretariat, { ...input, kindCode: 'municipality' }))).toBe('organisation.kindConcernsOthers')
  expect(await refusal(editOrganisation(colleague, input))).toBe('organisation.onlySecretariat')
})

test('OR4, OR6: linking opens, unlinking closes, for its people at once', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const other = await given.smallWorld()
  const link = { organisationId: other.municipality.id, collaborationId: collaboration.id }
  expect(await refusal(linkOrganisation(secretariat, { ...link, link: 'party' }))).toBe('organisation.partyElsewhere')
  await linkOrganisation(secretariat, { ...link, link: 'provider' })
  expect((await given.signedIn(other.colleague.personId)).scopes).toContain(`c:${collaboration.id}`)
  expect(await refusal(linkOrganisation(secretariat, { ...link, link: 'provider' }))).toBe('organisation.linkedAlready')
  expect(await refusal(unlinkOrganisation(other.secretariat, { ...link, link: 'provider' }))).toBe('organisation.onlySecretariat')
  await unlinkOrganisation(secretariat, { ...link, link: 'provider' })
  expect((await given.signedIn(other.colleague.personId)).scopes).not.toContain(`c:${collaboration.id}`)
  const told = (await factsAbout(other.municipality.id)).at(-1)!
  expect((told.payload as { accessOf: string[] }).accessOf).toContain(other.colleague.personId)
  const last = { organisationId: other.municipality.id, collaborationId: other.collaboration.id, link: 'party' as const }
  expect(await refusal(unlinkOrganisation(other.secretariat, last))).toBe('organisation.lastLink')
})

/** Somebody the secretariat finds, but whom nothing of the collaboration is open to. */
const someGuest = async (given: Given, collaboration: { id: string; slug: string; name: string }) =>
  given.person({ organisations: [await given.organisation({ collaboration, kind: 'other', link: 'guest' })] })

const since = { title: '', department: 'Social', side: 'authority' as const, roles: ['leader' as const], from: '2025-01-01', until: '' }

test('OR5: an affiliation opens the collaboration from its day on; its end closes it', async ({ given }) => {
  const { collaboration, municipality, secretariat, chair } = await given.smallWorld()
  const guest = await someGuest(given, collaboration)
  const scope = `c:${collaboration.id}`
  const input = { ...since, personId: guest.personId, organisationId: municipality.id }
  expect(await refusal(addAffiliation(chair, input))).toBe('NotFound')
  const { affiliationId } = await addAffiliation(secretariat, input)
  const choice = { personId: guest.personId, affiliationId }
  expect((await given.signedIn(guest.personId)).scopes).toContain(scope)
  expect(await refusal(endAffiliation(chair, choice))).toBe('affiliation.onlySecretariat')
  await endAffiliation(secretariat, choice)
  expect((await given.signedIn(guest.personId)).scopes).not.toContain(scope)
  expect((await factsAbout(guest.personId)).at(-1)).toMatchObject({
    type: 'person.affiliationEnded',
    payload: { affiliationId, accessOf: [guest.personId] },
  })
  expect(await refusal(resumeAffiliation(chair, choice))).toBe('NotFound')
  await resumeAffiliation(secretariat, choice)
  expect((await given.signedIn(guest.personId)).scopes).toContain(scope)
})

test('an affiliation begun and ended the same day does not hold', async ({ given }) => {
  const { collaboration, municipality, secretariat } = await given.smallWorld()
  const guest = await someGuest(given, collaboration)
  const from = new Date().toISOString().slice(0, 10)
  const { affiliationId } = await addAffiliation(secretariat, { ...since, from, personId: guest.personId, organisationId: municipality.id })
  await endAffiliation(secretariat, { personId: guest.personId, affiliationId })
  expect((await given.signedIn(guest.personId)).scopes).not.toContain(`c:${collaboration.id}`)
})

test('an affiliation is changed by the secretariat, and its days are in order', async ({ given }) => {
  const { collaboration, municipality, secretariat, chair } = await given.smallWorld()
  const guest = await someGuest(given, collaboration)
  const { affiliationId } = await addAffiliation(secretariat, { ...since, personId: guest.personId, organisationId: municipality.id })
  const input = { ...since, personId: guest.personId, affiliationId, department: 'Økonomi' }
  expect(await refusal(changeAffiliation(secretariat, { ...input, until: '2024-12-31' }))).toEqual({ until: 'field.dateOrder' })
  expect(await refusal(changeAffiliation(chair, input))).toBe('affiliation.onlySecretariat')
  await changeAffiliation(secretariat, input)
  expect(await db().affiliation.findUniqueOrThrow({ where: { id: affiliationId } })).toMatchObject({ department: 'Økonomi', roles: ['leader'] })
})

test('OR5: a secretariat that links another’s party as a guest cannot let people in there', async ({ given }) => {
  const here = await given.smallWorld()
  const there = await given.smallWorld()
  await linkOrganisation(here.secretariat, { organisationId: there.municipality.id, collaborationId: here.collaboration.id, link: 'guest' })
  const input = { ...since, personId: here.colleague.personId, organisationId: there.municipality.id }
  expect(await refusal(addAffiliation(here.secretariat, input))).toBe('affiliation.onlySecretariat')
})

test('a party is not offered the lesser links; who is a guest may become more', async ({ given }) => {
  const { collaboration, municipality, secretariat } = await given.smallWorld()
  expect((await organisationPage(secretariat, municipality.id)).can.link).toEqual([])
  const guest = await given.organisation({ collaboration, kind: 'municipality', link: 'guest' })
  expect((await organisationPage(secretariat, guest.id)).can.link).toMatchObject([{ id: collaboration.id, as: ['party', 'provider', 'council'] }])
})
