import { openSocket } from '#app/live/socket.ts'
import { connectTo } from '#test/integration/realtime/live-clients.ts'
import { serveLive } from '#test/integration/realtime/live-server.ts'
import { savePreferences, saveProfile, signOut } from '#server/accounts/commands.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { afterEach, expect, type given as Given, test } from '#test/support/world.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function scene(given: typeof Given) {
  const server = await serveLive()
  open.push(server)
  const heard = async (actor: PersonActor, subjectId: string) => {
    const connection = connectTo(server.address, await given.cookie(actor.personId))
    open.push(connection)
    const ears = { people: [] as string[], facts: [] as string[] }
    connection.on('presence', ({ people }) => void (ears.people = people.map((one) => one.personId)))
    connection.on('fact', ({ type }) => void ears.facts.push(type))
    await new Promise<void>((watched) => connection.watch(subjectId, { watched }))
    return ears
  }
  return { heard }
}

test('who looks at what everybody may see is told only to those who may find them', async ({ given }) => {
  const { collaboration, member, colleague, stranger } = await given.smallWorld()
  const { heard } = await scene(given)
  const outside = await heard(stranger, collaboration.id)
  const inside = await heard(member, collaboration.id)
  const other = await heard(colleague, collaboration.id)
  await expect.poll(() => inside.people.length).toBe(2)
  expect(new Set(inside.people)).toEqual(new Set([member.personId, colleague.personId]))
  expect(new Set(other.people)).toEqual(new Set([member.personId, colleague.personId]))
  expect(outside.people).toEqual([stranger.personId])
})

test('nobody hears when others sign out or choose a password', async ({ given }) => {
  const { member, colleague } = await given.smallWorld()
  const { heard } = await scene(given)
  const ears = await heard(colleague, member.personId)
  const second = await given.signedIn(member.personId)
  await signOut(second, {})
  await savePreferences(member, { language: 'en' })
  await saveProfile(member, { personId: member.personId, name: 'Anna Holm', title: '', phone: '', field: '' })
  await expect.poll(() => ears.facts).toContain('person.changed')
  expect(ears.facts).toEqual(['person.changed'])
})

test.for([
  ['the name of an event of the server itself', ['disconnect', 'transport close']],
  ['another of them', ['newListener', 'typing']],
  ['an event without a name', []],
  ['a name that is no text', [{ toString: 1 }, {}]],
  ['a name that is a number', [7, {}]],
  ['nothing at all', null],
] as [string, unknown][])('%s costs its sender the connection, and nobody else anything', async ([, data], { given }) => {
  const { group, member, chair } = await given.smallWorld()
  const server = await serveLive()
  open.push(server)
  const enter = async (actor: PersonActor) => {
    const socket = await openSocket(server.address, { cookies: await given.cookie(actor.personId), transports: ['websocket'] })
    open.push({ close: () => socket.disconnect() })
    socket.io.reconnection(false)
    socket.connect()
    await new Promise<void>((inside) => socket.once('connect', inside))
    return socket
  }
  const [hostile, other] = [await enter(member), await enter(chair)]
  const gone = new Promise<void>((resolve) => hostile.once('disconnect', () => resolve()))
  const manager = hostile.io as unknown as { _packet(packet: unknown): void }
  manager._packet({ type: 2, nsp: '/', options: {}, data })
  await gone
  const answered = (other as unknown as { emitWithAck(event: string, message: unknown): Promise<unknown> }).emitWithAck
  expect(await answered.call(other, 'subject:watch', { subjectId: group.id })).toHaveProperty('people')
})
