import { action as editPost } from '#app/discussions/post-edit.tsx'
import { action as sendPost } from '#app/discussions/thread-post.tsx'
import { action as reply } from '#app/discussions/thread.tsx'
import type { FormReply } from '#app/http/write.server.ts'
import { type LiveSocket, openSocket } from '#app/live/socket.ts'
import { startThread } from '#server/discussions/commands.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { limits, liveLimits } from '#server/kernel/limits.ts'
import { somePaper, until } from '#test/integration/realtime/live-clients.ts'
import { serveLive } from '#test/integration/realtime/live-server.ts'
import { afterEach, expect, type given as Given, test } from '#test/support/world.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

type Reply = { data: FormReply; init: { status: number; headers: Record<string, string> } }

test('after sixty posts in ten minutes one is told to wait, and every word is given back', async ({ given }) => {
  const { member, chair, group } = await given.smallWorld()
  const { threadId, postId } = await startThread(member, { subjectId: group.id, title: 'Tråd', body: 'Først' })
  const path = `/traade/${threadId}/indlaeg`
  const post = async (as: PersonActor, body: string) =>
    (await sendPost({ request: await given.request(path, as, { body }), params: { threadId }, context: {} } as never)) as Response
  for (let sent = 0; sent < limits.posts.points; sent++) expect((await post(member, `Nummer ${sent}`)).status).toBe(200)

  const refused = await post(member, 'Et for meget')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await refused.json()).toEqual({ fields: { form: 'post.tooMany' }, values: { body: 'Et for meget' } })
  // Without scripts the page itself comes back with what was typed; changing a post is counted with the others.
  const form = { body: 'Også i en formular' }
  const page = (await reply({
    request: await given.request(`/traade/${threadId}`, member, form),
    params: { threadId },
    context: {},
  } as never)) as Reply
  expect(page).toMatchObject({ init: { status: 429 }, data: { fields: { form: 'post.tooMany' }, values: form } })
  const edit = await editPost({
    request: await given.request(`/indlaeg/${postId}/rediger`, member, form),
    params: { postId },
    context: {},
  } as never)
  expect(edit).toMatchObject({ init: { status: 429 } })

  expect((await post(chair, 'En anden skriver')).status).toBe(200)
  expect(await db().post.count({ where: { threadId, authorId: member.personId } })).toBe(limits.posts.points + 1)
})

async function live(given: typeof Given) {
  const world = await given.smallWorld()
  const server = await serveLive()
  open.push(server)
  const knock = async (cookies: string): Promise<LiveSocket> => {
    const socket = await openSocket(server.address, { cookies, transports: ['websocket'] })
    open.push({ close: () => socket.disconnect() })
    socket.connect()
    return socket
  }
  const enter = async (as: PersonActor) => {
    const socket = await knock(await given.cookie(as.personId))
    await new Promise<void>((inside, fail) => socket.once('connect', inside).once('connect_error', fail))
    return socket
  }
  const ask = (socket: LiveSocket, event: string, message: unknown) =>
    (socket as unknown as { emitWithAck(event: string, message: unknown): Promise<unknown> }).emitWithAck(event, message)
  return { ...world, server, knock, enter, ask }
}

test('an account has so many windows and no more; another is let in when one is closed', async ({ given }) => {
  const { member, chair, server, knock, enter } = await live(given)
  const cookies = await given.cookie(member.personId)
  const sockets = await Promise.all(Array.from({ length: liveLimits.sockets + 20 }, () => knock(cookies)))
  const refused = await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<string | null>((said) =>
          socket.once('connect', () => setTimeout(() => said(socket.connected ? null : 'cut off'), 200)).once('connect_error', ({ message }) => said(message)),
        ),
    ),
  )
  const inside = () => sockets.filter((socket) => socket.connected)
  expect(refused.filter((why) => why !== null).length).toBe(20)
  expect(inside().length).toBe(liveLimits.sockets)
  expect((await enter(chair)).connected).toBe(true)

  inside()[0]!.disconnect()
  await until('the server has seen one go', () => server.realtime.io.sockets.adapter.rooms.get(`person:${member.personId}`)!.size < liveLimits.sockets)
  expect((await enter(member)).connected).toBe(true)
})

test('signs of life beyond what a person makes are dropped, and nobody is told', async ({ given }) => {
  const { member, chair, group, enter, ask } = await live(given)
  const paperId = await somePaper(group)
  const threadId = paperId
  const [noisy, listening] = [await enter(member), await enter(chair)]
  const heard = { typing: 0 }
  listening.on('typing', () => void (heard.typing += 1))
  for (const socket of [noisy, listening]) {
    await ask(socket, 'subject:watch', { subjectId: paperId })
    await ask(socket, 'paper:open', { paperId, vector: Buffer.from([0]) })
  }
  const sent = Array.from({ length: 40 }, () => ask(noisy, 'typing', { subjectId: paperId, threadId }))
  expect(new Set((await Promise.all(sent)).map((one) => JSON.stringify(one)))).toEqual(new Set(['{"done":true}']))
  await ask(listening, 'subject:leave', { subjectId: paperId }) // whatever was on its way has come before this answer
  expect(heard.typing).toBeGreaterThan(0)
  expect(heard.typing).toBeLessThanOrEqual(2 * liveLimits.signs.typing.points)
})

test('many windows together say no more than one person may', async ({ given }) => {
  const { member, group, enter, ask } = await live(given)
  const windows = await Promise.all(Array.from({ length: 8 }, () => enter(member)))
  const all = windows.flatMap((socket) =>
    Array.from({ length: liveLimits.messages.points - 50 }, () => ask(socket, 'subject:leave', { subjectId: group.id })),
  )
  const refused = (await Promise.all(all)).filter((one) => JSON.stringify(one) === '{"error":"tooMany"}').length
  expect(refused).toBeGreaterThan(0)
})
