import { editDepartment } from '#server/accounts/departments.ts'
import { editOrganisation } from '#server/accounts/affiliations.ts'
import { historyOf } from '#server/audit/queries.ts'
import { offersPage, offersQuestion } from '#server/directory/offers.ts'
import { organisationsPage, organisationsQuestion } from '#server/directory/queries.ts'
import { subjectDocuments } from '#server/finding/documents.ts'
import { affiliationPage } from '#server/groups/people.ts'
import { db } from '#server/kernel/db.ts'
import { addOffer } from '#server/offers/commands.ts'
import { addDepartment, departmentPage, departmentsOf, departmentsPage, removeDepartment, restoreDepartment } from '#server/organisations/departments.ts'
import { newOrganisationPage } from '#server/organisations/queries.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'

/** A municipality with Velfærd and Myndighed below it, where a colleague works in the latter. */
async function departmentWorld(given: typeof Given) {
  const world = await given.smallWorld()
  const { municipality, secretariat, colleague } = world
  const here = { organisationId: municipality.id }
  const top = await addDepartment(secretariat, { ...here, name: 'Velfærd' })
  const below = await addDepartment(secretariat, { ...here, name: 'Myndighed', parentId: top.departmentId })
  await db().affiliation.updateMany({ where: { personId: colleague.personId }, data: { department: 'myndighed' } })
  const contact = await given.person({ organisations: [municipality] })
  await db().affiliation.updateMany({ where: { personId: contact.personId }, data: { roles: ['contactPerson'] } })
  return { ...world, here, top, below, contact: await given.signedIn(contact.personId) }
}

test('OR10: departments lie below each other, with the people who are named there', async ({ given }) => {
  const { colleague, municipality, top } = await departmentWorld(given)
  expect(await departmentsOf(colleague, municipality.id)).toMatchObject([
    { name: 'Myndighed', parentId: top.departmentId, people: 1 },
    { name: 'Velfærd', parentId: null, people: 0 },
  ])
})

test('OR10: the secretariat and the contact persons keep them; others do not', async ({ given }) => {
  const { contact, colleague, chair, here, below } = await departmentWorld(given)
  const { departmentId } = await addDepartment(contact, { ...here, name: 'Økonomi' })
  const elsewhere = await given.person({ secretariatOf: await given.collaboration() })
  for (const actor of [colleague, chair, elsewhere]) {
    expect(await refusal(addDepartment(actor, { ...here, name: 'Andet' }))).toBe('department.onlyTheirs')
    expect(await refusal(editDepartment(actor, { ...here, ...below, name: 'Andet' }))).toBe('department.onlyTheirs')
    expect(await refusal(removeDepartment(actor, { ...here, departmentId }))).toBe('department.onlyTheirs')
    expect(await refusal(restoreDepartment(actor, { ...here, departmentId }))).toBe('department.onlyTheirs')
    expect(await refusal(departmentsPage(actor, here.organisationId))).toBe('department.onlyTheirs')
  }
  expect(await refusal(departmentPage(contact, here.organisationId, here.organisationId))).toBe('NotFound')
})

test('OR10: given another name, whoever works there follows', async ({ given }) => {
  const { secretariat, colleague, here, top, below } = await departmentWorld(given)
  await editDepartment(secretariat, { ...here, ...below, name: 'Myndighed Voksen', parentId: top.departmentId })
  const { id, department } = await db().affiliation.findFirstOrThrow({ where: { personId: colleague.personId } })
  expect(department).toBe('Myndighed Voksen')
  expect((await affiliationPage(secretariat, colleague.personId, id)).departments).toEqual(['Myndighed Voksen', 'Velfærd'])
})

test('OR10: no ring, no name twice, nothing of another organisation', async ({ given }) => {
  const { secretariat, collaboration, here, top, below } = await departmentWorld(given)
  expect(await refusal(editDepartment(secretariat, { ...here, ...top, name: 'Velfærd', parentId: below.departmentId }))).toEqual({ parentId: 'department.ring' })
  expect(await refusal(editDepartment(secretariat, { ...here, ...top, name: 'Velfærd', parentId: top.departmentId }))).toEqual({ parentId: 'department.ring' })
  expect(await refusal(addDepartment(secretariat, { ...here, name: 'velfærd' }))).toEqual({ name: 'department.nameTaken' })
  const neighbour = await given.organisation({ collaboration })
  expect(await refusal(addDepartment(secretariat, { organisationId: neighbour.id, name: 'Velfærd', parentId: top.departmentId }))).toEqual({ parentId: 'field.invalid' })
  expect(await refusal(editDepartment(secretariat, { organisationId: neighbour.id, ...top, name: 'Andet' }))).toBe('NotFound')
})

test('OR10: two who close a ring at once: one is told', async ({ given }) => {
  const { secretariat, contact, here } = await departmentWorld(given)
  const a = await addDepartment(secretariat, { ...here, name: 'A' })
  const b = await addDepartment(secretariat, { ...here, name: 'B' })
  const both = await Promise.all([
    refusal(editDepartment(secretariat, { ...here, ...a, name: 'A', parentId: b.departmentId })),
    refusal(editDepartment(contact, { ...here, ...b, name: 'B', parentId: a.departmentId })),
  ])
  expect(both.filter((one) => one === undefined)).toHaveLength(1)
})

test('OR10: what is removed comes back from Historik; one with others below it stays', async ({ given }) => {
  const { secretariat, contact, here, top, below } = await departmentWorld(given)
  expect(await refusal(removeDepartment(contact, { ...here, ...top }))).toBe('department.othersBelow')
  await removeDepartment(contact, { ...here, ...below })
  expect(await refusal(removeDepartment(contact, { ...here, ...below }))).toBe('department.removed')
  const undo = (await historyOf(contact, here.organisationId)).entries.find((one) => one.undo)?.undo
  expect(undo).toEqual({ of: 'department', ...here, ...below, title: 'Myndighed' })
  await removeDepartment(contact, { ...here, ...top })
  await restoreDepartment(secretariat, { ...here, ...below })
  // What it lay below is gone: it lies at the top.
  expect(await departmentsOf(secretariat, here.organisationId)).toMatchObject([{ name: 'Myndighed', parentId: null }])
  expect(await refusal(restoreDepartment(secretariat, { ...here, ...below }))).toBe('department.notRemoved')
  await db().department.update({ where: { id: top.departmentId }, data: { removedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(restoreDepartment(secretariat, { ...here, ...top }))).toBe('department.tooLate')
})

test('OR11: what people call it finds it: in the directory, in choosers and in the search', async ({ given }) => {
  const { secretariat, colleague, collaboration, municipality } = await departmentWorld(given)
  const fields = { organisationId: municipality.id, name: municipality.name, kindCode: 'municipality' }
  await editOrganisation(secretariat, { ...fields, callingNames: 'Den Gamle, DGK; Den Gamle' })
  const asked = (q: string) => new URLSearchParams({ q })
  expect((await organisationsPage(colleague, organisationsQuestion(asked('dgk'), null))).lines.map((one) => one.id)).toEqual([municipality.id])
  expect((await newOrganisationPage(secretariat, collaboration.slug, 'gamle')).found.map((one) => one.id)).toEqual([municipality.id])
  const offer = await addOffer(secretariat, { organisationId: municipality.id, name: 'Birkehegnet' })
  expect((await offersPage(colleague, offersQuestion(asked('dgk'), null))).lines.map((one) => one.id)).toEqual([offer.offerId])
  expect((await subjectDocuments([municipality.id]))[0]!.body).toContain('Den Gamle, DGK')
  // A form without them, such as an import's, leaves them.
  await editOrganisation(secretariat, { ...fields, note: 'Ny bemærkning' })
  expect((await db().organisation.findUniqueOrThrow({ where: { id: municipality.id } })).callingNames).toEqual(['Den Gamle', 'DGK'])
})
