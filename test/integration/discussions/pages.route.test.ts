import { loader as threadList } from '#app/discussions/subject-threads.tsx'
import { loader as beside } from '#app/discussions/thread-beside.tsx'
import { loader as people } from '#app/discussions/thread-people.tsx'
import { action as remove } from '#app/discussions/post-removal.tsx'
import { action as edit, loader as editPage } from '#app/discussions/post-edit.tsx'
import { loader as history } from '#app/discussions/post-history.tsx'
import { action as start, loader as startPage } from '#app/discussions/new-thread.tsx'
import { action as sendPost } from '#app/discussions/thread-post.tsx'
import { action as read } from '#app/discussions/thread-reading.tsx'
import { action as resolve } from '#app/discussions/thread-resolution.tsx'
import { action as reply, loader as threadLoader } from '#app/discussions/thread.tsx'
import { discussionsFor } from '#app/discussions/discussions.server.ts'
import { startThread } from '#server/discussions/commands.ts'
import { threadPage } from '#server/discussions/queries.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

type Params = Record<string, string>
type Args = { request: Request; params: Params; context: never }
type Handler = (args: never) => unknown

const call = async (handler: Handler, request: Request, params: Params): Promise<Response | Thrown> => {
  const args: Args = { request, params, context: {} as never }
  return Promise.resolve(handler(args as never)).catch((error: unknown) => error) as Promise<Response | Thrown>
}
type Thrown = { data?: { fields?: unknown; values?: unknown; reason?: string }; init?: { status?: number } } & Record<
  string,
  unknown
>

const statusOf = (answer: Response | Thrown) =>
  answer instanceof Response ? answer.status : (answer.init?.status ?? 200)
const locationOf = (answer: Response | Thrown) => (answer instanceof Response ? answer.headers.get('Location') : null)

async function world(given: Given) {
  const small = await given.smallWorld()
  const thread = await startThread(small.chair, { subjectId: small.group.id, title: 'Tråd', body: 'Første' })
  return { ...small, ...thread, path: `/traade/${thread.threadId}` }
}

test('whoever starts or reads a thread is told who else reads it, named people too', async ({ given }) => {
  const { group, member, stranger } = await given.smallWorld()
  const told = async () => (await call(startPage, await given.request(`/emner/${group.id}/traade`, member), { subjectId: group.id })) as Thrown
  expect(await told()).toMatchObject({ subject: { id: group.id, pageId: group.id, level: 'collaboration', wider: false } })
  const { threadId } = await startThread(member, { subjectId: group.id, title: 'Tråd', body: 'Første' })
  expect((await threadPage(member, threadId)).subject).toMatchObject({ level: 'collaboration', wider: false })
  await db().subjectGrant.create({ data: { subjectId: group.id, personId: stranger.personId, verb: 'read' } })
  expect(await told()).toMatchObject({ subject: { wider: true } })
  // Naming somebody lets nobody past a level that is for authorities.
  await db().subject.update({ where: { id: group.id }, data: { level: 'authorities' } })
  expect(await told()).toMatchObject({ subject: { level: 'authorities', wider: false } })
})

test('without scripts: start, reply and edit are forms that lead to the post', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const form = { title: 'Uden script', body: 'Går det?', clientKey: newId() }
  const started = await call(start, await given.request(`/emner/${group.id}/traade`, member, form), {
    subjectId: group.id,
  })
  expect(statusOf(started)).toBe(303)
  const threadId = locationOf(started)!.match(/^\/traade\/([0-9a-f-]{36})$/)![1]!
  const answered = await call(reply, await given.request(`/traade/${threadId}`, member, { body: 'Det går' }), {
    threadId,
  })
  const postId = locationOf(answered)!.match(/#indlaeg-([0-9a-f-]{36})$/)![1]!
  const edited = await call(edit, await given.request(`/indlaeg/${postId}/rediger`, member, { body: 'Det går godt' }), {
    postId,
  })
  expect(locationOf(edited)).toBe(`/traade/${threadId}#indlaeg-${postId}`)
  expect((await threadPage(member, threadId)).posts.map((one) => one.body)).toEqual(['Går det?', 'Det går godt'])
})

test('a refused text comes back with its reason and everything that was typed', async ({ given }) => {
  const { member, group, path, threadId } = await world(given)
  const answer = (await call(reply, await given.request(path, member, { body: 'Se 010203-1234' }), {
    threadId,
  })) as Thrown
  expect(statusOf(answer)).toBe(422)
  expect(answer.data).toMatchObject({ fields: { body: 'field.cpr' }, values: { body: 'Se 010203-1234' } })
  const form = { title: '', body: 'Teksten bliver' }
  const refused = (await call(start, await given.request('/x', member, form), { subjectId: group.id })) as Thrown
  expect(refused.data).toMatchObject({ fields: { title: 'field.required' }, values: { body: 'Teksten bliver' } })
})

test('pages that send by themselves get the post as JSON, and the same post for the same key', async ({ given }) => {
  const { member, stranger, path, threadId } = await world(given)
  const send = async (as: PersonActor | null, form: Record<string, string>) =>
    (await call(sendPost, await given.request(`${path}/indlaeg`, as, form), { threadId })) as Response
  const clientKey = newId()
  const first = await send(member, { body: 'Hej', clientKey, replyToId: '' })
  const again = await send(member, { body: 'Hej', clientKey, replyToId: '' })
  expect(first.status).toBe(200)
  const { post } = (await first.json()) as { post: { id: string; clientKey: string; body: string } }
  expect(post).toMatchObject({ body: 'Hej', clientKey })
  expect(((await again.json()) as { post: { id: string } }).post.id).toBe(post.id)
  const strangers = await send(null, { body: 'Hej' })
  expect([strangers.status, strangers.headers.get('Location')]).toEqual([303, '/log-ind?til=%2Fmin-side'])
  const refused = await send(member, { body: '010203-1234' })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ fields: { body: 'field.cpr' } })
  expect((await send(stranger, { body: 'Hej' })).status).toBe(404)
})

test('a page that follows by itself stays; any other is led on', async ({ given }) => {
  const { member, chair, threadId, postId, path } = await world(given)
  const stayed = await call(resolve, await given.request(`${path}/afslut`, member, { stay: '1' }), { threadId })
  expect(stayed).toEqual({ done: true })
  expect(locationOf(await call(resolve, await given.request(`${path}/afslut`, member, {}), { threadId }))).toBe(path)
  const marked = (await call(read, await given.request(`${path}/laest`, member, { seq: '1', stay: '1' }), {
    threadId,
  })) as Response
  expect(await marked.json()).toEqual({ done: true })
  const led = await call(read, await given.request(`${path}/laest`, member, { seq: '1' }), { threadId })
  expect(locationOf(led)).toBe(path)
  expect(statusOf(await call(remove, await given.request(`/indlaeg/${postId}/slet`, member, {}), { postId }))).toBe(403)
  expect(statusOf(await call(remove, await given.request(`/indlaeg/${postId}/slet`, chair, {}), { postId }))).toBe(303)
})

test('what one does not see is not found; who is not signed in is sent to sign in, whether it exists or not', async ({
  given,
}) => {
  const { stranger, group, threadId, postId, path } = await world(given)
  const pages: [Handler, string, Params][] = [
    [threadLoader, path, { threadId }],
    [editPage, `/indlaeg/${postId}/rediger`, { postId }],
    [history, `/indlaeg/${postId}/historik`, { postId }],
    [startPage, `/emner/${group.id}/traade`, { subjectId: group.id }],
    [threadLoader, `/traade/${newId()}`, { threadId: newId() }],
  ]
  for (const [handler, url, params] of pages) {
    expect(statusOf(await call(handler, await given.request(url, stranger), params)), url).toBe(404)
    const away = await call(handler, await given.request(url), params)
    expect(statusOf(away), url).toBe(303)
    expect(locationOf(away)).toBe(`/log-ind?til=${encodeURIComponent(url)}`)
  }
  expect(statusOf(await call(people, await given.request(`${path}/personer`, stranger), { threadId }))).toBe(404)
})

test('the side of a page gets its threads, and nothing for those who are not signed in', async ({ given }) => {
  const { collaboration, group, member, threadId } = await world(given)
  const side = await discussionsFor(member, group.id)
  expect(side).toMatchObject({
    subjectId: group.id,
    me: { personId: member.personId },
    threads: [{ id: threadId, unread: 1 }],
  })
  const open = await given.group({ collaboration, level: 'public' })
  expect(await discussionsFor(anonymous(), open.id)).toEqual({ subjectId: open.id, threads: [], me: null })
  expect(await refusal(discussionsFor(anonymous(), group.id))).toBe('NotFound')
})

test('scripts get list and thread as JSON, with the same rights as the pages', async ({ given }) => {
  const { group, member, stranger, threadId, path } = await world(given)
  const list = (as: PersonActor | null) => given.request(`/emner/${group.id}/traadliste`, as)
  const listed = (await call(threadList, await list(member), { subjectId: group.id })) as Response
  expect(await listed.json()).toMatchObject({ threads: [{ id: threadId, unread: 1 }] })
  const opened = (await call(beside, await given.request(`${path}/ved-siden`, member), { threadId })) as Response
  expect(await opened.json()).toMatchObject({ thread: { id: threadId, lastSeq: 1 }, me: { personId: member.personId } })
  expect(statusOf(await call(threadList, await list(stranger), { subjectId: group.id }))).toBe(404)
  expect(statusOf(await call(threadList, await list(null), { subjectId: group.id }))).toBe(303)
  expect(statusOf(await call(beside, await given.request(`${path}/ved-siden`, stranger), { threadId }))).toBe(404)
})
