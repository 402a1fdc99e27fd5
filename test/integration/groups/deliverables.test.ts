import {
  addDeliverable,
  editDeliverable,
  finishDeliverable,
  removeDeliverable,
  restoreDeliverable,
  resumeDeliverable,
} from '#server/groups/commands/deliverables.ts'
import { groupPage } from '#server/groups/queries.ts'
import { setClock } from '#server/kernel/clock.ts'
import { afterEach, expect, factsAbout, refusal, test } from '#test/support/world.ts'

afterEach(() => setClock(undefined))

const listed = async (actor: Parameters<typeof groupPage>[0], groupId: string) => (await groupPage(actor, groupId)).deliverables

test('GR3: a chair adds, changes, delivers and takes it back; a member does none of it', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const input = { groupId: group.id, title: 'Holdningspapir', dueOn: '2027-03-01' }
  expect(await refusal(addDeliverable(member, input))).toBe('group.onlyChairs')
  const { deliverableId } = await addDeliverable(chair, input)
  const choice = { groupId: group.id, deliverableId }
  expect(await refusal(editDeliverable(member, { ...input, ...choice }))).toBe('group.onlyChairs')
  await editDeliverable(chair, { ...choice, title: 'Holdningspapir', dueOn: '2027-04-01' })
  expect(await refusal(finishDeliverable(member, choice))).toBe('group.onlyChairs')
  given.clock('2027-03-31T22:30:00Z')
  await finishDeliverable(chair, choice)
  expect(await listed(member, group.id)).toMatchObject([{ title: 'Holdningspapir', dueOn: '2027-04-01', doneOn: '2027-04-01' }])
  expect(await refusal(finishDeliverable(chair, choice))).toBe('deliverable.doneAlready')
  expect(await refusal(resumeDeliverable(member, choice))).toBe('group.onlyChairs')
  await resumeDeliverable(chair, choice)
  expect(await refusal(resumeDeliverable(chair, choice))).toBe('deliverable.notDone')
  const [, changed] = await factsAbout(group.id)
  expect(changed).toMatchObject({ type: 'group.deliverableChanged', payload: { fields: ['dueOn'] } })
})

test('GR5: what is removed is put back', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const { deliverableId } = await addDeliverable(chair, { groupId: group.id, title: 'Notat', dueOn: '' })
  const choice = { groupId: group.id, deliverableId }
  expect(await refusal(removeDeliverable(member, choice))).toBe('group.onlyChairs')
  await removeDeliverable(chair, choice)
  expect(await listed(chair, group.id)).toEqual([])
  expect(await refusal(finishDeliverable(chair, choice))).toBe('deliverable.removed')
  expect(await refusal(restoreDeliverable(member, choice))).toBe('group.onlyChairs')
  await restoreDeliverable(chair, choice)
  expect(await refusal(restoreDeliverable(chair, choice))).toBe('deliverable.notRemoved')
  expect((await listed(chair, group.id)).map((one) => one.title)).toEqual(['Notat'])
})

test('a title with a CPR number is refused, and nothing is kept', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const attempt = addDeliverable(chair, { groupId: group.id, title: 'Sagen om 010190-1234', dueOn: '' })
  expect(await refusal(attempt)).toEqual({ title: 'field.cpr' })
  expect(await listed(chair, group.id)).toEqual([])
})
