import { createAgreement, editAgreement, removeAgreement, restoreAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea, editFocusArea, moveFocusArea, removeFocusArea, restoreFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { agreementPage, focusAreaPage } from '#server/agreements/queries/agreement-page.ts'
import { historyOf } from '#server/audit/queries.ts'
import { wasteBasket } from '#server/audit/waste-basket.ts'
import { anonymous } from '#server/kernel/actor.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { expect, factsAbout, type Given, refusal, test } from '#test/support/world.ts'

const fields = {
  title: 'Rammeaftale 2027-2028',
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  preface: 'Hvorfor.',
  visionGoals: '- Første mål\n\n- Andet mål',
  governance: '',
  state: 'drafting' as const,
}
const area = { number: 1, title: 'Kvalitet', purpose: 'Fordi.', commitments: 'At lytte\nAt handle', groupIds: [] as string[], predecessorId: '' }

const made = async (secretariat: PersonActor, slug: string, other: Partial<typeof fields> = {}) =>
  (await createAgreement(secretariat, { ...fields, ...other, slug })).agreementId

const world = async (given: Given) => {
  const small = await given.smallWorld()
  return { ...small, agreementId: await made(small.secretariat, small.collaboration.slug) }
}

test('AG1: the secretariat makes an agreement, its lines are lines; a chair does not', async ({ given }) => {
  const { collaboration, agreementId, colleague, chair } = await world(given)
  const { agreement } = await agreementPage(colleague, agreementId)
  expect(agreement).toMatchObject({ visionGoals: ['Første mål', 'Andet mål'], standing: 'drafting' })
  expect(await refusal(createAgreement(chair, { ...fields, slug: collaboration.slug }))).toBe('agreement.onlySecretariat')
  const backwards = createAgreement(chair, { ...fields, endsOn: '2026-01-01', slug: collaboration.slug })
  expect(await refusal(backwards)).toEqual({ endsOn: 'field.dateOrder' })
})

test('AG2: what is approved is public with its focus areas, what is not is the collaboration’s', async ({ given }) => {
  const { agreementId, secretariat, chair, stranger } = await world(given)
  await createFocusArea(secretariat, { ...area, agreementId })
  for (const outsider of [anonymous(), stranger]) expect(await refusal(agreementPage(outsider, agreementId))).toBe('NotFound')
  await editAgreement(secretariat, { ...fields, agreementId, revision: 1, state: 'approved' })
  expect((await agreementPage(anonymous(), agreementId)).focusAreas.map((one) => one.title)).toEqual(['Kvalitet'])
  await editAgreement(secretariat, { ...fields, agreementId, revision: 2 })
  expect(await refusal(agreementPage(anonymous(), agreementId))).toBe('NotFound')
  expect((await factsAbout(agreementId)).at(-1)).toMatchObject({ payload: { fields: ['state'], accessTo: agreementId } })
  expect(await refusal(editAgreement(chair, { ...fields, agreementId, revision: 3 }))).toBe('agreement.onlySecretariat')
})

test('AG3: a number is given once', async ({ given }) => {
  const { agreementId, secretariat, chair } = await world(given)
  await createFocusArea(secretariat, { ...area, agreementId })
  expect(await refusal(createFocusArea(secretariat, { ...area, agreementId }))).toEqual({ number: 'focusArea.numberTaken' })
  expect(await refusal(createFocusArea(chair, { ...area, number: 2, agreementId }))).toBe('agreement.onlySecretariat')
})

test('AG4: a predecessor is of an earlier agreement of the same collaboration', async ({ given }) => {
  const { agreementId, secretariat, collaboration } = await world(given)
  const other = await world(given)
  const before = await made(secretariat, collaboration.slug, { startsOn: '2025-01-01', endsOn: '2026-12-31' })
  const early = await createFocusArea(secretariat, { ...area, agreementId: before })
  const late = await createFocusArea(secretariat, { ...area, agreementId, predecessorId: early.focusAreaId })
  const foreign = await createFocusArea(other.secretariat, { ...area, agreementId: other.agreementId })
  const edit = (predecessorId: string) =>
    refusal(editFocusArea(secretariat, { ...area, agreementId: before, focusAreaId: early.focusAreaId, revision: 1, predecessorId }))
  expect(await edit(late.focusAreaId)).toEqual({ predecessorId: 'focusArea.notEarlier' })
  expect(await edit(foreign.focusAreaId)).toEqual({ predecessorId: 'focusArea.notEarlier' })
  const page = await agreementPage(secretariat, before)
  expect(page.focusAreas[0]?.successors).toMatchObject([{ agreementId, title: 'Kvalitet' }])
})

test('AG5, AG6: responsible groups are of the collaboration, and the hidden are nameless', async ({ given }) => {
  const { agreementId, secretariat, collaboration, group, colleague, chair } = await world(given)
  const secret = await given.group({ collaboration, level: 'group' })
  const elsewhere = await given.group({ collaboration: await given.collaboration() })
  const { focusAreaId } = await createFocusArea(secretariat, { ...area, agreementId, groupIds: [group.id] })
  const edit = (groupIds: string[], actor = secretariat) => editFocusArea(actor, { ...area, agreementId, focusAreaId, revision: 1, groupIds })
  expect(await refusal(edit([elsewhere.id]))).toEqual({ groupIds: 'focusArea.foreignGroup' })
  expect(await refusal(edit([group.id], chair))).toBe('agreement.onlySecretariat')
  await edit([group.id, secret.id])
  const [shown] = (await agreementPage(colleague, agreementId)).focusAreas
  expect(shown?.groups.map((one) => [one.name, one.id])).toEqual([
    [group.name, group.id],
    [null, 'hidden'],
  ])
  expect(JSON.stringify(shown)).not.toContain(secret.id)
})

test('AG10: a removed agreement is there for nobody but the secretariat that brings it back', async ({ given }) => {
  const { agreementId, secretariat, chair, colleague } = await world(given)
  const other = await world(given)
  const { focusAreaId } = await createFocusArea(secretariat, { ...area, agreementId })
  expect(await refusal(removeAgreement(chair, { agreementId }))).toBe('agreement.onlySecretariat')
  await removeAgreement(secretariat, { agreementId })
  for (const one of [secretariat, colleague]) expect(await refusal(agreementPage(one, agreementId))).toBe('NotFound')
  expect(await refusal(focusAreaPage(secretariat, agreementId, focusAreaId))).toBe('NotFound')
  expect((await wasteBasket(secretariat)).map(({ kind, id }) => [kind, id])).toEqual([['agreement', agreementId]])
  expect(await wasteBasket(other.secretariat)).toEqual([])
  for (const one of [chair, other.secretariat]) expect(await refusal(restoreAgreement(one, { agreementId }))).toBe('NotFound')
  await restoreAgreement(secretariat, { agreementId })
  expect((await agreementPage(colleague, agreementId)).focusAreas.map((one) => one.id)).toEqual([focusAreaId])
  expect(await refusal(restoreAgreement(secretariat, { agreementId }))).toBe('NotFound')
})

test('AG10: the secretariat reads of a removed agreement in the collaboration’s history, others do not', async ({ given }) => {
  const { agreementId, secretariat, colleague, collaboration } = await world(given)
  await removeAgreement(secretariat, { agreementId })
  const [latest] = (await historyOf(secretariat, collaboration.id)).entries
  expect(latest).toMatchObject({ type: 'collaboration.agreementRemoved', title: fields.title, undo: { of: 'agreement', agreementId } })
  expect(JSON.stringify(await historyOf(colleague, collaboration.id))).not.toContain(fields.title)
})

test('AG3, AG10: areas change places, and one that comes back finds a number that is free', async ({ given }) => {
  const { agreementId, secretariat, chair } = await world(given)
  const [one, two] = await Promise.all([1, 2].map((number) => createFocusArea(secretariat, { ...area, agreementId, number, title: `Område ${number}` })))
  const order = async () => (await agreementPage(secretariat, agreementId)).focusAreas.map(({ number, title }) => [number, title])
  const choice = { agreementId, focusAreaId: two!.focusAreaId }
  expect(await refusal(moveFocusArea(chair, { ...choice, direction: 'up' }))).toBe('agreement.onlySecretariat')
  await moveFocusArea(secretariat, { ...choice, direction: 'up' })
  expect(await order()).toEqual([[1, 'Område 2'], [2, 'Område 1']])
  expect(await refusal(moveFocusArea(secretariat, { ...choice, direction: 'up' }))).toBe('agreement.atTheEnd')
  expect(await refusal(removeFocusArea(chair, choice))).toBe('agreement.onlySecretariat')
  await removeFocusArea(secretariat, choice)
  await createFocusArea(secretariat, { ...area, agreementId, number: 1, title: 'Ny' })
  expect(await refusal(restoreFocusArea(chair, choice))).toBe('agreement.onlySecretariat')
  await restoreFocusArea(secretariat, choice)
  expect(await order()).toEqual([[1, 'Ny'], [2, 'Område 1'], [3, 'Område 2']])
  expect(await refusal(restoreFocusArea(secretariat, { agreementId, focusAreaId: one!.focusAreaId }))).toBe('agreement.notRemoved')
})

test('AG9: two edit different fields from the same edition, and both are kept', async ({ given }) => {
  const { agreementId, secretariat } = await world(given)
  await editAgreement(secretariat, { ...fields, agreementId, revision: 1, preface: 'Et nyt forord.' })
  const { theirs } = await editAgreement(secretariat, { ...fields, agreementId, revision: 1, governance: 'Taksterne.' })
  expect(theirs).toEqual(['preface'])
  expect((await agreementPage(secretariat, agreementId)).agreement).toMatchObject({ preface: 'Et nyt forord.', governance: 'Taksterne.', revision: 3 })
})

test('AG9: of two who edit the same field at once one is told, and nothing is lost', async ({ given }) => {
  const { agreementId, secretariat } = await world(given)
  const edit = (preface: string, revision = 1) => refusal(editAgreement(secretariat, { ...fields, agreementId, revision, preface }))
  const answers = await Promise.all([edit('Den ene.'), edit('Den anden.')])
  const told = { form: 'agreement.changedMeanwhile', preface: 'field.changedMeanwhile' }
  expect(answers).toContainEqual(told)
  expect(answers).toContain(undefined)
  const written = answers[0] === undefined ? 'Den ene.' : 'Den anden.'
  expect((await agreementPage(secretariat, agreementId)).agreement).toMatchObject({ preface: written, revision: 2 })
  expect(await edit('Den tredje.', 2)).toBeUndefined()
  expect(await edit('Fra fremtiden.', 9)).toBe('agreement.changedMeanwhile')
})
