import { randomInt } from 'node:crypto'
import * as Y from 'yjs'
import type { PaperProvider } from '#app/live/paper-provider.ts'
import type { LiveConnection } from '#app/live/socket.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import type { LiveText, Writer } from '#server/papers/collaboration/live-text.ts'
import { OpenTexts } from '#server/papers/collaboration/open-texts.ts'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { afterEach, expect, test } from '#test/support/world.ts'
import { addParagraph, connectTo, erase, saved, somePaper, type, until, wordsOf, writer } from './live-clients.ts'
import { serveLive } from './live-server.ts'

/*
 * Whatever is typed in whatever order, and however often connections break: in the end everybody and the database have the
 * same text. Each run prints its seed; SEED=<seed> runs that one again, SOAK=1 runs many.
 */

const soak = Boolean(process.env.SOAK)
const first = process.env.SEED ? Number(process.env.SEED) : randomInt(2 ** 31)
const seeds = Array.from({ length: process.env.SEED ? 1 : soak ? 200 : 20 }, (_, n) => first + n)
const operations = soak ? 200 : 60
const writers = soak ? 8 : 4

type Dice = { below(n: number): number; chance(p: number): boolean }

function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { below: (n) => Math.floor(next() * n), chance: (p) => next() < p }
}

/** One change as a writer makes it: words, deletions, formatting, whole paragraphs. No digits: nothing is to be refused. */
function change(doc: Y.Doc, roll: Dice, mark: string): void {
  const fragment = doc.getXmlFragment('default')
  const what = roll.below(10)
  if (fragment.length === 0 || what === 0) return addParagraph(doc, roll.below(fragment.length + 1), mark)
  const block = roll.below(fragment.length)
  const text = (fragment.get(block) as Y.XmlElement).get(0) as Y.XmlText | undefined
  const length = text?.length ?? 0
  if (what === 1) return doc.transact(() => fragment.delete(block, 1))
  if (what <= 3 && length > 2) return erase(doc, roll.below(length - 1), 1 + roll.below(2), block)
  if (what === 4 && length > 3)
    return doc.transact(() => text!.format(roll.below(length - 2), 2, { bold: roll.chance(0.5) ? {} : null }))
  type(doc, mark, { block, at: roll.below(length + 1) })
}

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test(`${seeds.length} seeds from ${first}: ${writers} writers whose connections break end with the same text`, async ({
  given,
}) => {
  console.log(`convergence over sockets: seeds ${first} to ${first + seeds.length - 1}`)
  const { group, member, chair, secretary } = await given.smallWorld()
  const server = await serveLive()
  closers.push(() => server.close())
  const people = [member, chair, secretary]
  const connections: LiveConnection[] = []
  for (let n = 0; n < writers; n++) {
    const connection = connectTo(
      server.address,
      await given.cookie(people[n % 3]!.personId),
      n % 2 ? ['polling'] : undefined,
    )
    connections.push(connection)
    closers.push(() => connection.close())
  }
  for (const seed of seeds) {
    const paperId = await somePaper(group)
    const roll = dice(seed)
    const providers = await Promise.all(connections.map((connection) => writer({ connection, paperId })))
    await writeAndBreak(providers, connections, roll)
    for (const connection of connections) (await connection.socket()).connect()
    await saved(...providers)
    const texts = () => providers.map((one) => JSON.stringify(one.doc.getXmlFragment('default').toJSON()))
    await until(`seed ${seed} converges`, () => new Set(texts()).size === 1)
    expect((await textOf(paperId)).plain, `seed ${seed}`).toBe(wordsOf(providers[0]!.doc))
    for (const provider of providers) provider.stop()
  }
})

async function writeAndBreak(providers: PaperProvider[], connections: LiveConnection[], roll: Dice): Promise<void> {
  for (let n = 0; n < operations; n++) {
    const who = roll.below(providers.length)
    change(providers[who]!.doc, roll, `${'abcdefgh'[who]}${'xyzæøå'[n % 6]} `)
    if (roll.chance(0.06)) (await connections[who]!.socket()).disconnect()
    else if (roll.chance(0.2)) (await connections[who]!.socket()).connect()
    if (roll.chance(0.3)) await rest(roll.below(8))
  }
}

test(`${seeds.length} seeds from ${first}: updates that come late, twice, out of order or never`, async ({ given }) => {
  console.log(`convergence over a bad network: seeds ${first} to ${first + seeds.length - 1}`)
  const { group, member } = await given.smallWorld()
  for (const seed of seeds) {
    const paperId = await somePaper(group)
    const roll = dice(seed)
    const clients: BadClient[] = []
    const texts = new OpenTexts({
      broadcast: (_, update) => clients.forEach((client) => roll.chance(0.8) && client.inbox.push(update)),
      stored: () => {},
    })
    const text = await texts.open(paperId)
    for (let n = 0; n < writers; n++) clients.push(badClient(text, member))
    for (let n = 0; n < operations; n++) {
      const who = roll.below(writers)
      change(clients[who]!.doc, roll, `${'abcdefgh'[who]}${'xyzæøå'[n % 6]} `)
      for (const client of clients) await client.deliverSome(roll)
    }
    // Everybody comes back as a connection does: what is missing here, then what is missing there.
    for (const client of clients) await client.comeBack()
    for (const client of clients) await client.comeBack()
    await texts.flush()
    const states = clients.map((client) => JSON.stringify(client.doc.getXmlFragment('default').toJSON()))
    expect(new Set(states).size, `seed ${seed}`).toBe(1)
    await texts.close()
    expect((await textOf(paperId)).plain, `seed ${seed}`).toBe(wordsOf(clients[0]!.doc))
  }
})

type BadClient = { doc: Y.Doc; inbox: Uint8Array[]; deliverSome(roll: Dice): Promise<void>; comeBack(): Promise<void> }

/** A client whose network delivers in any order, doubles and loses. */
function badClient(text: LiveText, actor: PersonActor): BadClient {
  const doc = new Y.Doc()
  const outbox: Uint8Array[] = []
  const inbox: Uint8Array[] = []
  const me: Writer = { actor, expelled: false }
  Y.applyUpdate(doc, text.difference(Y.encodeStateVector(doc)).update, 'server')
  doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === 'server' || outbox.push(update)))
  text.join(me)
  return {
    doc,
    inbox,
    deliverSome: async (roll) => {
      while (inbox.length > 0 && roll.chance(0.5))
        Y.applyUpdate(doc, inbox.splice(roll.below(inbox.length), 1)[0]!, 'server')
      if (outbox.length === 0 || roll.chance(0.5)) return
      const update = roll.chance(0.1)
        ? outbox[roll.below(outbox.length)]!
        : outbox.splice(roll.below(outbox.length), 1)[0]!
      if (!roll.chance(0.9)) return
      const answer = text.write(me, update)
      if (roll.chance(0.5)) await answer
    },
    comeBack: async () => {
      const { update, vector } = text.difference(Y.encodeStateVector(doc))
      Y.applyUpdate(doc, update, 'server')
      expect(await text.write(me, Y.encodeStateAsUpdate(doc, vector))).toHaveProperty('saved')
    },
  }
}
