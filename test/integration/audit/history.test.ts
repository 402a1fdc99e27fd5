import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { historyOf } from '#server/audit/queries.ts'
import { startThread } from '#server/discussions/commands.ts'
import { closeGroup, createGroup, editGroup } from '#server/groups/commands/groups.ts'
import { addMember, endMembership } from '#server/groups/commands/members.ts'
import { changePassword } from '#server/accounts/commands.ts'
import { hashPassword } from '#server/accounts/password.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { makePaper, renamePaper, sharePaper } from '#server/papers/commands/drafts.ts'
import { expect, refusal, test } from '#test/support/world.ts'

test('AU1: who sees the group reads its history; who does not gets nothing', async ({ given }) => {
  const { group, chair, colleague, member, stranger } = await given.smallWorld()
  await addMember(chair, { groupId: group.id, personId: colleague.personId, role: 'observer' })
  const { entries } = await historyOf(member, group.id)
  expect(entries).toMatchObject([
    { type: 'group.memberAdded', actor: { name: chair.name }, person: { name: colleague.name }, role: 'observer' },
  ])
  expect(await refusal(historyOf(stranger, group.id))).toBe('NotFound')
})

test('AU2: a person’s history is theirs and the secretariat’s', async ({ given }) => {
  const { colleague, secretariat, member } = await given.smallWorld()
  await db().account.update({ where: { id: colleague.accountId }, data: { passwordHash: await hashPassword('gammel adgangskode') } })
  await changePassword(colleague, { current: 'gammel adgangskode', password: 'en helt ny adgangskode' })
  for (const reader of [colleague, secretariat])
    expect((await historyOf(reader, colleague.personId)).entries.map((one) => one.type)).toContain('account.passwordChanged')
  expect(await refusal(historyOf(member, colleague.personId))).toBe('NotFound')
})

test('AU3: who has left is still named to the group and its secretariat, without a link', async ({ given }) => {
  const { collaboration, group, chair, secretariat, observer, colleague } = await given.smallWorld()
  const guest = await given.person({ name: 'Gæst Gæstesen', memberOf: [[group, 'member']] })
  await startThread(guest, { subjectId: group.id, title: 'Hvem skriver?', body: 'Hej' })
  const { id: membershipId } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: guest.personId } })
  const found = { id: guest.personId, name: guest.name }
  expect((await historyOf(chair, group.id)).entries).toMatchObject([{ type: 'thread.started', actor: found }])
  await endMembership(chair, { groupId: group.id, membershipId })
  const left = { id: null, name: guest.name }
  for (const reader of [chair, secretariat, observer, colleague])
    expect((await historyOf(reader, group.id)).entries).toMatchObject([
      { type: 'group.memberEnded', actor: { id: chair.personId }, person: left },
      { type: 'thread.started', actor: left },
    ])
  const outsider = await given.person({ memberOf: [[await given.group({ collaboration }), 'member']] })
  await db().subject.update({ where: { id: group.id }, data: { scopes: ['in'] } })
  expect((await historyOf(outsider, group.id)).entries).toMatchObject([{ person: { id: null, name: null } }, { actor: { id: null, name: null } }])
})

test('AU3: people whom a reader from outside may not find are nameless', async ({ given }) => {
  const { collaboration, chair, stranger } = await given.smallWorld()
  const open = await given.group({ collaboration, level: 'public' })
  const id = newId()
  await db().fact.create({
    data: {
      id,
      type: 'group.memberAdded',
      actorId: chair.personId,
      subjectId: open.id,
      payload: { groupId: open.id, personId: chair.personId, role: 'chair' },
      at: new Date(),
    },
  })
  const history = await historyOf(stranger, open.id)
  expect(history.entries).toMatchObject([{ actor: { id: null, name: null }, person: { id: null, name: null } }])
  expect(JSON.stringify(history)).not.toContain(chair.personId)
})

test('AU6: pages follow on each other without gap or double, also while facts are added', async ({ given }) => {
  const { group, chair } = await given.smallWorld()
  const write = (count: number) =>
    db().fact.createMany({
      data: Array.from({ length: count }, () => ({ id: newId(), type: 'group.changed', actorId: chair.personId, subjectId: group.id, payload: {}, at: new Date() })),
    })
  await write(120)
  const first = await historyOf(chair, group.id)
  await write(5)
  const second = await historyOf(chair, group.id, first.next)
  const third = await historyOf(chair, group.id, second.next)
  const ids = [first, second, third].flatMap((page) => page.entries.map((entry) => entry.id))
  expect(new Set(ids).size).toBe(120)
  expect(ids).toHaveLength(120)
  expect(third.next).toBeNull()
})

test('a cursor that is none is the first page; silent facts are not told', async ({ given }) => {
  const { municipality, secretariat } = await given.smallWorld()
  await db().fact.create({
    data: { id: newId(), type: 'organisation.accessChanged', subjectId: municipality.id, payload: { organisationId: municipality.id }, at: new Date() },
  })
  expect(await historyOf(secretariat, municipality.id, "1' OR 1=1")).toEqual({ entries: [], next: null })
})

test('AU1: a renamed paper is told from what to what, but not what its draft was called before it was shared', async ({ given }) => {
  const { group, member, chair, secretariat } = await given.smallWorld()
  const { paperId } = await makePaper(member, { groupId: group.id, kind: 'notat', title: 'Hemmelig', focusAreaId: '', dueOn: '', stage: 'private' })
  await renamePaper(member, { paperId, title: 'Første' })
  await sharePaper(member, { paperId })
  await renamePaper(member, { paperId, title: 'Anden' })
  const changes = async (reader: PersonActor) => (await historyOf(reader, paperId)).entries.flatMap((one) => one.changes)
  const late = { field: 'title', before: 'Første', after: 'Anden' }
  for (const reader of [chair, secretariat]) expect(await changes(reader)).toEqual([late])
  expect(await changes(member)).toEqual([late, { field: 'title', before: 'Hemmelig', after: 'Første' }])
})

test('AU1: what a group was called is told to its own people', async ({ given }) => {
  const { group, chair, member, secretariat, colleague } = await given.smallWorld()
  const { kind, purpose, level, defaultLevel, reportsToId } = await db().group
    .findUniqueOrThrow({ where: { id: group.id } })
    .then(async (one) => ({ ...one, level: (await db().subject.findUniqueOrThrow({ where: { id: group.id } })).level }))
  const name = 'Netværk for overgange'
  await editGroup(chair, { groupId: group.id, kind, purpose, level, defaultLevel, reportsToId: reportsToId ?? '', name, focusAreaIds: [] } as never)
  const changes = async (reader: PersonActor) => (await historyOf(reader, group.id)).entries[0]?.changes
  for (const reader of [member, secretariat]) expect(await changes(reader)).toMatchObject([{ field: 'name', after: name }])
  expect(await changes(colleague)).toEqual([])
})

test('a collaboration’s history tells what came into it, as far as the reader finds it', async ({ given }) => {
  const { collaboration, secretariat, colleague } = await given.smallWorld()
  const fields = { startsOn: '2027-01-01', endsOn: '2028-12-31', preface: '', visionGoals: '', governance: '', state: 'approved' as const }
  const { agreementId } = await createAgreement(secretariat, { ...fields, slug: collaboration.slug, title: 'Aftalen' })
  await createFocusArea(secretariat, { agreementId, number: 1, title: 'Overgange', purpose: '', commitments: '' })
  const group = { collaborationId: collaboration.id, kind: 'workingGroup', purpose: '', defaultLevel: 'group', reportsToId: '', focusAreaIds: [] }
  await createGroup(secretariat, { ...group, name: 'Lukket kreds', level: 'group' } as never)
  await createGroup(secretariat, { ...group, name: 'Åben kreds', level: 'collaboration' } as never)
  const told = async (reader: PersonActor) => (await historyOf(reader, collaboration.id)).entries.map(({ type, title }) => [type, title])
  const open = ['collaboration.groupCreated', 'Åben kreds']
  const agreement = ['collaboration.agreementCreated', 'Aftalen']
  expect(await told(secretariat)).toEqual([open, ['collaboration.groupCreated', 'Lukket kreds'], agreement])
  expect(await told(colleague)).toEqual([open, agreement])
  const { id: groupId } = await db().group.findFirstOrThrow({ where: { name: 'Åben kreds' } })
  await closeGroup(secretariat, { groupId })
  // It is taken back where the group is.
  expect((await historyOf(secretariat, collaboration.id)).entries[0]).toMatchObject({ type: 'collaboration.groupClosed', undo: null })
  expect((await historyOf(secretariat, groupId)).entries[0]).toMatchObject({ type: 'group.closed', undo: {} })
  expect((await historyOf(secretariat, agreementId)).entries).toMatchObject([{ type: 'focusArea.created', title: 'Overgange' }, {}])
})
