import NewOrganisation, { loader } from '#app/organisations/organisation-new.tsx'
import { editOrganisation, linkOrganisation } from '#server/accounts/affiliations.ts'
import { createOrganisation } from '#server/organisations/commands.ts'
import { db } from '#server/kernel/db.ts'
import { newOrganisationPage } from '#server/organisations/queries.ts'
import { rendered } from '#test/support/rendered.ts'
import { expect, refusal, test } from '#test/support/world.ts'

const fields = { shortName: '', kindCode: 'other', council: '' as const, note: '', website: '', link: 'guest' as const }

test('OR2: what is on Fælled already is not made again, by its name nor by its short name', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const known = await given.organisation({ collaboration: await given.collaboration(), kind: 'other', name: 'Kommunernes Forening' })
  await db().organisation.update({ where: { id: known.id }, data: { shortName: 'KF' } })
  const make = (name: string, more: object = {}) => refusal(createOrganisation(secretariat, { ...fields, slug: collaboration.slug, name, ...more }))
  for (const name of ['kommunernes forening', 'KF', 'kf']) expect(await make(name)).toEqual({ name: 'organisation.namesake' })
  expect(await make('Noget andet', { shortName: 'KF' })).toEqual({ name: 'organisation.namesake' })
  expect(await make('KF', { kindCode: 'council' })).toBeUndefined()
})

test('it is found before it is made, with the roles it can be given, and added from there', async ({ given }) => {
  const { collaboration, secretariat, municipality } = await given.smallWorld()
  const elsewhere = await given.collaboration()
  const party = await given.organisation({ collaboration: elsewhere, name: 'Nordby Kommune' })
  const ask = (name: string) => newOrganisationPage(secretariat, collaboration.slug, name)
  const expected = { id: party.id, here: false, as: ['provider', 'council', 'guest'] }
  expect((await ask('nordby')).found).toMatchObject([expected])
  await linkOrganisation(secretariat, { organisationId: party.id, collaborationId: collaboration.id, link: 'guest' })
  expect((await ask('nordby')).found).toMatchObject([{ id: party.id, here: true }])
  expect((await ask(municipality.name)).found).toMatchObject([{ id: municipality.id, here: true }])
  for (const name of ['', 'n', '%%']) expect((await ask(name)).found).toEqual([])
})

test('a form refused for its name leads to whoever has it, whose row can be added', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const known = await given.organisation({ collaboration: await given.collaboration(), name: 'Sønderby Kommune' })
  const path = `/samarbejder/${collaboration.slug}/organisationer/ny`
  const shown = async (query: string, refused?: unknown) => {
    const request = await given.request(path + query, secretariat)
    const loaded = await loader({ request, params: { slug: collaboration.slug }, context: { nonce: '', requestId: '', address: '' } })
    return rendered(NewOrganisation, path, loaded, refused)
  }
  const refused = { fields: { name: 'organisation.namesake' }, values: { name: 'Sønderby Kommune' } }
  expect(await shown('', refused)).toContain(`navn=${encodeURIComponent('Sønderby Kommune')}`)
  expect(await shown('?navn=S%C3%B8nderby')).toContain(`action="/organisationer/${known.id}/tilknytning"`)
})

test('two who make the same organisation at once make one', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const make = () => refusal(createOrganisation(secretariat, { ...fields, slug: collaboration.slug, name: 'Rådet for Fjordbyerne' }))
  const answers = await Promise.all([make(), make(), make(), make()])
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
  expect(await db().organisation.count({ where: { name: 'Rådet for Fjordbyerne' } })).toBe(1)
})

test('an organisation is not renamed to what another is called, but keeps its own name whatever else changes', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const made = (name: string) => createOrganisation(secretariat, { ...fields, slug: collaboration.slug, name })
  const { organisationId } = await made('Foreningen Fyret')
  await made('Foreningen Molen')
  const edit = (name: string, note = '') =>
    refusal(editOrganisation(secretariat, { organisationId, name, shortName: '', kindCode: 'other', council: '', note, website: '' }))
  expect(await edit('foreningen molen')).toEqual({ name: 'organisation.nameTaken' })
  expect(await edit('Foreningen Fyret', 'Mødes i Havby')).toBeUndefined()
  expect(await db().organisation.findUnique({ where: { id: organisationId } })).toMatchObject({ name: 'Foreningen Fyret', note: 'Mødes i Havby' })
})
