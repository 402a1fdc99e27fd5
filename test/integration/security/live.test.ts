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
