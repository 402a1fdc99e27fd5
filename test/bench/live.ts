import { io, type Socket } from 'socket.io-client'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { incoming, outgoing } from '#app/live/bytes.ts'
import { LiveConnection, openSocket } from '#app/live/socket.ts'
import {
  benchDatabase,
  benchServer,
  benchWorld,
  type BenchServer,
  type BenchWorld,
  connected,
  figures,
  type Figures,
  overRounds,
  rest,
} from './live-bench.ts'

/*
 * Co-editing: N writers, five changes a second each, in one paper; how long until a colleague has a change, and (ours only)
 * until it is committed and called saved. Against bare y-protocols over socket.io, which stores and checks nothing.
 */

const roundMs = 2_000
const rounds = 3
const perSecond = 5

type Sample = { seen: number[]; saved: number[] }
type Line = { send(update: Uint8Array): Promise<unknown>; close(): void }
type Room = { doc: Y.Doc; line: Line }

/** Joins a text and hands each change that arrives to `hear`. */
type Join = (n: number, hear: ((update: Uint8Array) => void) | null) => Promise<Room>

const ours =
  (server: BenchServer, world: BenchWorld): Join =>
  async (n, hear) => {
    const cookies = world.members[n % world.members.length]!.cookie
    const connection = new LiveConnection(() => openSocket(server.address, { cookies, transports: ['websocket'] }))
    await new Promise<void>((resolve) => connection.onConnected(resolve))
    const doc = new Y.Doc()
    const { paperId } = world
    const answer = await connection.ask('paper:open', { paperId, vector: outgoing(Y.encodeStateVector(doc)) })
    Y.applyUpdate(doc, incoming(answer.update))
    connection.on('paper:update', ({ update }) => hear?.(incoming(update)))
    return {
      doc,
      line: {
        send: (update) => connection.ask('paper:update', { paperId, update: outgoing(update) }),
        close: () => connection.close(),
      },
    }
  }

const bare =
  (server: BenchServer, start: Uint8Array, name: string): Join =>
  async (_, hear) => {
    const socket: Socket = io(server.address, { transports: ['websocket'], forceNew: true, autoConnect: false })
    await connected(socket)
    await socket.emitWithAck('join', name)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    socket.on('sync', (message: Uint8Array) => {
      if (!hear) return
      const decoder = decoding.createDecoder(new Uint8Array(message))
      if (decoding.readVarUint(decoder) === sync.messageYjsUpdate) hear(decoding.readVarUint8Array(decoder))
    })
    const send = async (update: Uint8Array) => {
      const encoder = encoding.createEncoder()
      sync.writeUpdate(encoder, update)
      socket.emit('sync', name, Buffer.from(encoding.toUint8Array(encoder)))
    }
    return { doc, line: { send, close: () => socket.disconnect() } }
  }

async function round(join: Join, writers: number, first?: Uint8Array): Promise<Sample> {
  const sample: Sample = { seen: [], saved: [] }
  const sentAt = new Map<string, number>()
  const known = new Map<number, number>()
  const observer = await join(0, (update) => {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      for (let at = (known.get(client) ?? clock - 1) + 1; at <= clock; at++) {
        const sent = sentAt.get(`${client} ${at}`)
        if (sent !== undefined) sample.seen.push(performance.now() - sent)
      }
      known.set(client, clock)
    }
  })
  if (first) await observer.line.send(first)
  const rooms = await Promise.all(Array.from({ length: writers }, (_, n) => join(n, null)))
  await rest(200)
  const end = performance.now() + roundMs
  await Promise.all(rooms.map((room, n) => write(room, n, { end, sample, sentAt })))
  await rest(300)
  for (const { line } of [...rooms, observer]) line.close()
  return sample
}

async function write(
  { doc, line }: Room,
  n: number,
  { end, sample, sentAt }: { end: number; sample: Sample; sentAt: Map<string, number> },
) {
  const paragraph = doc.getXmlFragment('default').get(n) as Y.XmlElement
  const text = paragraph.get(0) as Y.XmlText
  doc.on('update', (update: Uint8Array) => {
    const at = performance.now()
    sentAt.set(`${doc.clientID} ${Y.getState(doc.store, doc.clientID)}`, at)
    void line.send(update).then((answer) => answer && sample.saved.push(performance.now() - at))
  })
  await rest((Math.random() * 1_000) / perSecond)
  while (performance.now() < end) {
    text.insert(text.length, 'abc d'[Math.floor(Math.random() * 5)]!)
    await rest(1_000 / perSecond)
  }
}

const database = await benchDatabase('faelled_bench_live')
const world = await benchWorld(20)
const [mine, theirs] = [await benchServer('ours', database.url), await benchServer('bare', database.url)]
const start = await ours(mine, world)(0, null)
const state = Y.encodeStateAsUpdate(start.doc)
start.line.close()

console.log(
  `co-editing one paper, ${perSecond} changes a second each, ${rounds} alternating rounds of ${roundMs / 1000} s; PostgreSQL with fsync`,
)
for (const writers of [2, 20, 50]) {
  const results = { ours: [] as Figures[], saved: [] as Figures[], bare: [] as Figures[] }
  for (let n = 0; n < rounds; n++) {
    const own = await round(ours(mine, world), writers)
    results.ours.push(figures(own.seen))
    results.saved.push(figures(own.saved))
    results.bare.push(figures((await round(bare(theirs, state, `${writers}-${n}`), writers, state)).seen))
  }
  const [own, saved, other] = [overRounds(results.ours), overRounds(results.saved), overRounds(results.bare)]
  console.log(`${writers} writers`)
  console.log(`  seen by a colleague  ${own.text}`)
  console.log(`  saved (committed)    ${saved.text}`)
  console.log(`  bare y-protocols     ${other.text}`)
  console.log(
    `  ratio                p50 ${(own.p50 / other.p50).toFixed(2)}  p95 ${(own.p95 / other.p95).toFixed(2)}  p99 ${(own.p99 / other.p99).toFixed(2)}`,
  )
}
for (const server of [mine, theirs]) server.process.kill('SIGKILL')
await database.stop()
process.exit(0)
