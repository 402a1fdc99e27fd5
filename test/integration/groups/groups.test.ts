import { closeGroup, createGroup, editGroup, reopenGroup } from '#server/groups/commands/groups.ts'
import { editGroupPage, newGroupPage } from '#server/groups/forms.ts'
import { groupNamesFor, groupPage, groupsPage } from '#server/groups/queries.ts'
import { takeBackIn } from '#server/groups/take-back.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { visibleSubjects } from '#server/subjects/policy.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const fields = {
  name: 'Arbejdsgruppen for prøvehandlinger',
  kind: 'workingGroup' as const,
  purpose: 'At prøve sig frem.',
  reportsToId: null as string | null,
  level: 'collaboration' as const,
  defaultLevel: 'group' as const,
  focusAreaIds: [] as string[],
}

const sees = async (actor: PersonActor, id: string) =>
  (await db().subject.findFirst({ where: { id, ...visibleSubjects(actor) }, select: { id: true } })) !== null

test('GR2: the secretariat makes a group; a member does not', async ({ given }) => {
  const { collaboration, secretariat, member, colleague, stranger } = await given.smallWorld()
  const { groupId } = await createGroup(secretariat, { ...fields, collaborationId: collaboration.id })
  expect((await factsAbout(groupId)).map((fact) => fact.type)).toEqual(['group.created'])
  expect(await sees(colleague, groupId)).toBe(true)
  expect(await sees(stranger, groupId)).toBe(false)
  expect(await refusal(createGroup(member, { ...fields, collaborationId: collaboration.id }))).toBe('group.onlyBelowOwn')
})

test('GR2: a chair makes a group below theirs and is its chair', async ({ given }) => {
  const { collaboration, group, chair, member } = await given.smallWorld()
  const below = { ...fields, collaborationId: collaboration.id, reportsToId: group.id, level: 'group' as const }
  const { groupId } = await createGroup(chair, below)
  const me = await given.signedIn(chair.personId)
  expect(me.memberships).toContainEqual({ groupId, role: 'chair', collaborationId: collaboration.id })
  expect((await groupPage(me, groupId)).reportsTo).toEqual({ id: group.id, name: group.name })
  expect(await refusal(createGroup(member, below))).toBe('group.onlyBelowOwn')
})

test('GR4: a group of another collaboration is no superior', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const elsewhere = await given.group({ collaboration: await given.collaboration(), level: 'public' })
  const input = { ...fields, collaborationId: collaboration.id, reportsToId: elsewhere.id }
  expect(await refusal(createGroup(secretariat, input))).toEqual({ reportsToId: 'group.otherHome' })
})

test('GR3: a chair edits, and what changed is told; a member does not', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  await editGroup(chair, { ...fields, groupId: group.id, level: 'group' })
  const [changed] = (await factsAbout(group.id)).filter((fact) => fact.type === 'group.changed')
  expect(changed?.payload).toMatchObject({ accessTo: group.id })
  expect((changed!.payload as { fields: string[] }).fields.sort()).toEqual(['level', 'name', 'purpose'])
  const detail = await db().changeDetail.findFirstOrThrow({ where: { fact: { subjectId: group.id } } })
  expect(detail.before).toMatchObject({ name: group.name, level: 'collaboration' })
  expect(await refusal(editGroup(member, { ...fields, groupId: group.id }))).toBe('group.onlyChairs')
})

test('GR9, GR10: narrowing the level hides the group from colleagues at once', async ({ given }) => {
  const { group, chair, colleague } = await given.smallWorld()
  expect((await groupNamesFor(db(), colleague, [group.id])).get(group.id)).toBe(group.name)
  await editGroup(chair, { ...fields, groupId: group.id, level: 'group' })
  expect(await refusal(groupPage(colleague, group.id))).toBe('NotFound')
  expect((await groupNamesFor(db(), colleague, [group.id])).has(group.id)).toBe(false)
  expect((await groupsPage(colleague)).map((one) => one.id)).not.toContain(group.id)
})

test('GR11: a chair who is no authority does not hide the group from themselves', async ({ given }) => {
  const collaboration = await given.collaboration()
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const group = await given.group({ collaboration })
  const chair = await given.person({ organisations: [provider], memberOf: [[group, 'chair']] })
  expect(await refusal(editGroup(chair, { ...fields, groupId: group.id, level: 'authorities' }))).toBe('group.wouldVanish')
  expect(await sees(chair, group.id)).toBe(true)
})

test('GR4: reporting lines never run in a ring', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const top = await given.group({ collaboration })
  const middle = await given.group({ collaboration, reportsTo: top.id })
  const low = await given.group({ collaboration, reportsTo: middle.id })
  const under = (groupId: string, reportsToId: string) => editGroup(secretariat, { ...fields, groupId, reportsToId })
  expect(await refusal(under(top.id, low.id))).toEqual({ reportsToId: 'group.ring' })
  expect(await refusal(under(top.id, top.id))).toEqual({ reportsToId: 'group.ring' })
})

test('GR4: two who close a ring together do not', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const one = await given.group({ collaboration })
  const other = await given.group({ collaboration })
  const tries = await Promise.all([
    refusal(editGroup(secretariat, { ...fields, groupId: one.id, reportsToId: other.id })),
    refusal(editGroup(secretariat, { ...fields, groupId: other.id, reportsToId: one.id })),
  ])
  expect(tries.filter((outcome) => outcome === undefined)).toHaveLength(1)
})

test('GR4: a chair does not move a group below one they do not lead', async ({ given }) => {
  const { collaboration, group, chair } = await given.smallWorld()
  const other = await given.group({ collaboration })
  expect(await refusal(editGroup(chair, { ...fields, groupId: group.id, reportsToId: other.id }))).toBe('group.onlyBelowOwn')
})

test('GR6: a closed group is not changed, and is opened again', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  expect(await refusal(closeGroup(member, { groupId: group.id }))).toBe('group.onlyChairs')
  await closeGroup(chair, { groupId: group.id })
  expect(await refusal(editGroup(chair, { ...fields, groupId: group.id }))).toBe('group.closed')
  expect(await refusal(closeGroup(chair, { groupId: group.id }))).toBe('group.closed')
  expect((await takeBackIn(chair, group.id)).group.can.reopen).toBe(true)
  expect(await refusal(reopenGroup(member, { groupId: group.id }))).toBe('group.onlyChairs')
  await reopenGroup(chair, { groupId: group.id })
  expect((await factsAbout(group.id)).map((fact) => fact.type)).toEqual(['group.closed', 'group.reopened'])
})

test('GR5: after 30 days only the secretariat opens it again', async ({ given }) => {
  const { group, chair, secretariat } = await given.smallWorld()
  await closeGroup(chair, { groupId: group.id })
  await db().group.update({ where: { id: group.id }, data: { closedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(reopenGroup(chair, { groupId: group.id }))).toBe('undo.tooLate')
  expect(await refusal(reopenGroup(secretariat, { groupId: group.id }))).toBeUndefined()
})

test('AG7: the focus areas of a group are those chosen, of its own collaboration', async ({ given }) => {
  const { collaboration, group, secretariat } = await given.smallWorld()
  const { createAgreement } = await import('#server/agreements/commands/agreements.ts')
  const { createFocusArea } = await import('#server/agreements/commands/focus-areas.ts')
  const period = { startsOn: '2025-01-01', endsOn: '2026-12-31', preface: '', visionGoals: '', governance: '', state: 'approved' as const }
  const { agreementId } = await createAgreement(secretariat, { ...period, slug: collaboration.slug, title: 'Aftalen' })
  const area = (number: number) => createFocusArea(secretariat, { agreementId, number, title: `Tema ${number}`, purpose: '', commitments: '' })
  const [first, second] = [await area(1), await area(2)]
  await editGroup(secretariat, { ...fields, groupId: group.id, focusAreaIds: [first.focusAreaId, second.focusAreaId] })
  await editGroup(secretariat, { ...fields, groupId: group.id, focusAreaIds: [second.focusAreaId] })
  expect((await groupPage(secretariat, group.id)).focusAreas.map((one) => one.number)).toEqual([2])
})

test('GR4, GR10: a hidden superior stays where it is, nameless, when a chair edits', async ({ given }) => {
  const { collaboration } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  const group = await given.group({ collaboration, reportsTo: hidden.id })
  const chair = await given.person({ memberOf: [[group, 'chair']] })
  const form = await editGroupPage(chair, group.id)
  expect(form.superiors).toEqual([{ id: hidden.id, name: 'en arbejdsgruppe' }])
  await editGroup(chair, { ...fields, groupId: group.id, reportsToId: hidden.id })
  expect(await db().group.findUniqueOrThrow({ where: { id: group.id } })).toMatchObject({ reportsToId: hidden.id, name: fields.name })
  expect((await groupPage(chair, group.id)).reportsTo).toEqual({ id: null, name: null })
})

test('the forms are for who may send them', async ({ given }) => {
  const { collaboration, group, member, chair } = await given.smallWorld()
  expect(await refusal(editGroupPage(member, group.id))).toBe('group.onlyChairs')
  expect(await refusal(newGroupPage(member, { slug: collaboration.slug, under: group.id }))).toBe('group.onlyBelowOwn')
  expect(await newGroupPage(chair, { slug: collaboration.slug, under: null })).toMatchObject({ under: group.id, needsSuperior: true })
})
