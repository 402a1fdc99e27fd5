import { db } from '#server/kernel/db.ts'
import { closeDocuments } from '#server/papers/collaboration/open-texts.ts'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { keepVersion } from '#server/papers/collaboration/versions.ts'
import { withClient } from '#test/support/postgres.ts'
import { afterEach, describe, expect, factsAbout, type given as Given, test } from '#test/support/world.ts'
import {
  addParagraph,
  connectTo,
  erase,
  saved,
  somePaper,
  spawnServer,
  type Transport,
  type,
  until,
  wordsOf,
  writer,
} from './live-clients.ts'
import { type LiveServerForTests, serveLive } from './live-server.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})
const closing = <T extends { close(): unknown }>(one: T): T => (open.push(one), one)

async function scene(given: typeof Given) {
  const world = await given.smallWorld()
  const server: LiveServerForTests = closing(await serveLive())
  const paperId = await somePaper(world.group)
  const at = async (personId: string, transports?: Transport[], address = server.address) =>
    closing(connectTo(address, await given.cookie(personId), transports))
  const write = async (personId: string, transports?: Transport[]) =>
    writer({ connection: await at(personId, transports), paperId })
  return { ...world, server, paperId, at, write }
}

describe.each([['websocket'], ['polling']] as Transport[][])('over %s', (transport) => {
  test('two who write at once end with the same text, and it is in the database', async ({ given }) => {
    const { member, chair, write, paperId } = await scene(given)
    const anna = await write(member.personId, [transport])
    const bo = await write(chair.personId, [transport])
    for (let n = 0; n < 20; n++) {
      type(anna.doc, `a${n} `)
      type(bo.doc, `b${n} `, { at: 0 })
      if (n % 5 === 0) addParagraph(bo.doc, 1, `afsnit ${n}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await saved(anna, bo)
    await until('both have the same', () => wordsOf(anna.doc) === wordsOf(bo.doc))
    for (let n = 0; n < 20; n++) expect(wordsOf(anna.doc)).toContain(`a${n} `)
    expect((await textOf(paperId)).plain).toBe(wordsOf(anna.doc))
  })

  test('saved is said when it is committed and not before', async ({ given }) => {
    const { member, write, paperId } = await scene(given)
    const anna = await write(member.personId, [transport])
    const states: string[] = []
    anna.onState((state) => void states.push(state.kind))
    type(anna.doc, ' med noget nyt')
    expect(anna.state.kind).toBe('saving')
    await until('it is saved', () => anna.state.kind === 'saved')
    const [row] = await db().$queryRaw<
      { n: bigint }[]
    >`SELECT "seq" AS n FROM "PaperText" WHERE "paperId" = ${paperId}::uuid`
    expect(Number(row!.n)).toBe(1)
    expect(states.slice(0, 3)).toEqual(['saved', 'saving', 'saved'])
  })
})

test('what is written offline is merged on return, with what others wrote meanwhile', async ({ given }) => {
  const { member, chair, at, paperId } = await scene(given)
  const away = await at(member.personId)
  const anna = await writer({ connection: away, paperId })
  const bo = await writer({ connection: await at(chair.personId), paperId })
  const socket = await away.socket()
  socket.disconnect()
  await until('the connection is gone', () => anna.state.kind === 'offline')
  type(anna.doc, 'Skrevet i toget. ', { at: 0 })
  expect(anna.state).toEqual({ kind: 'offline', unsaved: true })
  type(bo.doc, ' Skrevet på kontoret.')
  erase(bo.doc, 0, 3)
  await saved(bo)
  expect(wordsOf(bo.doc)).not.toContain('toget')
  socket.connect()
  await saved(anna, bo)
  await until('both have the same', () => wordsOf(anna.doc) === wordsOf(bo.doc))
  expect(wordsOf(bo.doc)).toBe('Skrevet i toget. udgangspunkt Skrevet på kontoret.')
  expect((await textOf(paperId)).plain).toBe(wordsOf(bo.doc))
})

test('observers read along and cannot write; outsiders find nothing', async ({ given }) => {
  const { observer, member, colleague, write, at, paperId } = await scene(given)
  const anna = await write(member.personId)
  const reader = await write(observer.personId)
  expect(reader.state.kind).toBe('readOnly')
  type(anna.doc, ' til alle')
  await until('the observer sees it', () => wordsOf(reader.doc).includes('til alle'))
  const connection = await at(observer.personId)
  await until('connected', () => new Promise((resolve) => connection.onConnected(() => resolve(true))))
  await connection.ask('paper:open', { paperId, vector: Buffer.from([0]) })
  const refused = connection.ask('paper:update', { paperId, update: Buffer.from([0, 0]) })
  await expect(refused).rejects.toMatchObject({ error: 'refused', reason: 'paper.readOnly' })
  const outside = await writer({ connection: await at(colleague.personId), paperId, seen: false })
  await until('it is denied', () => outside.state.kind === 'denied')
  expect(outside.doc.store.clients.size).toBe(0)
})

test('everybody sees whose caret is where, under the name they are signed in with', async ({ given }) => {
  const { member, chair, write } = await scene(given)
  const anna = await write(member.personId)
  const bo = await write(chair.personId)
  const place = { type: null, tname: 'default', item: null, assoc: 0 }
  anna.awareness.setLocalStateField('user', { name: 'En anden' })
  anna.awareness.setLocalStateField('cursor', { anchor: place, head: place })
  const seen = () =>
    bo.awareness.getStates().get(anna.awareness.clientID) as { user?: { name: string }; cursor?: unknown } | undefined
  await until('the caret is seen', () => seen()?.cursor)
  expect(seen()).toMatchObject({
    user: { name: member.name, personId: member.personId },
    cursor: { anchor: place, head: place },
  })
  anna.stop()
  await until('the caret is gone', () => !seen())
})

test('the text folds into its state; versions are kept when it has changed, with those who wrote', async ({
  given,
}) => {
  const { member, chair, write, paperId } = await scene(given)
  const anna = await write(member.personId)
  const bo = await write(chair.personId)
  type(anna.doc, ' A')
  type(bo.doc, ' B')
  await saved(anna, bo)
  anna.stop()
  bo.stop()
  await until('a version is kept', () => db().paperVersion.count({ where: { paperId } }))
  const versions = await db().paperVersion.findMany({ where: { paperId } })
  expect(versions).toHaveLength(1)
  expect(versions[0]!.contributorIds.sort()).toEqual([member.personId, chair.personId].sort())
  expect(JSON.stringify(versions[0]!.document)).toContain(' A')
  expect(await db().paperUpdate.count({ where: { paperId } })).toBe(0)
  expect(await keepVersion(paperId, [member.personId])).toBeNull()
  expect(await keepVersion(paperId, [], { name: 'Til mødet' })).toEqual({ id: versions[0]!.id, number: 1 })
  const text = await db().paperText.findUniqueOrThrow({ where: { paperId } })
  expect(text.textSeq).toBe(text.seq)
  expect(text.savedById).not.toBeNull()
})

test('an author is announced once in ten minutes, however much they write', async ({ given }) => {
  const { member, chair, write, paperId } = await scene(given)
  const anna = await write(member.personId)
  const bo = await write(chair.personId)
  for (let n = 0; n < 10; n++) {
    type(anna.doc, 'x')
    type(bo.doc, 'y')
    await saved(anna, bo)
  }
  await until('both are announced', async () => (await factsAbout(paperId)).length >= 2)
  const facts = await factsAbout(paperId)
  expect(facts.map((fact) => [fact.type, fact.actorId]).sort()).toEqual(
    [
      ['paper.edited', member.personId],
      ['paper.edited', chair.personId],
    ].sort(),
  )
  expect(facts[0]!.payload).toEqual({ paperId })
})

test('two processes write the same text', async ({ given, world }) => {
  const { member, chair, at, write, paperId } = await scene(given)
  const other = await spawnServer(world.url)
  closing({ close: () => other.process.kill('SIGKILL') })
  const anna = await write(member.personId)
  const bo = await writer({ connection: await at(chair.personId, undefined, other.address), paperId })
  for (let n = 0; n < 30; n++) {
    type(anna.doc, `a${n} `)
    type(bo.doc, `b${n} `, { at: 0 })
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
  await saved(anna, bo)
  await until('both have the same', () => wordsOf(anna.doc) === wordsOf(bo.doc))
  expect((await textOf(paperId)).plain).toBe(wordsOf(anna.doc))
  for (let n = 0; n < 30; n++) expect(wordsOf(anna.doc)).toContain(`b${n} `)
})

test('closing commits what is on its way', async ({ given }) => {
  const { member, write, paperId } = await scene(given)
  const anna = await write(member.personId)
  type(anna.doc, ' i sidste øjeblik')
  await until('it is at the server', () => anna.state.kind === 'saved')
  type(anna.doc, ' og et til')
  await new Promise((resolve) => setTimeout(resolve, 3))
  await closeDocuments()
  expect((await textOf(paperId)).plain).toContain(' i sidste øjeblik')
})

test('a database that is gone for a moment costs time and nothing else', async ({ given, world }) => {
  const { member, chair, write, paperId } = await scene(given)
  const anna = await write(member.personId)
  const bo = await write(chair.personId, ['polling'])
  for (let n = 0; n < 12; n++) {
    type(anna.doc, `a${n} `)
    type(bo.doc, `b${n} `, { at: 0 })
    if (n % 4 === 2) await cutEverybodyOff(world.url)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await saved(anna, bo)
  await until('both have the same', () => wordsOf(anna.doc) === wordsOf(bo.doc))
  const { plain } = await textOf(paperId)
  expect(plain).toBe(wordsOf(anna.doc))
  for (let n = 0; n < 12; n++) expect(plain.split(`a${n} `)).toHaveLength(2)
})

const cutEverybodyOff = (url: string) =>
  withClient(url, (client) =>
    client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    ),
  )
