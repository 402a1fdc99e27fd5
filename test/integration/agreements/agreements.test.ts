import { createAgreement, createFocusArea, editAgreement, editFocusArea } from '#server/agreements/commands.ts'
import { agreementPage } from '#server/agreements/queries.ts'
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
  await editAgreement(secretariat, { ...fields, agreementId, state: 'approved' })
  expect((await agreementPage(anonymous(), agreementId)).focusAreas.map((one) => one.title)).toEqual(['Kvalitet'])
  await editAgreement(secretariat, { ...fields, agreementId })
  expect(await refusal(agreementPage(anonymous(), agreementId))).toBe('NotFound')
  expect((await factsAbout(agreementId)).at(-1)).toMatchObject({ payload: { fields: ['state'], accessTo: agreementId } })
  expect(await refusal(editAgreement(chair, { ...fields, agreementId }))).toBe('agreement.onlySecretariat')
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
    refusal(editFocusArea(secretariat, { ...area, agreementId: before, focusAreaId: early.focusAreaId, predecessorId }))
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
  const edit = (groupIds: string[], actor = secretariat) => editFocusArea(actor, { ...area, agreementId, focusAreaId, groupIds })
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

test('commitments are written anew, and what changed is told', async ({ given }) => {
  const { agreementId, secretariat } = await world(given)
  const { focusAreaId } = await createFocusArea(secretariat, { ...area, agreementId })
  await editFocusArea(secretariat, { ...area, agreementId, focusAreaId, commitments: 'At handle\nAt lytte\nAt måle' })
  const [shown] = (await agreementPage(secretariat, agreementId)).focusAreas
  expect(shown?.commitments).toEqual(['At handle', 'At lytte', 'At måle'])
  expect((await factsAbout(agreementId)).at(-1)).toMatchObject({ type: 'focusArea.changed', payload: { fields: ['commitments'] } })
})
