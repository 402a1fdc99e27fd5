import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { outgoing } from '#app/live/bytes.ts'
import { openSocket } from '#app/live/socket.ts'
import { type ClientEvent, clientMessages } from '#server/realtime/contract.ts'
import type { Target } from '#test/support/addresses.ts'
import type { Principal } from '#test/support/principals.ts'
import { openStage, type Stage } from './demo-with-principals.ts'
import { make, markers, standingOf, variants } from './things.ts'
import type { Standing } from './the-book.ts'

/* The socket's half of the matrix: every message a client may send, as every kind of person, on what they may not see. */

type Answer = Record<string, unknown>
type Socket = Awaited<ReturnType<typeof openSocket>>

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

const vector = outgoing(Y.encodeStateVector(new Y.Doc()))
const update = outgoing(Y.encodeStateAsUpdate(new Y.Doc()))
const notFound = { error: 'notFound' }

type Room = { who: Standing; target: Target }
type Row = {
  noun: 'subject' | 'thread' | 'paper'
  message: (ids: Record<string, string>) => unknown
  /** Whether this one gets an answer; else it is just as if there were nothing. */
  opens: (room: Room) => boolean
}

const sees = ({ who, target }: Room) => target.seen.some((one) => stage.world.book.sees(who, one))
const seesLive = ({ who, target }: Room) => !!target.facts.live && stage.world.book.sees(who, target.facts.live)
const nobody = () => false
const anybody = () => true

/** Leaving tells nothing; what needs something opened first is tried without. */
const rows: Record<ClientEvent, Row> = {
  'subject:watch': { noun: 'subject', message: ({ subjectId }) => ({ subjectId }), opens: sees },
  'subject:leave': { noun: 'subject', message: ({ subjectId }) => ({ subjectId }), opens: anybody },
  'thread:since': {
    noun: 'thread',
    message: ({ threadId }) => ({ threadId, seq: 0 }),
    opens: (room) => !room.target.facts.removed && sees(room),
  },
  typing: { noun: 'thread', message: ({ threadId, subjectId }) => ({ threadId, subjectId }), opens: nobody },
  'paper:open': { noun: 'paper', message: ({ paperId }) => ({ paperId, vector }), opens: seesLive },
  'paper:update': { noun: 'paper', message: ({ paperId }) => ({ paperId, update }), opens: nobody },
  'paper:caret': { noun: 'paper', message: ({ paperId }) => ({ paperId, clientId: 1, cursor: null }), opens: nobody },
  'paper:leave': { noun: 'paper', message: ({ paperId }) => ({ paperId }), opens: anybody },
}

async function connected(principal: Principal): Promise<Socket | string> {
  const socket = await openSocket(stage.server.url, { cookies: principal.cookie ?? '' })
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', (error) => {
      socket.disconnect()
      resolve(error.message)
    })
    socket.connect()
  })
}

const say = (socket: Socket, event: string, message: unknown): Promise<Answer> =>
  (socket.timeout(20_000) as unknown as { emitWithAck(event: string, message: unknown): Promise<Answer> }).emitWithAck(
    event,
    message,
  )

test('every message has a row', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(clientMessages).sort())
})

test('nobody and the deactivated are not let in, nor is a page from elsewhere', async () => {
  for (const principal of stage.principals.filter((one) => one.personId === null))
    expect(await connected(principal)).toBe('anonymous')
  const member = stage.principals.find((one) => one.kind === 'member')!
  for (const transport of ['polling', 'websocket']) {
    const answer = await fetch(`${stage.server.url}/socket.io/?EIO=4&transport=${transport}`, {
      headers: { Cookie: member.cookie!, Origin: 'https://andetsteds.example' },
    })
    expect(answer.status).not.toBe(200)
  }
})

test('each message, as each kind of person, on each kind of thing', { timeout: 240_000 }, async () => {
  const wrong: string[] = []
  let cells = 0
  for (const principal of stage.principals.filter((one) => one.personId !== null))
    for (const event of Object.keys(rows) as ClientEvent[]) {
      const socket = await connected(principal)
      if (typeof socket === 'string') throw new Error(`${principal.kind} was not let in: ${socket}`)
      for (const variant of variants(rows[event].noun)) {
        cells += 1
        wrong.push(...(await judged(socket, { principal, event, variant })))
      }
      socket.disconnect()
    }
  console.log(`rights of sockets: ${cells} cells`)
  expect(wrong).toEqual([])
})

type Cell = { principal: Principal; event: ClientEvent; variant: string }

async function judged(socket: Socket, { principal, event, variant }: Cell): Promise<string[]> {
  const row = rows[event]
  const target = await make(stage.world, row.noun, variant, principal)
  const who = standingOf(stage.world, principal)!
  const answer = await say(socket, event, row.message(target.params))
  if (event === 'subject:watch') await say(socket, 'subject:leave', row.message(target.params))
  if (event === 'paper:open') await say(socket, 'paper:leave', { paperId: target.params.paperId })
  const expected = variant === 'nothing' ? row.opens === anybody : row.opens({ who, target })
  const told = `${event} as ${principal.kind} on ${variant}`
  const wrong: string[] = []
  if (expected && 'error' in answer) wrong.push(`${told}: ${JSON.stringify(answer)}`)
  if (!expected && JSON.stringify(answer) !== JSON.stringify(notFound))
    wrong.push(`${told}: ${JSON.stringify(answer).slice(0, 200)} instead of nothing`)
  for (const one of new Set(JSON.stringify(answer, bytesAsText).match(markers)))
    if (!stage.world.readers.get(one)?.(who)) wrong.push(`${told}: shows ${one}`)
  return wrong
}

/** What is in the bytes of a text counts as shown. */
const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array || value instanceof ArrayBuffer
    ? Buffer.from(value as Uint8Array).toString('latin1')
    : value

test('who reads a text but may not write in it is refused the writing', async () => {
  const observer = stage.principals.find((one) => one.kind === 'observer')!
  const socket = await connected(observer)
  if (typeof socket === 'string') throw new Error(socket)
  const target = await make(stage.world, 'paper', 'shared with the group', observer)
  const { paperId } = target.params
  expect(await say(socket, 'paper:open', { paperId, vector })).toMatchObject({ write: false })
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  expect(await say(socket, 'paper:update', { paperId, update: outgoing(Y.encodeStateAsUpdate(doc)) })).toEqual({
    error: 'refused',
    reason: 'paper.readOnly',
  })
  socket.disconnect()
})

test('what breaks its contract becomes nothing', async () => {
  const socket = await connected(stage.principals.find((one) => one.kind === 'chair')!)
  if (typeof socket === 'string') throw new Error(socket)
  for (const event of [...Object.keys(rows), 'paper:delete', 'admin'])
    for (const message of [
      undefined,
      null,
      'x',
      {},
      { subjectId: 'x', paperId: 'x', threadId: 'x' },
      { subjectId: ['a'] },
    ])
      expect(await say(socket, event, message)).toEqual({ error: 'invalid' })
  socket.disconnect()
})
