import {
  removeThread,
  renameThread,
  reopenThread,
  resolveThread,
  restoreThread,
  startThread,
  writePost,
} from '#server/discussions/commands.ts'
import { threadsOf } from '#server/discussions/lists.ts'
import { changesFor, changesOf, threadPage } from '#server/discussions/queries.ts'
import { postDocuments } from '#server/discussions/search-document.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const start = async (by: PersonActor, subjectId: string, title = 'Et spørgsmål') =>
  startThread(by, { subjectId, title, body: 'Hvad mener I?' })

test('DI3: the starter, the members and the secretariat close a thread; observers and others do not', async ({
  given,
}) => {
  const { group, member, chair, observer, colleague, secretariat } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  for (const actor of [observer, colleague]) {
    expect(await refusal(resolveThread(actor, { threadId }))).toBe('thread.onlyGroup')
    expect((await threadPage(actor, threadId)).can.resolve).toEqual({ reason: 'thread.onlyGroup' })
  }
  await resolveThread(member, { threadId })
  await resolveThread(chair, { threadId })
  expect((await threadPage(observer, threadId)).resolved?.by?.name).toBe(member.name)
  expect(await changesFor(observer, threadId, 1)).toMatchObject([
    { seq: 2, thread: { resolved: { by: { name: member.name } } } },
  ])
  await writePost(observer, { threadId, body: 'Tak for det' })
  expect(await refusal(reopenThread(observer, { threadId }))).toBe('thread.onlyGroup')
  await reopenThread(secretariat, { threadId })
  await reopenThread(secretariat, { threadId })
  expect((await threadPage(observer, threadId)).resolved).toBeNull()
  expect((await factsAbout(group.id)).map((fact) => fact.type)).toEqual([
    'thread.started',
    'thread.resolved',
    'thread.postWritten',
    'thread.reopened',
  ])
  const own = await start(colleague, group.id)
  await resolveThread(colleague, { threadId: own.threadId })
  expect((await threadPage(colleague, own.threadId)).resolved).not.toBeNull()
})

test('a title is changed by the starter and whoever keeps order; both titles are kept with the fact', async ({
  given,
}) => {
  const { group, member, secretary, observer } = await given.smallWorld()
  const { threadId } = await start(observer, group.id, 'Gammel titel')
  expect(await refusal(renameThread(member, { threadId, title: 'Min titel' }))).toBe('thread.onlyStarter')
  await renameThread(secretary, { threadId, title: 'Ny titel' })
  await renameThread(observer, { threadId, title: 'Ny titel' })
  expect((await threadPage(member, threadId)).title).toBe('Ny titel')
  const details = await db().changeDetail.findMany({ select: { before: true, after: true } })
  expect(details).toContainEqual({ before: { title: 'Gammel titel' }, after: { title: 'Ny titel' } })
  expect((await changesOf(threadId, 1)).map((one) => one.seq)).toEqual([2])
})

test('DI4: a starter takes the thread away while nobody else has written, whoever keeps order always', async ({
  given,
}) => {
  const { group, member, observer, chair } = await given.smallWorld()
  const { threadId } = await start(observer, group.id)
  expect(await refusal(removeThread(member, { threadId }))).toBe('thread.onlyStarter')
  await writePost(member, { threadId, body: 'Et svar' })
  expect(await refusal(removeThread(observer, { threadId }))).toBe('thread.othersWrote')
  expect((await threadPage(observer, threadId)).lastSeq).toBe(2)
  await removeThread(chair, { threadId })

  expect(await threadsOf(member, group.id)).toEqual([])
  expect(await refusal(threadPage(observer, threadId))).toBe('NotFound')
  expect(await refusal(changesFor(observer, threadId, 0))).toBe('NotFound')
  expect(await refusal(writePost(member, { threadId, body: 'For sent' }))).toBe('NotFound')
  expect(await changesOf(threadId, 0)).toEqual([
    { seq: 3, thread: expect.objectContaining({ removed: expect.anything() }) },
  ])
  expect(await threadPage(chair, threadId)).toMatchObject({
    posts: [],
    removed: { by: { name: chair.name } },
    can: { restore: true },
  })
  expect(await refusal(restoreThread(observer, { threadId }))).toBe('NotFound')

  await restoreThread(chair, { threadId })
  await restoreThread(chair, { threadId })
  expect((await threadPage(observer, threadId)).posts).toHaveLength(2)
  expect((await changesOf(threadId, 3)).map((one) => one.seq)).toEqual([4])
})

test('what was removed more than 30 days ago is brought back by the secretariat', async ({ given }) => {
  const { group, member, secretariat } = await given.smallWorld()
  const { threadId } = await start(member, group.id)
  await removeThread(member, { threadId })
  await db().thread.update({ where: { id: threadId }, data: { removedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(restoreThread(member, { threadId }))).toBe('post.tooLate')
  await restoreThread(secretariat, { threadId })
  expect(await threadsOf(member, group.id)).toHaveLength(1)
})

test('DI1: of what is public anyone signed in may talk, and nobody else sees that there is talk', async ({ given }) => {
  const { collaboration, stranger, member } = await given.smallWorld()
  const open = await given.group({ collaboration, level: 'public' })
  const { threadId } = await start(stranger, open.id)
  expect(await threadsOf(anonymous(), open.id)).toEqual([])
  expect(await threadsOf(member, open.id)).toHaveLength(1)
  expect(await refusal(changesFor(anonymous(), threadId, 0))).toBe('NotFound')
  expect(await refusal(threadPage(anonymous(), threadId))).toBe('actor.signInFirst')
  expect(await refusal(startThread(anonymous(), { subjectId: open.id, title: 'x', body: 'y' }))).toBe(
    'actor.signInFirst',
  )
})

test('DI2: people and organisations are not talked about', async ({ given }) => {
  const { member, municipality, colleague } = await given.smallWorld()
  expect(await refusal(start(member, municipality.id))).toBe('thread.notHere')
  expect(await refusal(start(member, colleague.personId))).toBe('thread.notHere')
})

test('what is for authorities only stays so for a provider who is a member', async ({ given }) => {
  const { collaboration, group, member } = await given.smallWorld()
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const seller = await given.person({ organisations: [provider], memberOf: [[group, 'member']] })
  const paper = {
    id: newId(),
    kind: 'publication' as const,
    level: 'authorities' as const,
    title: 'Takster',
    now: new Date(),
  }
  await putSubject(db(), { ...paper, collaborationId: collaboration.id, groupId: group.id })
  const { threadId } = await start(member, paper.id)
  expect(await refusal(threadsOf(seller, paper.id))).toBe('NotFound')
  expect(await refusal(writePost(seller, { threadId, body: 'Pris?' }))).toBe('NotFound')
})

test('a publication starts without the threads of the paper it came from', async ({ given }) => {
  const { collaboration, group, member, colleague } = await given.smallWorld()
  const of = { collaborationId: collaboration.id, groupId: group.id, now: new Date() }
  const [paper, publication] = [newId(), newId()]
  await putSubject(db(), { ...of, id: paper, kind: 'paper', level: 'group', title: 'Udkast' })
  await start(member, paper)
  await putSubject(db(), { ...of, id: publication, kind: 'publication', level: 'public', title: 'Papiret' })
  expect(await threadsOf(colleague, publication)).toEqual([])
  expect(await refusal(threadsOf(colleague, paper))).toBe('NotFound')
  await start(colleague, publication)
  expect(await threadsOf(member, publication)).toHaveLength(1)
  expect(await threadsOf(member, paper)).toHaveLength(1)
})

test('a private draft is kept in order by whoever wrote it, not by the secretariat', async ({ given }) => {
  const { collaboration, member, colleague, secretariat } = await given.smallWorld()
  const draft = newId()
  await putSubject(db(), {
    id: draft,
    kind: 'paper',
    level: 'private',
    collaborationId: collaboration.id,
    title: 'Kladde',
    createdById: member.personId,
    grants: [{ personId: colleague.personId, verb: 'read' }],
    now: new Date(),
  })
  const { threadId } = await start(colleague, draft)
  expect(await refusal(threadsOf(secretariat, draft))).toBe('NotFound')
  expect((await threadPage(member, threadId)).can.moderate).toBe(true)
  await removeThread(member, { threadId })
  expect(await threadsOf(colleague, draft)).toEqual([])
})

test('search gets every post that stands, with the address of its place in the thread', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const kept = await start(member, group.id, 'Om takster')
  const gone = await start(member, group.id)
  await removeThread(chair, { threadId: gone.threadId })
  const { postId } = await writePost(chair, { threadId: kept.threadId, body: 'Svar' })
  const documents = await postDocuments(db(), [kept.threadId, gone.threadId])
  expect(documents.map((one) => one.id)).toEqual([kept.postId, postId])
  expect(documents[1]).toMatchObject({
    subjectId: group.id,
    kind: 'post',
    title: 'Om takster',
    body: 'Svar',
    url: `/traade/${kept.threadId}#indlaeg-${postId}`,
  })
})
