import { reactToPost, startThread } from '#server/discussions/commands.ts'
import { addMember } from '#server/groups/commands/members.ts'
import { db } from '#server/kernel/db.ts'
import { announcer, fact } from '#server/kernel/facts.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { recordVisit } from '#server/overview/commands.ts'
import { myPage } from '#server/overview/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { z } from 'zod'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const edited = fact('paper.edited', z.object({}))
const edit = (by: PersonActor, subjectId: string) => announcer(db(), by)(edited, {}, { subjectId })
const at = (given: Given, time: string) => given.clock(`2026-03-02T${time}:00Z`)

async function paper(
  group: { id: string; collaborationId: string },
  of: { title: string; dueOn?: string; level?: 'private' | 'group'; by: string },
) {
  const id = newId()
  const { title, dueOn, level = 'group', by } = of
  const place = { groupId: group.id, collaborationId: group.collaborationId }
  await db().paper.create({
    data: {
      id,
      ...place,
      kind: 'notat',
      title,
      createdById: by,
      createdAt: new Date(),
      dueOn: dueOn ? new Date(dueOn) : null,
    },
  })
  await putSubject(db(), { id, kind: 'paper', ...place, level, title, createdById: by, now: new Date() })
  return id
}

test('OV1: what is new stays new all through a visit, and is old at the next', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  at(given, '08:00')
  expect((await myPage(member)).firstTime).toBe(true)
  at(given, '12:00')
  const id = await paper(group, { title: 'Notat', by: chair.personId })
  await edit(chair, id)
  at(given, '14:00')
  for (const time of ['14:00', '14:40', '15:20']) {
    at(given, time)
    const page = await myPage(member)
    expect(page.since).toBe('2026-03-02T08:00:00.000Z')
    expect(page.news).toMatchObject([{ pageId: id, changes: [{ kind: 'written', by: [chair.name] }] }])
  }
  at(given, '17:00')
  expect(await myPage(member)).toMatchObject({ since: '2026-03-02T15:20:00.000Z', news: [] })
})

test('two pages opened at once are one visit', async ({ given }) => {
  const member = await given.person()
  at(given, '08:00')
  await recordVisit(member, {})
  at(given, '11:00')
  await Promise.all([recordVisit(member, {}), recordVisit(member, {}), recordVisit(member, {})])
  const visit = await db().visit.findUniqueOrThrow({ where: { personId: member.personId } })
  expect(visit.previousAt?.toISOString()).toBe('2026-03-02T08:00:00.000Z')
  expect(await refusal(recordVisit(anonymous(), {}))).toBe('actor.signInFirst')
})

test('OV2 and OV3: only what one may see, and nothing one did oneself', async ({ given }) => {
  const { group, member, chair, colleague } = await given.smallWorld()
  at(given, '09:00')
  const shared = await paper(group, { title: 'Delt', by: chair.personId })
  const secret = await paper(group, { title: 'Kladde', by: chair.personId, level: 'private' })
  const own = await paper(group, { title: 'Mit', by: member.personId })
  await edit(chair, shared)
  await edit(chair, secret)
  await edit(member, own)
  const { threadId } = await startThread(chair, { subjectId: shared, title: 'Spørgsmål', body: 'Hvad nu?' })
  const page = await myPage(member)
  expect(page.news.map((one) => one.pageId)).toEqual([shared])
  expect(page.news[0]).toMatchObject({ threads: [{ id: threadId, unread: 1 }], changes: [{ kind: 'written' }] })
  expect(page.papers.map((one) => one.title).sort()).toEqual(['Delt', 'Mit'])
  expect(await myPage(colleague)).toMatchObject({ news: [], papers: [], groups: [], coming: [] })
  expect((await myPage(chair)).papers.map((one) => one.title).sort()).toEqual(['Delt', 'Kladde', 'Mit'])
})

test('what is coming: deadlines of my groups and papers, what is late first, what is done not at all', async ({
  given,
}) => {
  const { collaboration, group, member, chair } = await given.smallWorld()
  at(given, '09:00')
  const other = await given.group({ collaboration })
  const deliver = (title: string, dueOn: string, more: object = {}) =>
    db().deliverable.create({ data: { id: newId(), groupId: group.id, title, dueOn: new Date(dueOn), ...more } })
  await deliver('Om lidt', '2026-03-20')
  await deliver('For sent', '2026-02-20')
  await deliver('Glemt', '2025-06-01')
  await deliver('Færdig', '2026-03-05', { doneOn: new Date('2026-03-01') })
  await deliver('Fjernet', '2026-03-05', { removedAt: new Date() })
  await deliver('Fremmed', '2026-03-06', { groupId: other.id })
  await paper(group, { title: 'Papir', dueOn: '2026-03-10', by: chair.personId })
  const { coming, groups } = await myPage(member)
  expect(coming.map((one) => [one.title, one.dueOn])).toEqual([
    ['For sent', '2026-02-20'],
    ['Papir', '2026-03-10'],
    ['Om lidt', '2026-03-20'],
  ])
  expect(groups).toMatchObject([{ id: group.id, role: 'member', members: 4 }])
})

test('OV8: what happened to a thing stands in one line: files on their group, who came and went by name, reactions not at all', async ({ given }) => {
  const { group, member, chair, colleague, observer } = await given.smallWorld()
  at(given, '08:00')
  await myPage(member)
  at(given, '12:00')
  const place = { groupId: group.id, collaborationId: group.collaborationId }
  const arrived = fact('file.uploaded', z.object({}))
  for (const title of ['En.pdf', 'To.pdf', 'Tre.pdf']) {
    const id = newId()
    await putSubject(db(), { id, kind: 'file', ...place, level: 'group', title, createdById: chair.personId, now: new Date() })
    await announcer(db(), chair)(arrived, {}, { subjectId: id })
  }
  await addMember(chair, { groupId: group.id, personId: colleague.personId, role: 'member' })
  const { postId } = await startThread(member, { subjectId: group.id, title: 'Spørgsmål', body: 'Hvad nu?' })
  await reactToPost(chair, { postId, kind: 'thanks', wish: 'give' })
  const { news } = await myPage(member)
  expect(news).toMatchObject([{ pageId: group.id, kind: 'group', title: group.name, threads: [] }])
  expect(Object.fromEntries(news[0]!.changes.map((one) => [one.kind, [one.count, one.who]]))).toEqual({ files: [3, []], came: [1, [colleague.name]] })
  const own = (await myPage(await given.signedIn(colleague.personId))).news[0]!
  expect(own.changes.map((one) => one.kind).sort()).toEqual(['files', 'youCame'])
  expect((await myPage(chair)).news[0]?.changes ?? []).toEqual([])
  expect((await myPage(observer)).news[0]?.changes.map((one) => one.kind).sort()).toEqual(['came', 'files'])
})

test('nobody has a page without a name', async () =>
  expect(await refusal(myPage(anonymous()))).toBe('actor.signInFirst'))
