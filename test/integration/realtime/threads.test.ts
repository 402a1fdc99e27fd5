import type { ChildProcess } from 'node:child_process'
import { followThreads } from '#app/live/thread-live.ts'
import type { LiveConnection } from '#app/live/socket.ts'
import type { ThreadChange } from '#server/realtime/contract.ts'
import { patience } from '#test/support/patience.ts'
import { afterEach, expect, test } from '#test/support/world.ts'
import { dice } from '../rights/dice.ts'
import { connectTo, spawnServer, type Transport, until } from './live-clients.ts'
import { editFirstPost, startThread, writePost } from './live-parts.ts'
import { serveLive } from './live-server.ts'

/** Every kill is a new start of a process: on a busy machine that takes its time. */
const open: { close(): unknown }[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
const closing = <T extends { close(): unknown }>(one: T): T => (open.push(one), one)

function reader(connection: LiveConnection, subjectId: string, threadId: string) {
  const changes: ThreadChange[] = []
  followThreads(subjectId, { [threadId]: 0 }, (_, change) => void changes.push(change), connection)
  return changes
}

const numbers = (changes: ThreadChange[]) => changes.map((change) => change.seq)
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1)

test.for([[['websocket']], [['polling']]] as [Transport[]][])(
  'every post is shown exactly once and in order, through drops (%s)',
  async ([transports], { given }) => {
    const { group, member, chair } = await given.smallWorld()
    const server = closing(await serveLive())
    const threadId = await startThread(group.id)
    const connections = await Promise.all(
      [member, chair].map(async (one) =>
        closing(connectTo(server.address, await given.cookie(one.personId), transports)),
      ),
    )
    const seen = connections.map((connection) => reader(connection, group.id, threadId))
    for (let n = 1; n <= 60; n++) {
      await writePost(chair, { threadId, body: `indlæg ${n}` })
      if (n % 12 === 0) (await connections[0]!.socket()).io.engine.close()
      if (n % 12 === 6) (await connections[1]!.socket()).disconnect()
      if (n % 12 === 9) (await connections[1]!.socket()).connect()
    }
    await until('all is there', () => seen.every((changes) => changes.length >= 60))
    for (const changes of seen) expect(numbers(changes)).toEqual(upTo(60))
  },
)

test('posts written at once come in order; an edited post comes again under its new number', async ({ given }) => {
  const { group, member, chair, secretary } = await given.smallWorld()
  const server = closing(await serveLive())
  const threadId = await startThread(group.id)
  const connection = closing(connectTo(server.address, await given.cookie(member.personId)))
  const changes = reader(connection, group.id, threadId)
  await until('connected', () => connection.isConnected)
  await writePost(chair, { threadId, body: 'først' })
  await Promise.all(upTo(20).map((n) => writePost(n % 2 ? chair : secretary, { threadId, body: `${n}` })))
  await until('all is there', () => changes.length >= 21)
  await editFirstPost(chair, { threadId, body: 'rettet' })
  await until('the edit is there', () => changes.length >= 22)
  expect(numbers(changes)).toEqual(upTo(22))
  expect(changes.at(-1)).toMatchObject({ seq: 22, body: 'rettet' })
})

test('whoever comes back after many posts catches up; nothing is doubled when the server was killed meanwhile', patience(240_000), async ({
  given,
  world,
}) => {
  const { group, member, chair } = await given.smallWorld()
  const threadId = await startThread(group.id)
  let server = await spawnServer(world.url)
  children.push(server.process)
  const connection = closing(connectTo(server.address, await given.cookie(member.personId)))
  const changes = reader(connection, group.id, threadId)
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const roll = dice(seed)
  console.log(`kills while posts are written: seed ${seed}`)
  let n = 0
  const write = async (count: number) => {
    for (let written = 0; written < count; written++) await writePost(chair, { threadId, body: `${++n}` })
  }
  await until('connected', () => connection.isConnected)
  await write(10)
  for (let kill = 0; kill < (process.env.SOAK ? 20 : 4); kill++) {
    const gone = new Promise((resolve) => server.process.once('exit', resolve))
    const writing = write(20 + Math.floor(roll() * 20))
    await new Promise((resolve) => setTimeout(resolve, roll() * 60))
    server.process.kill('SIGKILL')
    await gone
    await writing
    server = await spawnServer(world.url, server.port)
    children.push(server.process)
    await write(5)
  }
  await until('all is there', () => changes.length >= n)
  expect(numbers(changes)).toEqual(upTo(n))
})

test('a thread that begins while one is away, and threads of other things', async ({ given }) => {
  const { group, collaboration, member, chair } = await given.smallWorld()
  const server = closing(await serveLive())
  const other = await given.group({ collaboration })
  const connection = closing(connectTo(server.address, await given.cookie(member.personId)))
  const known = await startThread(group.id)
  const elsewhere = await startThread(other.id)
  const delivered: [string, number][] = []
  const follow = followThreads(
    group.id,
    { [known]: 0 },
    (threadId, change) => void delivered.push([threadId, change.seq]),
    connection,
  )
  await until('connected', () => connection.isConnected)
  await writePost(chair, { threadId: known, body: 'a' })
  await until('followed', () => delivered.length === 1)
  const fresh = await startThread(group.id)
  await writePost(chair, { threadId: elsewhere, body: 'b' })
  await writePost(chair, { threadId: fresh, body: 'c' })
  await writePost(chair, { threadId: known, body: 'd' })
  await until('all is there', () => delivered.length === 3)
  // Each thread has an order of its own; between two there is none.
  const of = (threadId: string) => delivered.filter(([thread]) => thread === threadId).map(([, seq]) => seq)
  expect([of(known), of(fresh)]).toEqual([[1, 2], [1]])
  follow.stop()
  await writePost(chair, { threadId: known, body: 'e' })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(delivered).toHaveLength(3)
})
