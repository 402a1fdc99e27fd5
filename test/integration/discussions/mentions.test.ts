import { editPost, startThread, writePost } from '#server/discussions/commands.ts'
import { peopleToMention, peopleToMentionOn, threadPage } from '#server/discussions/queries.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, refusal, test } from '#test/support/world.ts'

const mentionsOf = async (postId: string) =>
  (await db().postMention.findMany({ where: { postId }, select: { personId: true } })).map((one) => one.personId)

test('names of those who may be mentioned become mentions; the longest name is meant', async ({ given }) => {
  const { group, municipality, member } = await given.smallWorld()
  const berg = await given.person({ name: 'Anna Berg', organisations: [municipality], memberOf: [[group, 'member']] })
  const holm = await given.person({
    name: 'Anna Berg Holm',
    organisations: [municipality],
    memberOf: [[group, 'member']],
  })
  const outside = await given.person({ name: 'Uden For', organisations: [municipality] })
  const { threadId, postId } = await startThread(member, {
    subjectId: group.id,
    title: 'Navne',
    body: `Hej @Anna Berg Holm og @Uden For. Skriv til post@Anna Berg.`,
  })
  expect(await mentionsOf(postId)).toEqual([holm.personId])
  await editPost(member, { postId, body: 'Nej, det var @Anna Berg, jeg mente' })
  expect(await mentionsOf(postId)).toEqual([berg.personId])
  expect((await threadPage(holm, threadId)).posts[0]?.mentions).toEqual([
    { personId: berg.personId, name: 'Anna Berg' },
  ])
  await writePost(outside, { threadId, body: 'Jeg er også med' })
  const later = await writePost(member, { threadId, body: 'Velkommen @uden for' })
  expect(await mentionsOf(later.postId)).toEqual([outside.personId])
})

test('nobody is mentioned who may not see the thing: neither former members nor those without a sign-in', async ({
  given,
}) => {
  const { collaboration } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  const [one, former, closed] = [
    await given.person({ name: 'Ene Ensen', memberOf: [[hidden, 'member']] }),
    await given.person({ name: 'Fri Fritsen', memberOf: [[hidden, 'member']] }),
    await given.person({ name: 'Luk Lukket', memberOf: [[hidden, 'member']] }),
  ]
  const { threadId } = await startThread(former, { subjectId: hidden.id, title: 'Hej', body: 'Jeg var her' })
  await db().membership.updateMany({ where: { personId: former.personId }, data: { endedAt: new Date() } })
  await db().account.update({ where: { id: closed.accountId }, data: { deactivatedAt: new Date() } })
  const { postId } = await writePost(one, { threadId, body: '@Fri Fritsen @Luk Lukket @Ene Ensen' })
  expect(await mentionsOf(postId)).toEqual([one.personId])
  expect(await refusal(peopleToMention(former, threadId))).toBe(undefined)
  expect(await refusal(peopleToMention(await given.signedIn(former.personId), threadId))).toBe('NotFound')
})

test('whom one may mention is exactly who would see it when they sign in', async ({ given }) => {
  const world = await given.smallWorld()
  const { collaboration, group, municipality } = world
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const guestHouse = await given.organisation({ collaboration, link: 'guest' })
  const people = [
    world.chair,
    world.member,
    world.observer,
    world.secretariat,
    world.colleague,
    world.stranger,
    await given.person({ organisations: [provider], memberOf: [[group, 'member']] }),
    await given.person({ organisations: [provider, municipality], memberOf: [[group, 'member']] }),
    await given.person({ organisations: [guestHouse] }),
  ]
  for (const level of ['private', 'group', 'authorities', 'collaboration', 'signed_in', 'public'] as const) {
    const id = newId()
    await putSubject(db(), {
      id,
      kind: 'paper',
      level,
      collaborationId: collaboration.id,
      groupId: group.id,
      title: level,
      createdById: world.member.personId,
      grants: people
        .map((one) => ({ personId: one.personId, verb: 'read' as const }))
        .slice(0, level === 'private' ? 2 : 9),
      now: new Date(),
    })
    const { scopes } = await db().subject.findUniqueOrThrow({ where: { id }, select: { scopes: true } })
    const expected = people
      .filter((one) => one.scopes.some((token) => scopes.includes(token)))
      .map((one) => one.personId)
    const found = (
      await peopleToMentionOn(world.member.scopes.some((t) => scopes.includes(t)) ? world.member : world.chair, id)
    ).map((one) => one.personId)
    const known = new Set(people.map((one) => one.personId))
    expect(found.filter((one) => known.has(one)).sort(), level).toEqual(expected.sort())
  }
  expect(await refusal(peopleToMentionOn(anonymous(), group.id))).toBe('NotFound')
  expect(await refusal(peopleToMentionOn(world.member, municipality.id))).toBe('thread.notHere')
})
