import { markRead, startThread } from '#server/discussions/commands.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { afterEach, expect, test } from '#test/support/world.ts'
import { connectTo, until } from './live-clients.ts'
import { serveLive } from './live-server.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

test('DI7: what one has read on one device is read on the others at once, and is nobody else’s business', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId } = await startThread(chair, { subjectId: group.id, title: 'Tråd', body: 'Først' })
  const server = await serveLive()
  open.push(server)
  const window = async (actor: PersonActor) => {
    const connection = connectTo(server.address, await given.cookie(actor.personId))
    open.push(connection)
    const heard: { threadId: string; seq: number }[] = []
    connection.on('thread:read', (read) => void heard.push(read))
    await new Promise<void>((watched) => connection.watch(group.id, { watched }))
    return heard
  }
  const [phone, desk, colleague] = [await window(member), await window(member), await window(chair)]

  await markRead(member, { threadId, seq: 7 })
  await until('both devices know', () => phone.length === 1 && desk.length === 1)
  // Never past the thread; and what is known already is not told again.
  expect([phone, desk]).toEqual([[{ threadId, seq: 1 }], [{ threadId, seq: 1 }]])
  await markRead(member, { threadId, seq: 0 })
  await markRead(chair, { threadId, seq: 1 })
  await until('the colleague hears of their own reading', () => colleague.length === 1)
  expect([phone.length, desk.length, colleague]).toEqual([1, 1, [{ threadId, seq: 1 }]])
})
