import {
  editPost,
  markRead,
  removePost,
  removeThread,
  restorePost,
  startThread,
  writePost,
} from '#server/discussions/commands.ts'
import { threadsOf, unreadOf } from '#server/discussions/lists.ts'
import { threadPage } from '#server/discussions/queries.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const start = async (by: PersonActor, subjectId: string) =>
  startThread(by, { subjectId, title: 'Tråd', body: 'Første' })

const unreadIn = async (actor: PersonActor, subjectId: string, threadId: string) =>
  (await threadsOf(actor, subjectId)).find((one) => one.id === threadId)?.unread

/** Small and repeatable: the same seed gives the same walk. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

type KnownPost = { id: string; seq: number; author: string; removed: boolean }

test('DI7: unread is what others wrote after one has read to, in any order of events', async ({ given }) => {
  const { group, member, chair, observer } = await given.smallWorld()
  const people = [member, chair, observer]
  for (let seed = 1; seed <= 6; seed++) {
    const roll = dice(seed)
    const { threadId, postId } = await start(chair, group.id)
    const posts: KnownPost[] = [{ id: postId, seq: 1, author: chair.personId, removed: false }]
    const read = new Map<string, number>()
    let last = 1
    for (let step = 0; step < 30; step++) {
      const actor = people[roll(3)]!
      const mine = posts.filter((one) => one.author === actor.personId)
      const chosen = mine[roll(mine.length || 1)]
      const move = roll(5)
      if (move <= 1) {
        const { postId: id, seq } = await writePost(actor, { threadId, body: `${step}` })
        posts.push({ id, seq, author: actor.personId, removed: false })
        last = seq
      } else if (move === 2) {
        const seq = roll(last + 3)
        await markRead(actor, { threadId, seq })
        read.set(actor.personId, Math.max(read.get(actor.personId) ?? 0, Math.min(seq, last)))
      } else if (chosen && move === 3) {
        await (chosen.removed ? restorePost(actor, { postId: chosen.id }) : removePost(actor, { postId: chosen.id }))
        chosen.removed = !chosen.removed
        last++
      } else if (chosen && !chosen.removed) {
        await editPost(actor, { postId: chosen.id, body: `rettet ${step}` })
        last++
      }
    }
    for (const one of people) {
      const expected = posts.filter(
        (post) => !post.removed && post.author !== one.personId && post.seq > (read.get(one.personId) ?? 0),
      )
      expect(await unreadIn(one, group.id, threadId), `seed ${seed}`).toBe(expected.length)
      expect((await unreadOf(one)).find((line) => line.id === threadId)?.unread ?? 0).toBe(expected.length)
      expect((await threadPage(one, threadId)).readSeq).toBe(read.get(one.personId) ?? 0)
    }
    expect((await threadPage(member, threadId)).lastSeq).toBe(last)
  }
})

test('reading never goes back, however the devices race, and is no fact', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  for (let index = 0; index < 9; index++) await writePost(chair, { threadId, body: `${index}` })
  await Promise.all([3, 10, 1, 7, 99, 5].map((seq) => markRead(member, { threadId, seq })))
  expect((await threadPage(member, threadId)).readSeq).toBe(10)
  await markRead(member, { threadId, seq: 2 })
  expect((await threadPage(member, threadId)).readSeq).toBe(10)
  expect((await factsAbout(group.id)).filter((fact) => fact.actorId === member.personId)).toEqual([])
  expect(await refusal(markRead(anonymous(), { threadId, seq: 1 }))).toBe('actor.signInFirst')
  expect(await refusal(markRead(member, { threadId, seq: -1 }))).toEqual({ seq: 'field.invalid' })
})

test('what is unread comes from my groups, from where I took part and from where I am mentioned', async ({ given }) => {
  const { collaboration, municipality, group, member, chair } = await given.smallWorld()
  const other = await given.group({ collaboration })
  const mine = await start(chair, group.id)
  const elsewhere = await start(chair, other.id)
  const tookPart = await start(chair, other.id)
  await writePost(member, { threadId: tookPart.threadId, body: 'Jeg var her' })
  const guest = await given.person({ organisations: [municipality] })
  await db().membership.create({
    data: {
      id: crypto.randomUUID(),
      groupId: other.id,
      personId: guest.personId,
      role: 'member',
      startedAt: new Date(),
    },
  })
  const called = await start(chair, other.id)
  await writePost(chair, { threadId: called.threadId, body: `Hvad siger @${guest.name}?` })
  await db().membership.updateMany({
    where: { groupId: other.id, personId: guest.personId },
    data: { endedAt: new Date() },
  })

  const ids = async (actor: PersonActor) => new Set((await unreadOf(actor)).map((line) => line.id))
  expect(await ids(member)).toEqual(new Set([mine.threadId, tookPart.threadId]))
  expect(await ids(await given.signedIn(guest.personId))).toEqual(new Set([called.threadId]))
  expect((await unreadOf(await given.signedIn(guest.personId)))[0]).toMatchObject({
    mentioned: true,
    unread: 2,
    subject: { id: other.id },
  })
  expect(await ids(chair)).toEqual(new Set([tookPart.threadId]))
  expect((await ids(member)).has(elsewhere.threadId)).toBe(false)

  await removeThread(chair, { threadId: mine.threadId })
  expect(await ids(member)).toEqual(new Set([tookPart.threadId]))
})

test('what one can no longer see is not counted', async ({ given }) => {
  const { collaboration } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  const [one, two] = [
    await given.person({ memberOf: [[hidden, 'member']] }),
    await given.person({ memberOf: [[hidden, 'chair']] }),
  ]
  const { threadId } = await start(one, hidden.id)
  await writePost(two, { threadId, body: 'Svar' })
  expect(await unreadOf(one)).toHaveLength(1)
  await db().membership.updateMany({ where: { personId: one.personId }, data: { endedAt: new Date() } })
  expect(await unreadOf(await given.signedIn(one.personId))).toEqual([])
})

test('open threads come first, the latest post on top', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const titles = ['Ældst', 'Midt', 'Løst']
  const threads = []
  for (const [index, title] of titles.entries()) {
    given.clock(new Date(Date.UTC(2026, 2, 1, 8, index)))
    threads.push(await startThread(chair, { subjectId: group.id, title, body: 'x' }))
  }
  given.clock(new Date(Date.UTC(2026, 2, 1, 9)))
  await db().thread.update({ where: { id: threads[2]!.threadId }, data: { resolvedAt: new Date() } })
  await writePost(member, { threadId: threads[0]!.threadId, body: 'Op igen' })
  const lines = await threadsOf(chair, group.id)
  expect(lines.map((one) => one.title)).toEqual(['Ældst', 'Midt', 'Løst'])
  expect(lines[0]).toMatchObject({
    postCount: 2,
    unread: 1,
    lastAuthor: { name: member.name },
    startedBy: { name: chair.name },
  })
})
