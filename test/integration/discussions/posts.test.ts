import { editPost, removePost, restorePost, startThread, writePost } from '#server/discussions/commands.ts'
import { changesFor, changesOf, postHistory, threadPage } from '#server/discussions/queries.ts'
import { anonymous, type PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const start = async (by: PersonActor, subjectId: string, body = 'Hvad mener I?') =>
  startThread(by, { subjectId, title: 'Et spørgsmål', body })

const seqs = (changes: { seq: number }[]) => changes.map((one) => one.seq)

test('a thread begins with its first post, and says so', async ({ given }) => {
  const { group, observer, member } = await given.smallWorld()
  const { threadId, postId, seq } = await start(observer, group.id)
  expect(seq).toBe(1)
  const page = await threadPage(member, threadId)
  expect(page).toMatchObject({
    title: 'Et spørgsmål',
    postCount: 1,
    lastSeq: 1,
    readSeq: 0,
    earlier: false,
    resolved: null,
  })
  expect(page.posts).toMatchObject([{ id: postId, body: 'Hvad mener I?', author: { personId: observer.personId } }])
  expect(await factsAbout(group.id)).toEqual([
    { type: 'thread.started', actorId: observer.personId, payload: { threadId, postId, seq: 1 } },
  ])
})

test('a thread sent twice at once is one thread', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const input = { subjectId: group.id, title: 'Dobbelt', body: 'En gang', clientKey: newId() }
  await Promise.allSettled([startThread(member, input), startThread(member, input)])
  const again = await startThread(member, input)
  expect(await db().thread.count({ where: { subjectId: group.id } })).toBe(1)
  expect((await threadPage(member, again.threadId)).postCount).toBe(1)
})

test('twenty posts at once get twenty numbers, none missing, in the order they are committed', async ({ given }) => {
  const { group, member, chair, observer } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  const authors = [member, chair, observer]
  const written = await Promise.all(
    Array.from({ length: 20 }, (_, index) => writePost(authors[index % 3]!, { threadId, body: `Indlæg ${index}` })),
  )
  expect(written.map((one) => one.seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 2),
  )
  const changes = await changesFor(member, threadId, 0)
  expect(seqs(changes)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  expect(changes.at(-1)?.thread).toMatchObject({ postCount: 21 })
  const facts = (await factsAbout(group.id)).map((fact) => (fact.payload as { seq: number }).seq)
  expect(facts.sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
})

test('whoever reads while others write never sees a number before the ones below it', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  let have = 0
  const seen: number[] = []
  let writing = true
  const reading = (async () => {
    while (writing || have < 21) {
      for (const change of await changesOf(threadId, have)) {
        seen.push(change.seq)
        have = change.seq
      }
    }
  })()
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => writePost(index % 2 ? member : chair, { threadId, body: `Nr. ${index}` })),
  )
  writing = false
  await reading
  expect(seen).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
})

test('DI8: the same key twice at once, and once more, is one post', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  const input = { threadId, body: 'Kun én gang', clientKey: newId() }
  const both = await Promise.all([writePost(member, input), writePost(member, input), writePost(member, input)])
  expect(new Set(both.map((one) => one.postId)).size).toBe(1)
  expect(await writePost(member, { ...input, body: 'noget andet' })).toEqual(both[0])
  const page = await threadPage(chair, threadId)
  expect(page).toMatchObject({ postCount: 2, lastSeq: 2 })
  expect(page.posts.map((one) => one.body)).toEqual(['Hvad mener I?', 'Kun én gang'])
  expect((await factsAbout(group.id)).map((fact) => fact.type)).toEqual(['thread.started', 'thread.postWritten'])
  const next = await writePost(chair, { threadId, body: 'Næste', clientKey: input.clientKey })
  expect(next.seq).toBe(3)
})

test('an answer points to a post of its own thread, and to no other', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const first = await start(chair, group.id)
  const other = await start(chair, group.id)
  await writePost(member, { threadId: first.threadId, body: 'Enig', replyToId: first.postId })
  await writePost(member, { threadId: first.threadId, body: 'Fremmed', replyToId: other.postId })
  const { posts } = await threadPage(member, first.threadId)
  expect(posts.map((one) => one.replyTo)).toEqual([null, { postId: first.postId, name: chair.name }, null])
})

test('an edit keeps what was said before, for the author and whoever keeps order', async ({ given }) => {
  const { group, member, chair, observer, secretariat } = await given.smallWorld()
  const { threadId, postId } = await start(member, group.id, 'Først')
  await writePost(chair, { threadId, body: 'Imens' })
  await editPost(member, { postId, body: 'Siden' })
  await editPost(member, { postId, body: 'Siden' })
  await editPost(member, { postId, body: 'Til sidst' })
  const changes = await changesFor(observer, threadId, 2)
  expect(changes).toMatchObject([{ seq: 4, post: { id: postId, seq: 1, body: 'Til sidst' }, thread: { postCount: 2 } }])
  for (const reader of [member, chair, secretariat])
    expect((await postHistory(reader, postId)).revisions.map((one) => one.body)).toEqual(['Siden', 'Først'])
  expect(await refusal(postHistory(observer, postId))).toBe('post.onlyAuthorOrChair')
  expect(await refusal(editPost(chair, { postId, body: 'Formanden retter' }))).toBe('post.onlyAuthor')
})

test('what is removed is gone for readers and kept; it can be brought back', async ({ given }) => {
  const { group, member, chair, observer } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  const { postId } = await writePost(member, { threadId, body: `Hemmeligt @${chair.name}` })
  expect(await refusal(removePost(observer, { postId }))).toBe('post.onlyAuthorOrChair')
  await removePost(member, { postId })
  await removePost(member, { postId })
  const [change] = await changesOf(threadId, 2)
  expect(change).toMatchObject({
    seq: 3,
    post: { id: postId, body: '', mentions: [], removed: { by: { name: member.name } } },
  })
  expect(change?.thread?.postCount).toBe(1)
  expect(JSON.stringify(await threadPage(observer, threadId))).not.toContain('Hemmeligt')
  expect(await refusal(editPost(member, { postId, body: 'Nyt' }))).toBe('post.isRemoved')
  expect(await refusal(restorePost(observer, { postId }))).toBe('post.removedByOther')
  await restorePost(member, { postId })
  const page = await threadPage(observer, threadId)
  expect(page.posts.at(-1)).toMatchObject({ body: `Hemmeligt @${chair.name}`, removed: null })
  expect(page).toMatchObject({ postCount: 2, lastSeq: 4 })
})

test('DI5: what the chair removed is not brought back by its author, and after 30 days only by the secretariat', async ({
  given,
}) => {
  const { group, member, chair, secretariat } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  const { postId } = await writePost(member, { threadId, body: 'For meget' })
  await removePost(chair, { postId })
  expect(await refusal(restorePost(member, { postId }))).toBe('post.removedByOther')
  await db().post.update({ where: { id: postId }, data: { removedAt: new Date(Date.now() - 31 * 86_400_000) } })
  expect(await refusal(restorePost(chair, { postId }))).toBe('post.tooLate')
  await restorePost(secretariat, { postId })
  expect((await threadPage(member, threadId)).posts.at(-1)?.body).toBe('For meget')
})

test('two who remove the same post at once use one number', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId } = await start(chair, group.id)
  const { postId } = await writePost(member, { threadId, body: 'Væk' })
  await Promise.all([removePost(member, { postId }), removePost(chair, { postId })])
  expect(await threadPage(chair, threadId)).toMatchObject({ lastSeq: 3, postCount: 1 })
  expect((await factsAbout(group.id)).filter((fact) => fact.type === 'thread.postRemoved')).toHaveLength(1)
})

test('a CPR number stops the text and leaves no digits anywhere', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const digits = '010203-1234'
  const cpr = { body: 'field.cpr' }
  expect(await refusal(startThread(member, { subjectId: group.id, title: 'Sag', body: `Borger ${digits}` }))).toEqual(
    cpr,
  )
  expect(await refusal(startThread(member, { subjectId: group.id, title: digits, body: 'x' }))).toEqual({
    title: 'field.cpr',
  })
  const { threadId, postId } = await start(member, group.id)
  expect(await refusal(writePost(member, { threadId, body: digits }))).toEqual(cpr)
  expect(await refusal(editPost(member, { postId, body: digits }))).toEqual(cpr)
  for (const written of ['010203\u20111234', '010203\u00a01234', '010203 – 1234'])
    expect(await refusal(writePost(member, { threadId, body: `Borger ${written}` }))).toEqual(cpr)
  const rows = await db().$queryRaw<
    object[]
  >`SELECT row_to_json(p)::text FROM "Post" p UNION ALL SELECT row_to_json(f)::text FROM "Fact" f`
  expect(JSON.stringify(rows)).not.toContain('010203')
})

test('empty and overlong posts are refused by field', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const { threadId } = await start(member, group.id)
  expect(await refusal(writePost(member, { threadId, body: ' \n ' }))).toEqual({ body: 'field.required' })
  expect(await refusal(writePost(member, { threadId, body: 'x'.repeat(10_001) }))).toEqual({ body: 'field.tooLong' })
})

test('who does not see the thing finds neither thread nor post, whatever they try', async ({ given }) => {
  const { collaboration, chair, stranger } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  const insider = await given.person({ memberOf: [[hidden, 'member']] })
  const { threadId, postId } = await start(insider, hidden.id)
  for (const actor of [chair, stranger, anonymous()]) {
    const attempts = [
      startThread(actor, { subjectId: hidden.id, title: 'x', body: 'y' }),
      writePost(actor, { threadId, body: 'y' }),
      editPost(actor, { postId, body: 'y' }),
      removePost(actor, { postId }),
      restorePost(actor, { postId }),
      changesFor(actor, threadId, 0),
      postHistory(actor, postId),
    ]
    expect(await Promise.all(attempts.map(refusal))).toEqual(
      attempts.map(() => expect.stringMatching(/^(NotFound|actor.signInFirst)$/)),
    )
  }
  expect(await refusal(threadPage(chair, threadId))).toBe('NotFound')
  expect(await refusal(threadPage(chair, 'ikke-et-id'))).toBe('NotFound')
  expect(await refusal(writePost(chair, { threadId: newId(), body: 'y' }))).toBe('NotFound')
})

test('who no longer is a member reads and writes no more', async ({ given }) => {
  const { collaboration } = await given.smallWorld()
  const hidden = await given.group({ collaboration, level: 'group' })
  const member = await given.person({ memberOf: [[hidden, 'member']] })
  const { threadId } = await start(member, hidden.id)
  await db().membership.updateMany({
    where: { groupId: hidden.id, personId: member.personId },
    data: { endedAt: new Date() },
  })
  const former = await given.signedIn(member.personId)
  expect(await refusal(threadPage(former, threadId))).toBe('NotFound')
  expect(await refusal(writePost(former, { threadId, body: 'Endnu en' }))).toBe('NotFound')
})

test('a long thread comes a hundred posts at a time', async ({ given }) => {
  const { group, member } = await given.smallWorld()
  const { threadId } = await start(member, group.id)
  for (let index = 0; index < 104; index++) await writePost(member, { threadId, body: `Nr. ${index}` })
  const latest = await threadPage(member, threadId)
  expect(latest.earlier).toBe(true)
  expect(latest.posts).toHaveLength(100)
  const before = await threadPage(member, threadId, { before: latest.posts[0]!.seq })
  expect(before.earlier).toBe(false)
  expect([...before.posts, ...latest.posts].map((one) => one.seq)).toEqual(
    Array.from({ length: 105 }, (_, index) => index + 1),
  )
})
