import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { db } from '#server/kernel/db.ts'
import { changePaper, makePaper, renamePaper, sharePaper, unsharePaper } from '#server/papers/commands/drafts.ts'
import { namePerson, unnamePerson } from '#server/papers/commands/named-people.ts'
import { removePaper, restorePaper } from '#server/papers/commands/removal.ts'
import { keepNamedVersion, nameVersion } from '#server/papers/commands/versions.ts'
import { liveTextAccess } from '#server/papers/queries.ts'
import { newPaperPage } from '#server/papers/queries/paper-choices.ts'
import { partsFor } from '#server/papers/queries/paper-list.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { versionsPage } from '#server/papers/queries/paper-versions.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'
import { paperWith, publish } from './paper-world.ts'

const draft = (groupId: string) => ({ groupId, kind: 'notat' as const, title: 'Et notat', focusAreaId: '', dueOn: '' })

test('PA1: a member makes a private draft; an observer and a colleague do not', async ({ given }) => {
  const { group, member, observer, colleague, chair, secretariat } = await given.smallWorld()
  const { paperId } = await makePaper(member, draft(group.id))
  expect(await liveTextAccess(member, paperId)).toEqual({ read: true, write: true })
  expect(await liveTextAccess(chair, paperId)).toBeNull()
  expect(await liveTextAccess(secretariat, paperId)).toBeNull()
  expect(await refusal(makePaper(observer, draft(group.id)))).toBe('paper.onlyMembers')
  expect(await refusal(makePaper(colleague, draft(group.id)))).toBe('paper.onlyMembers')
  expect((await factsAbout(paperId)).map((fact) => fact.type)).toEqual(['paper.made'])
})

test('a paper in a group one does not see does not exist', async ({ given }) => {
  const { collaboration, stranger } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  expect(await refusal(makePaper(stranger, draft(hidden.id)))).toBe('NotFound')
})

test('PA9: no CPR number in a title', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const attempt = makePaper(member, { ...draft(group.id), title: 'Sag om 010190-1234' })
  expect(await refusal(attempt)).toEqual({ title: 'field.cpr' })
})

test('a focus area of another collaboration is refused', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const elsewhere = '01900000-0000-7000-8000-000000000001'
  const attempt = makePaper(member, { ...draft(group.id), focusAreaId: elsewhere })
  expect(await refusal(attempt)).toEqual({ focusAreaId: 'field.invalid' })
})

test('facts are changed by writers, told with before and after, and only when something changed', async ({ given }) => {
  const { group, member, observer } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const input = { paperId, kind: 'strategi' as const, title: 'Ny titel', focusAreaId: '', dueOn: '2027-03-01' }
  expect(await refusal(changePaper(observer, input))).toBe('paper.onlyWriters')
  await changePaper(member, input)
  await changePaper(member, input)
  expect(await refusal(renamePaper(observer, { paperId, title: 'Endnu en titel' }))).toBe('paper.onlyWriters')
  expect(await refusal(renamePaper(member, { paperId, title: 'Om 010203-1234' }))).toEqual({ title: 'field.cpr' })
  await renamePaper(member, { paperId, title: 'Endnu en titel' })
  const changes = (await factsAbout(paperId)).filter((fact) => fact.type === 'paper.changed')
  expect(changes.map((fact) => (fact.payload as { fields: string[] }).fields)).toEqual([
    ['kind', 'title', 'dueOn'],
    ['title'],
  ])
  const { paper } = await paperPage(member, paperId)
  expect(paper).toMatchObject({ kind: 'strategi', title: 'Endnu en titel' })
  expect(paper.dueOn?.toISOString()).toMatch(/^2027-03-01/)
})

test('PA3: shared by its creator, and back while nobody else has written', async ({ given }) => {
  const { group, member, chair, observer } = await given.smallWorld()
  const { paperId } = await makePaper(member, draft(group.id))
  expect(await refusal(sharePaper(chair, { paperId }))).toBe('NotFound')
  await sharePaper(member, { paperId })
  expect(await liveTextAccess(chair, paperId)).toEqual({ read: true, write: true })
  expect(await liveTextAccess(observer, paperId)).toEqual({ read: true, write: false })
  expect(await refusal(unsharePaper(chair, { paperId }))).toBe('paper.onlyCreator')
  await unsharePaper(member, { paperId })
  expect(await liveTextAccess(chair, paperId)).toBeNull()
  await sharePaper(member, { paperId })
  await db().paperUpdate.create({
    data: { paperId, seq: 1, update: new Uint8Array([0, 0]), authorId: chair.personId, at: new Date() },
  })
  expect(await refusal(unsharePaper(member, { paperId }))).toBe('paper.othersWrote')
  const facts = await factsAbout(paperId)
  expect(facts.map((fact) => fact.type)).toEqual(['paper.made', 'paper.shared', 'paper.unshared', 'paper.shared'])
  expect(facts[2]?.payload).toMatchObject({ accessTo: paperId })
})

test('PA2: readers and writers are named on a private draft, and taken off', async ({ given }) => {
  const { group, member, colleague, chair } = await given.smallWorld()
  const { paperId } = await makePaper(member, draft(group.id))
  const named = { paperId, personId: colleague.personId }
  expect(await refusal(namePerson(chair, { ...named, verb: 'read' }))).toBe('NotFound')
  await namePerson(member, { ...named, verb: 'write' })
  expect(await liveTextAccess(colleague, paperId)).toEqual({ read: true, write: true })
  await namePerson(member, { ...named, verb: 'read' })
  expect(await liveTextAccess(colleague, paperId)).toEqual({ read: true, write: false })
  await unnamePerson(member, named)
  expect(await liveTextAccess(colleague, paperId)).toBeNull()
  expect(await refusal(unnamePerson(member, named))).toBe('NotFound')
  const last = (await factsAbout(paperId)).at(-1)
  expect(last).toMatchObject({ type: 'paper.personUnnamed', payload: { accessOf: [colleague.personId] } })
})

test('PA5: removed softly and restored; not while it is published', async ({ given }) => {
  const { group, member, chair, secretariat, colleague } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  expect(await refusal(removePaper(member, { paperId }))).toBe('paper.onlyLeadersRemove')
  await publish(chair, paperId)
  expect(await refusal(removePaper(chair, { paperId }))).toBe('paper.withdrawFirst')
  const other = await paperWith(member, { groupId: group.id })
  await removePaper(chair, { paperId: other })
  expect(await liveTextAccess(member, other)).toBeNull()
  expect(await refusal(paperPage(chair, other))).toBe('NotFound')
  expect(await refusal(restorePaper(colleague, { paperId: other }))).toBe('NotFound')
  expect(await refusal(restorePaper(member, { paperId: other }))).toBe('paper.onlyLeadersRemove')
  await restorePaper(secretariat, { paperId: other })
  expect(await liveTextAccess(member, other)).toEqual({ read: true, write: true })
})

test('a version is kept under a name and named again', async ({ given }) => {
  const { group, member, observer } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  expect(await refusal(keepNamedVersion(observer, { paperId, name: 'Før mødet' }))).toBe('paper.onlyWriters')
  const { number } = await keepNamedVersion(member, { paperId, name: 'Før mødet' })
  await nameVersion(member, { paperId, number, name: 'Efter mødet' })
  expect(await refusal(nameVersion(observer, { paperId, number, name: 'Mit' }))).toBe('paper.onlyWriters')
  expect(await refusal(nameVersion(member, { paperId, number: 99, name: 'Ingen' }))).toBe('NotFound')
  const { kept } = await versionsPage(member, paperId)
  expect(kept.map((one) => one.name)).toEqual(['Efter mødet'])
})

test('the form of a group that works with one area begins with it; with two, the writer chooses', async ({ given }) => {
  const { collaboration, group, member, secretariat } = await given.smallWorld()
  const { agreementId } = await createAgreement(secretariat, {
    slug: collaboration.slug,
    title: 'Rammeaftale',
    startsOn: '2025-01-01',
    endsOn: '2026-12-31',
    preface: '',
    visionGoals: '',
    governance: '',
    state: 'approved',
  })
  const area = (number: number, groupIds: string[]) =>
    createFocusArea(secretariat, { agreementId, number, title: `Område ${number}`, purpose: '', commitments: '', groupIds })
  await area(1, [])
  const { focusAreaId } = await area(2, [group.id])
  expect(await newPaperPage(member, group.id)).toMatchObject({ focusAreaId })
  expect(await newPaperPage(member, null)).toMatchObject({ focusAreaId: null })
  await area(3, [group.id])
  expect(await newPaperPage(member, group.id)).toMatchObject({ focusAreaId: null })
})

test('an observer is told to be one, where they read and do not write', async ({ given }) => {
  const { group, member, observer, colleague, chair } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  const observes = async (actor: typeof member) => (await paperPage(actor, paperId, 'live')).paper.observes
  expect(await observes(observer)).toBe(true)
  expect([await observes(member), await observes(chair)]).toEqual([false, false])
  expect(await newPaperPage(observer, null)).toMatchObject({ groups: [], observes: true })
  expect(await newPaperPage(colleague, null)).toMatchObject({ groups: [], observes: false })
})

test('nobody is offered a part of the list that must be empty', async ({ given }) => {
  const { member, secretariat, colleague } = await given.smallWorld()
  expect(partsFor(member, 'all')).toEqual(['all', 'mine', 'drafts', 'published'])
  expect(partsFor(secretariat, 'all')).toEqual(['all', 'mine', 'published'])
  expect(partsFor(colleague, 'all')).toEqual(['all', 'published'])
  expect(partsFor(colleague, 'drafts')).toContain('drafts')
})
