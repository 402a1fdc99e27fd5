import { keepVersion } from '#server/papers/collaboration/versions.ts'
import { sharePaper, unsharePaper } from '#server/papers/commands/drafts.ts'
import { namePerson, unnamePerson } from '#server/papers/commands/named-people.ts'
import { keepNamedVersion, nameVersion } from '#server/papers/commands/versions.ts'
import { keptVersionPage, versionsPage } from '#server/papers/queries/paper-versions.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'
import { paperWith, paragraph, setText } from './paper-world.ts'

const secret = 'Det må kun vi to vide.'

async function draft(given: typeof Given) {
  const world = await given.smallWorld()
  const paperId = await paperWith(world.member, { groupId: world.group.id, stage: 'private', words: secret })
  await keepNamedVersion(world.member, { paperId, name: 'Første' })
  await namePerson(world.member, { paperId, personId: world.colleague.personId, verb: 'read' })
  await setText(paperId, [paragraph('Det kan alle læse.')])
  return { ...world, paperId }
}

const numbers = async (actor: PersonActor, paperId: string) =>
  (await versionsPage(actor, paperId)).kept.map((one) => one.number)

test('PA11: what was kept of a draft stays with those who could read it; what is shared begins with the text as it stands', async ({
  given,
}) => {
  const { member, colleague, chair, secretariat, paperId } = await draft(given)
  expect(await numbers(colleague, paperId)).toEqual([1])
  await sharePaper(member, { paperId })

  for (const reader of [chair, secretariat]) {
    expect(await numbers(reader, paperId)).toEqual([2])
    expect(await keptVersionPage(reader, { paperId, number: 2 })).toMatchObject({ html: '<p>Det kan alle læse.</p>' })
    expect(await refusal(keptVersionPage(reader, { paperId, number: 1 }))).toBe('NotFound')
    expect(await refusal(nameVersion(reader, { paperId, number: 1, name: 'Set' }))).toBe('NotFound')
  }
  for (const reader of [member, colleague]) {
    expect(await numbers(reader, paperId)).toEqual([2, 1])
    expect((await keptVersionPage(reader, { paperId, number: 1 })).html).toContain(secret)
  }
  expect((await versionsPage(member, paperId)).kept.map((one) => one.withheld)).toEqual([false, true])
})

test('PA11: whoever no longer sees the paper sees none of it, and what was kept while it was shared is not given away twice', async ({
  given,
}) => {
  const { member, colleague, chair, paperId } = await draft(given)
  await sharePaper(member, { paperId })
  await unsharePaper(member, { paperId })
  await unnamePerson(member, { paperId, personId: colleague.personId })
  expect(await refusal(keptVersionPage(colleague, { paperId, number: 1 }))).toBe('NotFound')
  await setText(paperId, [paragraph('Endnu en hemmelighed.')])
  await keepNamedVersion(member, { paperId, name: 'Imens' })
  await setText(paperId, [paragraph('Nu igen for alle.')])
  await sharePaper(member, { paperId })
  expect(await numbers(chair, paperId)).toEqual([4])
  expect(await numbers(member, paperId)).toEqual([4, 3, 2, 1])
})

test('PA11: a version that is being kept while the draft is shared is on one side or the other, never a private text in the group’s history', async ({
  given,
}) => {
  const { member, chair, group } = await given.smallWorld()
  for (let round = 0; round < 8; round++) {
    const paperId = await paperWith(member, { groupId: group.id, stage: 'private', words: secret })
    const keeping = keepVersion(paperId, [member.personId])
    await Promise.all([keeping, sharePaper(member, { paperId })])
    const kept = await db().paperVersion.findMany({ where: { paperId }, select: { number: true, scopes: true } })
    // Whatever the order: the group has the shared text once, and nothing of before.
    expect(kept.filter((one) => one.scopes.length === 0).length).toBe(1)
    expect(await numbers(chair, paperId)).toEqual([Math.max(...kept.map((one) => one.number))])
  }
})
