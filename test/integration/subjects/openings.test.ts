import { startThread } from '#server/discussions/commands.ts'
import { endMembership } from '#server/groups/commands/members.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { openingsOf } from '#server/subjects/openings.ts'
import { expect, test } from '#test/support/world.ts'
import { paperWith, publish } from '../papers/paper-world.ts'

/** How many of these can open it when each of them tries. */
const opensFor = async (people: PersonActor[], path: string) => {
  let count = 0
  for (const one of people) count += (await openingsOf(one, path)).length > 0 ? 1 : 0
  return count
}

test('SU7: a link tells how many can open it, and just as many can; who cannot is told nothing', async ({ given }) => {
  const { group, collaboration, municipality, ...people } = await given.smallWorld()
  const everybody = Object.values(people)
  const elsewhere = await given.person({ secretariatOf: await given.collaboration() })
  const provider = await given.person({ organisations: [await given.organisation({ collaboration, kind: 'privateProvider' })] })
  everybody.push(elsewhere, provider)
  const { chair, member, stranger } = people
  const paperId = await paperWith(chair, { groupId: group.id })
  const { threadId } = await startThread(member, { subjectId: group.id, title: 'Et spørgsmål', body: 'Hvem ser det?' })
  for (const path of [`/papirer/${paperId}`, `/grupper/${group.id}`, `/traade/${threadId}`, `/organisationer/${municipality.id}`, `/personer/${member.personId}`]) {
    const [opening] = await openingsOf(chair, path)
    expect([path, opening?.people]).toEqual([path, await opensFor(everybody, path)])
  }
  expect(await openingsOf(stranger, `/papirer/${paperId}`)).toEqual([])
  expect(await openingsOf(elsewhere, `/papirer/${paperId}/versioner`)).toEqual([])

  const before = (await openingsOf(chair, `/papirer/${paperId}`))[0]!.people
  const { id } = await db().membership.findFirstOrThrow({ where: { groupId: group.id, personId: member.personId } })
  await endMembership(chair, { groupId: group.id, membershipId: id })
  expect((await openingsOf(chair, `/papirer/${paperId}`))[0]!.people).toBe(before - 1)
})

test('SU7: of a published paper both layers are told to whoever reads both, and only the published one to others', async ({ given }) => {
  const { group, chair, stranger } = await given.smallWorld()
  const paperId = await paperWith(chair, { groupId: group.id })
  await publish(chair, paperId, 'public')
  const told = async (who: PersonActor) => (await openingsOf(who, `/papirer/${paperId}`)).map(({ kind, level }) => [kind, level])
  expect(await told(chair)).toEqual([['paper', 'group'], ['publication', 'public']])
  expect(await told(stranger)).toEqual([['publication', 'public']])
})

test('SU8: what is no page of one thing opens nothing of its own', async ({ given }) => {
  const { chair } = await given.smallWorld()
  for (const path of ['/grupper', '/', '', '/papirer/x', '/papirer/%00', '/traade/../grupper', '/samarbejder/findes-ikke', '/drift'])
    expect([path, await openingsOf(chair, path)]).toEqual([path, []])
})
