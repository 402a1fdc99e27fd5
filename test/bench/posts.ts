import { io, type Socket } from 'socket.io-client'
import { actorForCookies } from '#server/accounts/actor.ts'
import { LiveConnection, openSocket } from '#app/live/socket.ts'
import { startThread, writePost } from '#test/integration/realtime/live-parts.ts'
import {
  benchDatabase,
  benchServer,
  benchWorld,
  connected,
  figures,
  type Figures,
  overRounds,
  rest,
} from './live-bench.ts'

/*
 * A post that is authorised, committed with its fact and fanned out to 500 connections, against a bare socket.io server that
 * passes a message on to 500. Measured from the call until each connection has it.
 */

const sockets = 500
const rounds = 5
const posts = 20

const database = await benchDatabase('faelled_bench_posts')
const world = await benchWorld(10)
const threadId = await startThread(world.groupId)
const author = await actorForCookies(world.members[0]!.cookie)
const body = 'Har I set, at fristen for indberetning er rykket? Det bør stå i notatet.'
const [mine, theirs] = [await benchServer('ours', database.url), await benchServer('bare', database.url)]

let heard: (() => void) | null = null
for (let n = 0; n < sockets; n++) {
  const { cookie } = world.members[n % world.members.length]!
  const connection = new LiveConnection(() => openSocket(mine.address, { cookies: cookie, transports: ['websocket'] }))
  connection.on('thread:changes', () => heard?.())
  await new Promise<void>((resolve) => connection.watch(world.groupId, { watched: resolve }))
}
const bareSockets: Socket[] = []
for (let n = 0; n < sockets; n++) {
  const socket = io(theirs.address, { transports: ['websocket'], forceNew: true, autoConnect: false })
  await connected(socket)
  await socket.emitWithAck('join', 'room')
  socket.on('post', () => heard?.())
  bareSockets.push(socket)
}

/** One post to everybody: when each had it, and when the post's own call was answered. */
async function deliver(send: () => Promise<unknown>, answered: number[]): Promise<number[]> {
  const samples: number[] = []
  const from = performance.now()
  const all = new Promise<void>((resolve) => {
    heard = () => {
      samples.push(performance.now() - from)
      if (samples.length === sockets) resolve()
    }
  })
  await Promise.all([send().then(() => answered.push(performance.now() - from)), all])
  heard = null
  return samples
}

async function round(send: () => Promise<unknown>): Promise<{ each: Figures; last: Figures; answered: Figures }> {
  const each: number[] = []
  const answered: number[] = []
  const last: number[] = []
  for (let n = 0; n < posts; n++) {
    const samples = await deliver(send, answered)
    each.push(...samples)
    last.push(samples.at(-1)!)
    await rest(20)
  }
  return { each: figures(each), last: figures(last), answered: figures(answered) }
}

const ourPost = () => writePost(author, { threadId, body })
const barePost = async () =>
  bareSockets[0]!.emit('post', 'room', { threadId, seq: 1, body, authorId: world.members[0]!.personId })
await round(ourPost)
await round(barePost)
const results = {
  ours: [] as Figures[],
  ourLast: [] as Figures[],
  answered: [] as Figures[],
  bare: [] as Figures[],
  bareLast: [] as Figures[],
}
for (let n = 0; n < rounds; n++) {
  const own = await round(ourPost)
  const other = await round(barePost)
  results.ours.push(own.each)
  results.ourLast.push(own.last)
  results.answered.push(own.answered)
  results.bare.push(other.each)
  results.bareLast.push(other.last)
}
const [own, ownLast, other, otherLast] = [results.ours, results.ourLast, results.bare, results.bareLast].map(overRounds)
console.log(`a post to ${sockets} connections, ${rounds} alternating rounds of ${posts}; PostgreSQL with fsync`)
console.log(`  committed and fanned out, each    ${own!.text}`)
console.log(`  of that until its answer          ${overRounds(results.answered).text}`)
console.log(`  bare socket.io, each              ${other!.text}`)
console.log(`  committed and fanned out, the last ${ownLast!.text}`)
console.log(`  bare socket.io, the last           ${otherLast!.text}`)
console.log(
  `  ratio  each p50 ${(own!.p50 / other!.p50).toFixed(2)} p99 ${(own!.p99 / other!.p99).toFixed(2)}; the last p50 ${(ownLast!.p50 / otherLast!.p50).toFixed(2)}`,
)
for (const server of [mine, theirs]) server.process.kill('SIGKILL')
await database.stop()
process.exit(0)
