import { setClock } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import type { LiveFact } from '#server/realtime/contract.ts'
import { outgoing } from '#app/live/bytes.ts'
import { openSocket } from '#app/live/socket.ts'
import { followThreads } from '#app/live/thread-live.ts'
import { actorForCookies } from '#server/accounts/actor.ts'
import { signOut } from '#server/accounts/commands.ts'
import { command } from '#server/kernel/command.ts'
import { fact, accessPayload } from '#server/kernel/facts.ts'
import { z } from 'zod'
import { afterEach, expect, type given as Given, test } from '#test/support/world.ts'
import {
  connectTo,
  saved,
  somePaper,
  spawnServer,
  type Transport,
  type,
  until,
  wordsOf,
  writer,
} from './live-clients.ts'
import { happen, removeMember, startThread, writePost } from './live-parts.ts'
import { serveLive } from './live-server.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  setClock(undefined)
  for (const one of open.splice(0).reverse()) await one.close()
})
const closing = <T extends { close(): unknown }>(one: T): T => (open.push(one), one)

async function scene(given: typeof Given) {
  const world = await given.smallWorld()
  const server = closing(await serveLive())
  const paperId = await somePaper(world.group)
  const at = async (personId: string, transports?: Transport[], address = server.address) => {
    const connection = closing(connectTo(address, await given.cookie(personId), transports))
    await new Promise<void>((resolve) => connection.onConnected(resolve))
    return connection
  }
  return { ...world, server, paperId, at }
}

const watched = (connection: Awaited<ReturnType<typeof connectTo>>, subjectId: string) =>
  new Promise<void>((resolve) => connection.watch(subjectId, { watched: resolve }))

test.for([[['websocket']], [['polling']]] as [Transport[]][])(
  'nothing that was committed after the answer to a removal reaches the removed (%s)',
  async ([transports], { given }) => {
    const { member, secretary, chair, group, paperId, at } = await scene(given)
    const threadId = await startThread(paperId)
    const away = await at(member.personId, transports)
    const stays = await at(secretary.personId, transports)
    const ears = () => ({ facts: [] as LiveFact[], changes: [] as number[], signs: [] as string[] })
    const [heard, stayed] = [ears(), ears()]
    for (const [connection, ears] of [
      [away, heard],
      [stays, stayed],
    ] as const) {
      connection.on('fact', (one) => void ears.facts.push(one))
      connection.on('typing', ({ name }) => void ears.signs.push(`typing ${name}`))
      connection.on('presence', ({ people }) => void ears.signs.push(`here ${people.length}`))
      connection.on('paper:carets', ({ carets }) => void ears.signs.push(`carets ${carets.length}`))
      followThreads(paperId, { [threadId]: 0 }, (_, change) => void ears.changes.push(change.seq), connection)
      await watched(connection, paperId)
    }
    const removed = await writer({ connection: away, paperId })
    const colleague = await writer({ connection: stays, paperId })
    await writePost(chair, { threadId, body: 'før' })
    type(colleague.doc, ' før')
    await saved(colleague)
    await until('both follow', () => heard.changes.length === 1 && wordsOf(removed.doc).endsWith('før'))
    await until('it is known that somebody writes', () => heard.facts.some((one) => one.type === 'paper.edited'))

    await removeMember(chair, { groupId: group.id, personId: member.personId })
    const [factsThen, signsThen] = [heard.facts.length, heard.signs.length]
    const writing = await at(chair.personId, transports)
    await writing.ask('subject:watch', { subjectId: paperId })
    for (let n = 0; n < 5; n++) {
      writing.tell('typing', { subjectId: paperId, threadId })
      colleague.awareness.setLocalStateField('cursor', null)
      stays.tell('paper:caret', { paperId, clientId: colleague.doc.clientID, cursor: null })
      type(colleague.doc, ` efter${n}`)
      await happen(chair, { subjectId: paperId, n })
      await writePost(chair, { threadId, body: `efter ${n}` })
    }
    await saved(colleague)
    await until(
      'the others have it all',
      () => stayed.changes.length === 6 && stayed.facts.filter((one) => one.type === 'test.happened').length === 5,
    )
    await until('the others see who came, types and writes', () =>
      ['typing ', 'here 2', 'carets '].every((sign) => stayed.signs.some((one) => one.startsWith(sign))),
    )
    await until('the removed are told no', () => removed.state.kind === 'denied')
    expect(heard.signs.slice(signsThen)).toEqual([])
    expect(heard.changes).toEqual([1])
    expect(heard.facts.length).toBe(factsThen)
    expect(wordsOf(removed.doc)).toBe('Et udgangspunkt før')
    await expect(away.ask('thread:since', { threadId, seq: 0 })).rejects.toMatchObject({ error: 'notFound' })
    await expect(away.ask('subject:watch', { subjectId: paperId })).rejects.toMatchObject({ error: 'notFound' })
  },
)

test('a removal while somebody is being let in keeps them out', async ({ given }) => {
  const { member, chair, group, paperId, at } = await scene(given)
  const away = await at(member.personId)
  const heard: LiveFact[] = []
  away.on('fact', (one) => void heard.push(one))
  for (let n = 0; n < 10; n++) {
    const asking = away.ask('subject:watch', { subjectId: paperId }).catch(() => null)
    if (n === 5) await removeMember(chair, { groupId: group.id, personId: member.personId })
    await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, 5))])
    if (n === 5) break
  }
  heard.length = 0
  await happen(chair, { subjectId: paperId, n: 1 })
  await until('the connection is back', () => away.isConnected)
  await expect(away.ask('subject:watch', { subjectId: paperId })).rejects.toMatchObject({ error: 'notFound' })
  expect(heard).toEqual([])
})

test('a thing that becomes narrower while somebody is being let in keeps them out', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const paperId = await somePaper(group)
  const narrowed = fact('test.narrowed', z.object({ ...accessPayload }))
  const narrow = command(z.object({}), async ({ tx, announce, now }) => {
    const { collaborationId } = group
    await putSubject(tx, {
      id: paperId,
      kind: 'paper',
      collaborationId,
      groupId: group.id,
      level: 'private',
      title: 'Papir',
      now,
    })
    await announce(narrowed, { accessTo: paperId }, { subjectId: paperId })
  })
  let asked = 0
  const mayOpenText = async (actor: PersonActor) => {
    const answer = {
      read: await subjectFor(db(), actor, paperId).then(
        () => true,
        () => false,
      ),
      write: false,
    }
    if ((asked += 1) === 1) await narrow(chair, {})
    return answer
  }
  const server = closing(await serveLive({ parts: { mayOpenText } }))
  const connection = closing(connectTo(server.address, await given.cookie(member.personId)))
  await new Promise<void>((resolve) => connection.onConnected(resolve))
  const opening = connection.ask('paper:open', { paperId, vector: outgoing(new Uint8Array([0])) })
  await expect(opening).rejects.toMatchObject({ error: 'notFound' })
  expect(asked).toBe(2)
})

test('a removal in another process closes the connections of this one', async ({ given, world }) => {
  const { member, chair, group, paperId, at } = await scene(given)
  const other = await spawnServer(world.url)
  closing({ close: () => other.process.kill('SIGKILL') })
  const away = await at(member.personId, undefined, other.address)
  let cut = 0
  away.onDisconnected(() => void (cut += 1))
  await watched(away, paperId)
  await removeMember(chair, { groupId: group.id, personId: member.personId })
  await until('the other process has cut it off', () => cut === 1)
  await until('it is back', () => away.isConnected)
  await expect(away.ask('subject:watch', { subjectId: paperId })).rejects.toMatchObject({ error: 'notFound' })
})

test('when a thing becomes narrower, whoever watches it must ask again', async ({ given }) => {
  const { member, chair, colleague, group, at } = await scene(given)
  const paperId = await somePaper(group)
  const narrowed = fact('test.narrowed', z.object({ ...accessPayload }))
  const narrow = command(z.object({}), async ({ announce }) => {
    await announce(narrowed, { accessTo: paperId }, { subjectId: paperId })
  })
  const watching = await at(member.personId)
  const elsewhere = await at(colleague.personId)
  const cuts = { watching: 0, elsewhere: 0 }
  watching.onDisconnected(() => void (cuts.watching += 1))
  elsewhere.onDisconnected(() => void (cuts.elsewhere += 1))
  await watched(watching, paperId)
  await narrow(chair, {})
  await until('it was asked again', () => cuts.watching === 1 && watching.isConnected)
  // It is heard of twice (at commit and by NOTIFY) and cuts once.
  await happen(chair, { subjectId: paperId, n: 1 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(cuts).toEqual({ watching: 1, elsewhere: 0 })
})

test('a session that has run out, or is revoked, loses its connection', async ({ given }) => {
  const { member, at, server } = await scene(given)
  const connection = await at(member.personId)
  let cut = 0
  connection.onDisconnected(() => void (cut += 1))
  await db().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
  await server.realtime.closeEnded()
  await until('it is cut off', () => cut === 1)
  await expect(connection.ask('subject:watch', { subjectId: member.personId })).rejects.toThrow()
})

test('signing out closes the window of that session only', async ({ given }) => {
  const { member, server } = await scene(given)
  const cookies = [await given.cookie(member.personId), await given.cookie(member.personId)]
  const [one, two] = cookies.map((cookie) => closing(connectTo(server.address, cookie)))
  for (const connection of [one!, two!]) await new Promise<void>((resolve) => connection.onConnected(resolve))
  let cut = 0
  one!.onDisconnected(() => void (cut += 1))
  await signOut(await actorForCookies(cookies[0]), {})
  await until('the first is cut off', () => cut === 1)
  expect(two!.isConnected).toBe(true)
})

test('nobody who is not signed in, and no foreign page, gets a connection', async ({ given }) => {
  const { member, server } = await scene(given)
  const cookie = await given.cookie(member.personId)
  const attempt = async (headers: Record<string, string>, transports: Transport[]) => {
    const socket = await openSocket(server.address, { transports })
    Object.assign(socket.io.opts, { extraHeaders: headers, reconnection: false })
    const outcome = await new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'))
      socket.once('connect_error', (error) => resolve(error.message))
      socket.connect()
    })
    socket.disconnect()
    return outcome
  }
  for (const transports of [['polling'], ['websocket']] as Transport[][]) {
    expect(await attempt({}, transports)).toBe('anonymous')
    expect(await attempt({ cookie: 'faelled=noget-andet' }, transports)).toBe('anonymous')
    expect(await attempt({ cookie, origin: 'https://ondt.example' }, transports)).not.toBe('connected')
    expect(await attempt({ cookie, 'sec-fetch-site': 'cross-site' }, transports)).not.toBe('connected')
    expect(await attempt({ cookie, origin: server.address, 'sec-fetch-site': 'same-origin' }, transports)).toBe(
      'connected',
    )
  }
})

test('a message that breaks its contract is answered with invalid and does nothing', async ({ given }) => {
  const { member, paperId, at } = await scene(given)
  const connection = await at(member.personId)
  const ask = connection.ask.bind(connection) as (event: string, message: unknown) => Promise<unknown>
  const invalid: [string, unknown][] = [
    ['subject:watch', null],
    ['subject:watch', { subjectId: 'x' }],
    ['subject:watch', { subjectId: paperId, extra: 1 }],
    ['thread:since', { threadId: paperId, seq: -1 }],
    ['typing', 'hej'],
    ['paper:open', { paperId, vector: 'x' }],
    ['paper:update', { paperId }],
    ['paper:caret', { paperId, clientId: 1, cursor: { anchor: 'x', head: 'y' } }],
    ['paper:caret', { paperId, clientId: 1, cursor: null, html: '<img>' }],
    ['no:such', {}],
    ['disconnecting-not', { a: 1 }],
  ]
  for (const [event, message] of invalid)
    await expect(ask(event, message), event).rejects.toMatchObject({ error: 'invalid' })
  await expect(ask('paper:update', { paperId, update: outgoing(new Uint8Array([0, 0])) })).rejects.toMatchObject({
    error: 'notFound',
  })
  await expect(ask('typing', { subjectId: paperId, threadId: paperId })).rejects.toMatchObject({ error: 'notFound' })
  await expect(
    ask('paper:open', { paperId: member.personId, vector: outgoing(new Uint8Array([0])) }),
  ).rejects.toMatchObject({ error: 'notFound' })
  await expect(ask('paper:open', { paperId, vector: outgoing(new Uint8Array([9, 255, 255])) })).rejects.toMatchObject({
    error: 'refused',
  })
  expect(connection.isConnected).toBe(true)
})

test('whoever talks too much is not listened to', async ({ given }) => {
  const { member, paperId, at } = await scene(given)
  const connection = await at(member.personId)
  const answers = await Promise.all(
    Array.from({ length: 600 }, () =>
      connection
        .ask('typing', { subjectId: paperId, threadId: paperId })
        .catch((error: { error: string }) => error.error),
    ),
  )
  expect(answers).toContain('tooMany')
  expect(answers[0]).toBe('notFound')
})

test('who is here and who is typing is told to those who watch, without a question to the database', async ({
  given,
}) => {
  const { member, secretary, paperId, at } = await scene(given)
  const [anna, bo] = [await at(member.personId), await at(secretary.personId)]
  const present: string[][] = []
  const typing: unknown[] = []
  bo.on('presence', ({ people }) => void present.push(people.map((one) => one.name).sort()))
  bo.on('typing', (one) => void typing.push(one))
  await watched(bo, paperId)
  await watched(anna, paperId)
  const both = [member.name, secretary.name].sort()
  await until('both are seen', () => present.at(-1)?.join() === both.join())
  anna.tell('typing', { subjectId: paperId, threadId: paperId })
  await until('typing is seen', () => typing.length === 1)
  expect(typing[0]).toEqual({ subjectId: paperId, threadId: paperId, personId: member.personId, name: member.name })
  anna.close()
  await until('only one is left', () => present.at(-1)?.join() === secretary.name)
})

test('the connection that listens to the database is made anew, and everybody is told to read again', async ({
  given,
}) => {
  const { member, chair, paperId, at } = await scene(given)
  const connection = await at(member.personId)
  const heard: string[] = []
  connection.on('fact', (one) => void heard.push(one.type))
  connection.on('resync', () => void heard.push('resync'))
  await watched(connection, paperId)
  await db().$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE application_name = 'faelled live' AND datname = current_database()`
  await until('it is told', () => heard.includes('resync'))
  await happen(chair, { subjectId: paperId, n: 1 })
  await until('facts come again', () => heard.includes('test.happened'))
})
