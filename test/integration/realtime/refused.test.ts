import * as Y from 'yjs'
import { db } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { createText, textOf } from '#server/papers/collaboration/stored-text.ts'
import { keepVersion } from '#server/papers/collaboration/versions.ts'
import { incoming, outgoing } from '#app/live/bytes.ts'
import { afterEach, expect, type given as Given, test } from '#test/support/world.ts'
import {
  addParagraph,
  connectTo,
  erase,
  paragraph,
  placesHolding,
  saved,
  somePaper,
  type,
  until,
  wordsOf,
  writer,
} from './live-clients.ts'
import { serveLive } from './live-server.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})
const closing = <T extends { close(): unknown }>(one: T): T => (open.push(one), one)

// Invented: a possible day and four digits, which is all the rule asks for.
const number = '2902041234'
const dashed = '010203-1234'

async function scene(given: typeof Given, paragraphs?: string[]) {
  const world = await given.smallWorld()
  const server = closing(await serveLive())
  const paperId = await somePaper(world.group, paragraphs)
  const at = async (personId: string) => {
    const connection = closing(connectTo(server.address, await given.cookie(personId)))
    await new Promise<void>((resolve) => connection.onConnected(resolve))
    return connection
  }
  const write = async (personId: string) => writer({ connection: await at(personId), paperId })
  return { ...world, server, paperId, at, write }
}

const refusedFor = (provider: Awaited<ReturnType<typeof writer>>, reason: string) =>
  until(
    `it is refused for ${reason}, not ${JSON.stringify(provider.state)}`,
    () => provider.state.kind === 'refused' && provider.state.reason === reason,
  )

/** A client that says just what a test wants it to. */
async function rawClient(connection: ReturnType<typeof connectTo>, paperId: string) {
  const doc = new Y.Doc()
  const answer = await connection.ask('paper:open', { paperId, vector: outgoing(Y.encodeStateVector(doc)) })
  Y.applyUpdate(doc, incoming(answer.update))
  const change = (work: () => void): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    doc.transact(work)
    return Y.encodeStateAsUpdate(doc, before)
  }
  const send = (update: Uint8Array) => connection.ask('paper:update', { paperId, update: outgoing(update) })
  return { doc, change, send }
}

test.for([number, dashed, '010203 1234'])(
  '%s stops its text and nothing else; the digits are nowhere',
  async (digits, { given }) => {
    const { member, chair, at, write, paperId } = await scene(given)
    const heard: string[] = []
    const anna = await write(member.personId)
    const colleague = await at(chair.personId)
    colleague.on('paper:update', ({ update }) => void heard.push(Buffer.from(update).toString('latin1')))
    const bo = await writer({ connection: colleague, paperId })
    // As in the editor: what is deleted can be taken back, so the words live on in the writer's own document.
    const undo = new Y.UndoManager(anna.doc.getXmlFragment('default'), { trackedOrigins: new Set([null]) })
    type(anna.doc, ` borger ${digits} flytter`)
    await refusedFor(anna, 'cpr')
    type(anna.doc, ' og mere tekst')
    type(bo.doc, 'Imens: ', { at: 0 })
    await saved(bo)
    await until('Anna follows along', () => wordsOf(anna.doc).startsWith('Imens: '))
    expect(anna.state).toEqual({ kind: 'refused', reason: 'cpr' })
    expect(anna.hasUnsaved).toBe(true)
    expect(wordsOf(bo.doc)).not.toContain('mere tekst')

    erase(anna.doc, wordsOf(anna.doc).indexOf(digits), digits.length)
    await saved(anna)
    await until('the rest has come through', () => wordsOf(bo.doc).includes('og mere tekst'))
    expect(wordsOf(bo.doc)).toBe(wordsOf(anna.doc))
    expect(Buffer.from(Y.encodeStateAsUpdate(anna.doc)).toString('latin1')).toContain(digits)
    expect(await placesHolding(digits)).toEqual([])
    await keepVersion(paperId, [member.personId])
    type(anna.doc, '.')
    await saved(anna)
    expect(await placesHolding(digits)).toEqual([])
    undo.destroy()
    expect(heard.join()).not.toContain(digits)
    expect(Buffer.from(Y.encodeStateAsUpdate(bo.doc)).toString('latin1')).not.toContain(digits)
    // The check can fail: what was saved is found.
    expect((await placesHolding('og mere tekst')).length).toBeGreaterThan(0)
  },
)

test.for(['010203\u20111234', '010203\u00a01234', '010203 – 1234', '010203\u200b-1234'])(
  'a word processor’s dashes and spaces hide no number: %j is refused like any other',
  async (digits, { given }) => {
    const { member, chair, write } = await scene(given)
    const anna = await write(member.personId)
    const bo = await write(chair.personId)
    type(anna.doc, ` borger ${digits} flytter`)
    await refusedFor(anna, 'cpr')
    expect(anna.hasUnsaved).toBe(true)
    erase(anna.doc, wordsOf(anna.doc).indexOf(digits), digits.length)
    await saved(anna)
    await until('the rest has come through', () => wordsOf(bo.doc).includes('flytter'))
    expect(wordsOf(bo.doc)).toBe(wordsOf(anna.doc))
    for (const part of [digits, digits.replace(/\P{Nd}/gu, '')]) expect(await placesHolding(part)).toEqual([])
  },
)

test('where two authors together form a number, the later update is refused', async ({ given }) => {
  const { member, chair, write } = await scene(given, ['nr. '])
  const anna = await write(member.personId)
  const bo = await write(chair.personId)
  type(anna.doc, number.slice(0, 6), { at: 4 })
  await saved(anna)
  await until('Bo sees it', () => wordsOf(bo.doc).includes(number.slice(0, 6)))
  type(bo.doc, number.slice(6), { at: 10 })
  await refusedFor(bo, 'cpr')
  expect(wordsOf(anna.doc)).toBe(`nr. ${number.slice(0, 6)}`)
  expect(await placesHolding(number)).toEqual([])
  // The cause may be taken away by the other one as well.
  erase(anna.doc, 4, 6)
  await saved(anna, bo)
  await until('both have the same', () => wordsOf(anna.doc) === wordsOf(bo.doc))
  expect(wordsOf(anna.doc)).toBe(`nr. ${number.slice(6)}`)
})

test('two halves sent in the same instant: one is saved, one refused', async ({ given }) => {
  const { member, chair, at, paperId } = await scene(given, ['nr. '])
  const anna = await rawClient(await at(member.personId), paperId)
  const bo = await rawClient(await at(chair.personId), paperId)
  // At the same place the lower client id stands first.
  anna.doc.clientID = 1
  bo.doc.clientID = 2
  const first = anna.change(() => type(anna.doc, number.slice(0, 5), { at: 4 }))
  const second = bo.change(() => type(bo.doc, number.slice(5), { at: 4 }))
  const answers = await Promise.all([anna.send(first), bo.send(second)])
  expect(answers.filter((answer) => 'saved' in answer)).toHaveLength(1)
  expect(answers).toContainEqual({ refused: 'cpr' })
  expect((await textOf(paperId)).plain).not.toContain(number)
  expect(await placesHolding(number)).toEqual([])
})

test.for([
  [
    'an alternative text',
    () => element('image', { src: '/billeder/0192a000-0000-7000-8000-000000000000', alt: `foto af ${dashed}` }),
  ],
  ['a mention', () => inParagraph(element('mention', { id: '0192a000-0000-7000-8000-000000000000', label: dashed }))],
  ['the id of a mention', () => inParagraph(element('mention', { id: dashed, label: 'Borger' }))],
  ['the address of a link', () => inParagraph(linked(`https://eksempel.dk/${dashed}`))],
  ['marks in the middle', () => inParagraph(halfBold(dashed))],
] as [string, () => Y.XmlElement][])('a number in %s is found', async ([, make], { given }) => {
  const { member, at, paperId } = await scene(given)
  const anna = await rawClient(await at(member.personId), paperId)
  const answer = await anna.send(anna.change(() => anna.doc.getXmlFragment('default').insert(0, [make()])))
  expect(answer).toEqual({ refused: 'cpr' })
  expect(await placesHolding(dashed)).toEqual([])
})

test('a number in formatting that covers no text is found', async ({ given }) => {
  const { member, at, paperId } = await scene(given)
  const anna = await rawClient(await at(member.personId), paperId)
  const update = anna.change(() => hideInFormatting(anna.doc, dashed))
  expect(Buffer.from(update).toString('latin1')).toContain(dashed)
  expect(wordsOf(anna.doc)).not.toContain(dashed)
  expect(await anna.send(update)).toEqual({ refused: 'cpr' })
  expect(await placesHolding(dashed)).toEqual([])
})

test.for([
  [
    'an image from elsewhere',
    'image',
    (doc: Y.Doc) => insert(doc, element('image', { src: 'https://ondt.example/x.png' })),
  ],
  ['a link that runs code', 'link', (doc: Y.Doc) => insert(doc, inParagraph(linked('javascript:alert(1)')))],
  ['a node nobody knows', 'schema', (doc: Y.Doc) => insert(doc, element('iframe', { src: 'x' }))],
  ['an attribute nobody knows', 'schema', (doc: Y.Doc) => insert(doc, element('paragraph', { onclick: 'x' }))],
  ['text outside any block', 'schema', (doc: Y.Doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlText('løs')])],
  ['a second shared type', 'schema', (doc: Y.Doc) => doc.getMap('hemmeligt').set('a', 'b')],
  ['a map among the blocks', 'schema', (doc: Y.Doc) => insert(doc, new Y.Map() as never)],
  ['an object inside text', 'schema', (doc: Y.Doc) => embed(doc)],
  ['a document inside the document', 'schema', (doc: Y.Doc) => doc.getMap('x').set('d', new Y.Doc())],
] as [string, string, (doc: Y.Doc) => unknown][])(
  '%s is refused and not stored',
  async ([, reason, change], { given }) => {
    const { member, at, paperId } = await scene(given)
    const anna = await rawClient(await at(member.personId), paperId)
    expect(await anna.send(anna.change(() => void change(anna.doc)))).toEqual({ refused: reason })
    const text = await db().paperText.findUniqueOrThrow({ where: { paperId } })
    expect([text.seq, await db().paperUpdate.count({ where: { paperId } })]).toEqual([0n, 0])
    expect((await textOf(paperId)).plain).toBe('Et udgangspunkt')
  },
)

test('a malformed update costs its sender the connection and nobody else anything', async ({ given }) => {
  const { member, chair, at, write, paperId } = await scene(given)
  const connection = await at(member.personId)
  const anna = await rawClient(connection, paperId)
  const bo = await write(chair.personId)
  let cut = 0
  connection.onDisconnected(() => void (cut += 1))
  const broken = anna.change(() => type(anna.doc, 'noget'))
  const sent = anna.send(broken.slice(0, -3)).catch((error: unknown) => error)
  type(bo.doc, ' fra Bo')
  await saved(bo)
  await sent
  await until('the sender is cut off', () => cut > 0)
  expect((await textOf(paperId)).plain).toBe('Et udgangspunkt fra Bo')
})

test('an update whose predecessor is missing is neither stored nor called saved', async ({ given }) => {
  const { member, at, paperId } = await scene(given)
  const anna = await rawClient(await at(member.personId), paperId)
  const first = anna.change(() => type(anna.doc, ' et'))
  const second = anna.change(() => type(anna.doc, ' to'))
  expect(await anna.send(second)).toEqual({ resync: true })
  expect((await textOf(paperId)).plain).toBe('Et udgangspunkt')
  expect(await anna.send(first)).toHaveProperty('saved')
  // The gap is forgotten: the second has to come again.
  expect((await textOf(paperId)).plain).toBe('Et udgangspunkt et')
  expect(await anna.send(second)).toHaveProperty('saved')
  expect(await anna.send(second)).toHaveProperty('saved')
  expect((await textOf(paperId)).plain).toBe('Et udgangspunkt et to')
  expect(await db().paperText.findUniqueOrThrow({ where: { paperId }, select: { seq: true } })).toEqual({ seq: 2n })
})

test('words that came and went before they were sent leave no trace', async ({ given }) => {
  const { member, at, paperId } = await scene(given)
  const anna = await rawClient(await at(member.personId), paperId)
  const undo = new Y.UndoManager(anna.doc.getXmlFragment('default'))
  const before = Y.encodeStateVector(anna.doc)
  type(anna.doc, ` ${dashed}`)
  undo.stopCapturing()
  undo.undo()
  type(anna.doc, ' slut')
  const update = Y.encodeStateAsUpdate(anna.doc, before)
  expect(Buffer.from(update).toString('latin1')).toContain(dashed)
  expect(await anna.send(update)).toHaveProperty('saved')
  // First as it was committed, then folded.
  expect(await placesHolding(dashed)).toEqual([])
  expect((await textOf(paperId)).plain).toBe('Et udgangspunkt slut')
  expect(await placesHolding(dashed)).toEqual([])
})

test('a new paper with a number is not made', async ({ given }) => {
  const { paperId } = await scene(given)
  const document = { type: 'doc', content: [paragraph(`Borger ${dashed}`)] }
  await expect(createText(db(), paperId, { document })).rejects.toEqual(new Refused('text.cpr'))
})

test('a text may be emptied altogether and written anew', async ({ given }) => {
  const { member, write, paperId } = await scene(given)
  const anna = await write(member.personId)
  anna.doc.getXmlFragment('default').delete(0, 1)
  await saved(anna)
  expect(await textOf(paperId)).toMatchObject({
    document: { type: 'doc', content: [{ type: 'paragraph' }] },
    plain: '',
  })
  addParagraph(anna.doc, 0, 'Nyt')
  await saved(anna)
  expect((await textOf(paperId)).plain).toBe('Nyt')
})

function element(name: string, attrs: Record<string, string>): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value)
  return made
}

function inParagraph(child: Y.XmlElement | Y.XmlText): Y.XmlElement {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [child])
  return made
}

function insert(doc: Y.Doc, block: Y.XmlElement): void {
  doc.getXmlFragment('default').insert(0, [block])
}

function linked(href: string): Y.XmlText {
  const text = new Y.XmlText()
  text.insert(0, 'her', { link: { href } })
  return text
}

function halfBold(digits: string): Y.XmlText {
  const text = new Y.XmlText()
  text.insert(0, digits.slice(0, 4))
  text.insert(4, digits.slice(4), { bold: {} })
  return text
}

/** Formatting that begins and ends at once: no editor shows it, and no editor makes it. */
function hideInFormatting(doc: Y.Doc, digits: string): void {
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
  let left = text._start
  while (left?.right) left = left.right
  doc.transact((transaction) => {
    for (const value of [{ href: `tel:${digits}` }, null]) {
      const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
      const item = new Y.Item(
        id,
        left,
        left?.lastId ?? null,
        null,
        null,
        text,
        null,
        new Y.ContentFormat('link', value as object),
      )
      item.integrate(transaction, 0)
      left = item
    }
  })
}

function embed(doc: Y.Doc): void {
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
  text.insertEmbed(0, { skjult: 'x' })
}
