import { editGroup } from '#server/groups/commands/groups.ts'
import { editGroupPage } from '#server/groups/forms.ts'
import { groupPage } from '#server/groups/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { makePaper } from '#server/papers/commands/drafts.ts'
import { removePaper } from '#server/papers/commands/removal.ts'
import { paragraph, publish, setText } from '#test/integration/papers/paper-world.ts'
import { expect, refusal, test } from '#test/support/world.ts'

const mandate = (groupId: string, title: string, stage: 'group' | 'private' = 'group') => ({ groupId, title, stage, kind: 'kommissorium' as const })

const shownTo = async (actor: PersonActor, groupId: string) => (await groupPage(actor, groupId)).mandate

test('GR18: the first mandate is the group’s; members see the draft, others what is published', async ({ given }) => {
  const { group, chair, member, colleague } = await given.smallWorld()
  const { paperId } = await makePaper(chair, mandate(group.id, 'Kommissorium'))
  await makePaper(member, mandate(group.id, 'Et andet'))
  expect(await shownTo(member, group.id)).toEqual({ id: paperId, title: 'Kommissorium', published: false })
  expect(await shownTo(colleague, group.id)).toBeNull()
  await setText(paperId, [paragraph('Gruppen skal levere.')])
  await publish(chair, paperId, 'collaboration', 'Kommissorium 2026')
  expect(await shownTo(colleague, group.id)).toEqual({ id: paperId, title: 'Kommissorium 2026', published: true })
})

test('GR18: a private draft of a mandate is nobody else’s to see', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  await makePaper(chair, mandate(group.id, 'Min kladde', 'private'))
  expect(await shownTo(chair, group.id)).toMatchObject({ title: 'Min kladde' })
  expect(await shownTo(member, group.id)).toBeNull()
})

test('GR18: those who run the group choose another of its own papers, and nothing else', async ({ given }) => {
  const { collaboration, group, chair } = await given.smallWorld()
  const other = await given.group({ collaboration })
  const boss = await given.person({ memberOf: [[other, 'chair'], [group, 'chair']] })
  const first = await makePaper(chair, mandate(group.id, 'Det første'))
  const second = await makePaper(chair, mandate(group.id, 'Det andet'))
  const memo = await makePaper(chair, { ...mandate(group.id, 'Et notat'), kind: 'notat' })
  const theirs = await makePaper(boss, mandate(other.id, 'Deres'))
  const form = { groupId: group.id, name: group.name, kind: 'workingGroup' as const, level: 'collaboration' as const, defaultLevel: 'group' as const }
  for (const wrong of [memo, theirs]) expect(await refusal(editGroup(boss, { ...form, mandateId: wrong.paperId }))).toEqual({ mandateId: 'group.noMandate' })
  expect((await editGroupPage(chair, group.id)).mandates.map((one) => one.title).sort()).toEqual(['Det andet', 'Det første'])
  await editGroup(chair, form)
  expect(await shownTo(chair, group.id)).toMatchObject({ id: first.paperId })
  await editGroup(chair, { ...form, mandateId: second.paperId })
  expect(await shownTo(chair, group.id)).toMatchObject({ id: second.paperId })
})

test('GR18: where the mandate has been removed, the next one takes its place', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const { paperId } = await makePaper(chair, mandate(group.id, 'Det gamle'))
  await removePaper(chair, { paperId })
  expect(await shownTo(chair, group.id)).toBeNull()
  await makePaper(chair, mandate(group.id, 'Det nye'))
  expect(await shownTo(chair, group.id)).toMatchObject({ title: 'Det nye' })
})
