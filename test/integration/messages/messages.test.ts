import { historyOf } from '#server/audit/queries.ts'
import { reactToPost, removePost, removeThread, renameThread, resolveThread, startThread, writePost } from '#server/discussions/commands.ts'
import { unreadOf } from '#server/discussions/lists.ts'
import { peopleToMention, threadPage } from '#server/discussions/queries.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { leaveConversation, openConversation, rejoinConversation } from '#server/messages/commands.ts'
import { composePage, conversationsOf, conversationWith, participantsOf } from '#server/messages/queries.ts'
import { postDocumentsOfThreads } from '#server/finding/post-documents.ts'
import { myPage } from '#server/overview/queries.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

async function talk(given: Given) {
  const world = await given.smallWorld()
  const { member: anna, colleague: bo } = world
  const { conversationId } = await openConversation(anna, { personIds: [bo.personId] })
  const { postId } = await writePost(anna, { threadId: conversationId, body: 'Har du et øjeblik?' })
  return { ...world, anna: await given.signedIn(anna.personId), bo: await given.signedIn(bo.personId), conversationId, postId }
}

test('BE1: its people read and write; no secretariat, chair, operations or stranger does', async ({ given }) => {
  const { anna, bo, chair, secretariat, stranger, conversationId, postId } = await talk(given)
  const drift = await given.person({ drift: true })
  expect((await threadPage(bo, conversationId)).posts.map((one) => one.body)).toEqual(['Har du et øjeblik?'])
  await writePost(bo, { threadId: conversationId, body: 'Ja, ring.' })
  await reactToPost(bo, { postId, kind: 'thanks', wish: 'give' })
  expect((await participantsOf(bo, conversationId)).people.map((one) => one.personId).sort()).toEqual([anna.personId, bo.personId].sort())
  for (const other of [chair, secretariat, stranger, drift]) {
    expect(await refusal(participantsOf(other, conversationId))).toBe('NotFound')
    expect(await refusal(threadPage(other, conversationId))).toBe('NotFound')
    expect(await refusal(writePost(other, { threadId: conversationId, body: 'Hej' }))).toBe('NotFound')
    expect(await refusal(historyOf(other, conversationId))).toBe('NotFound')
    expect(await refusal(leaveConversation(other, { conversationId }))).toBe('NotFound')
    expect(await conversationsOf(other)).toEqual([])
  }
  expect(await refusal(conversationsOf(anonymous()))).toBe('actor.signInFirst')
})

test('BE1: nobody keeps order; each has a say over their own words', async ({ given }) => {
  const { anna, bo, conversationId, postId } = await talk(given)
  for (const one of [anna, bo]) {
    expect(await refusal(removeThread(one, { threadId: conversationId }))).toBe('thread.onlyStarter')
    expect(await refusal(renameThread(one, { threadId: conversationId, title: 'Andet' }))).toBe('thread.onlyStarter')
    expect(await refusal(resolveThread(one, { threadId: conversationId }))).toBe('thread.onlyGroup')
    expect(await refusal(startThread(one, { subjectId: conversationId, title: 'En til', body: 'Hej' }))).toBe('thread.notHere')
  }
  expect(await refusal(removePost(bo, { postId }))).toBe('post.onlyAuthorOrChair')
  await removePost(anna, { postId })
})

test('BE2: one writes to whom one finds and who can sign in, and never to oneself alone', async ({ given }) => {
  const { member, chair, stranger, colleague } = await given.smallWorld()
  const to = (...people: { personId: string }[]) => openConversation(member, { personIds: people.map((one) => one.personId) })
  expect(await refusal(to(stranger))).toBe('NotFound')
  expect(await refusal(to(colleague, stranger))).toBe('NotFound')
  expect(await refusal(to(member))).toEqual({ personIds: 'message.choosePeople' })
  expect(await refusal(to())).toEqual({ personIds: 'message.choosePeople' })
  expect(await refusal(openConversation(member, { personIds: Array.from({ length: 8 }, () => chair.personId) }))).toEqual({ personIds: 'message.tooManyPeople' })
  expect(await refusal(openConversation(anonymous(), { personIds: [chair.personId] }))).toBe('actor.signInFirst')
  await db().account.update({ where: { personId: chair.personId }, data: { deactivatedAt: new Date() } })
  expect(await refusal(to(chair))).toBe('message.cannotSignIn')
  expect(await db().conversation.count({ where: { startedById: member.personId } })).toBe(0)
})

test('BE3: the same people again are the same conversation, whoever starts it, and however many at once', async ({ given }) => {
  const { member: anna, colleague: bo, chair: cille } = await given.smallWorld()
  const three = [anna, bo, cille]
  const starts = await Promise.all(
    [0, 1, 2, 0, 1, 2].map((at) => openConversation(three[at]!, { personIds: three.filter((one) => one !== three[at]).map((one) => one.personId) })),
  )
  expect(new Set(starts.map((one) => one.conversationId)).size).toBe(1)
  expect(starts.filter((one) => one.opened)).toHaveLength(1)
  const two = await openConversation(anna, { personIds: [bo.personId, anna.personId, bo.personId] })
  expect(two.conversationId).not.toBe(starts[0]!.conversationId)
  expect(await conversationWith(bo, [anna.personId])).toBe(two.conversationId)
  expect((await composePage(bo, { chosen: [anna.personId], name: '' })).existing).toBe(two.conversationId)
})

test('BE4: whoever leaves sees nothing more at once, and comes back within the hour; the others go on', async ({ given }) => {
  const { anna, bo, conversationId, chair } = await talk(given)
  await leaveConversation(bo, { conversationId })
  expect(await refusal(threadPage(bo, conversationId))).toBe('NotFound')
  expect(await refusal(leaveConversation(bo, { conversationId }))).toBe('NotFound')
  const left = await db().fact.findFirstOrThrow({ where: { type: 'conversation.left' } })
  expect(left.payload).toMatchObject({ accessOf: [bo.personId] })
  expect((await conversationsOf(anna))[0]?.others).toEqual([])
  expect(await refusal(rejoinConversation(chair, { conversationId }))).toBe('NotFound')
  expect(await refusal(rejoinConversation(anna, { conversationId }))).toBe('NotFound')
  await rejoinConversation(bo, { conversationId })
  expect((await threadPage(bo, conversationId)).posts).toHaveLength(1)
  expect(await conversationWith(anna, [bo.personId])).toBe(conversationId)
  await leaveConversation(bo, { conversationId })
  const again = await openConversation(anna, { personIds: [bo.personId] })
  expect(again.conversationId).not.toBe(conversationId)
  given.clock(new Date(Date.now() + 2 * 3_600_000))
  expect(await refusal(rejoinConversation(bo, { conversationId }))).toBe('message.leftForGood')
})

test('BE4: two who leave at once are both out', async ({ given }) => {
  const { anna, bo, conversationId } = await talk(given)
  await Promise.all([leaveConversation(anna, { conversationId }), leaveConversation(bo, { conversationId })])
  for (const one of [anna, bo]) expect(await refusal(threadPage(one, conversationId))).toBe('NotFound')
  const subject = await db().subject.findUniqueOrThrow({ where: { id: conversationId } })
  expect(subject.scopes).toEqual([])
})

test('a message is unread and on Min side for the others, by the others’ names; mentions are the people of the conversation', async ({ given }) => {
  const { anna, bo, secretariat, conversationId } = await talk(given)
  expect((await unreadOf(bo)).map((one) => one.id)).toEqual([conversationId])
  expect((await myPage(bo)).news).toMatchObject([{ kind: 'conversation', pageId: conversationId, title: anna.name }])
  expect((await unreadOf(anna)).map((one) => one.id)).toEqual([])
  expect((await unreadOf(secretariat)).map((one) => one.id)).toEqual([])
  expect(await conversationsOf(bo)).toMatchObject([{ id: conversationId, others: [anna.name], unread: 1, last: { own: false, name: anna.name } }])
  expect((await peopleToMention(bo, conversationId)).map((one) => one.personId).sort()).toEqual([anna.personId, bo.personId].sort())
})

test('search knows the words for its people alone', async ({ given }) => {
  const { anna, bo, conversationId } = await talk(given)
  const [document] = await postDocumentsOfThreads([conversationId])
  expect(document?.scopes.sort()).toEqual([`p:${anna.personId}`, `p:${bo.personId}`].sort())
  expect(document?.url).toMatch(new RegExp(`^/beskeder/${conversationId}#indlaeg-`))
  await leaveConversation(bo, { conversationId })
  expect((await postDocumentsOfThreads([conversationId]))[0]?.scopes).toEqual([`p:${anna.personId}`])
})

test('BE6: a citizen’s number is stopped', async ({ given }) => {
  const { anna, conversationId } = await talk(given)
  expect(await refusal(writePost(anna, { threadId: conversationId, body: 'Det er 010190-1234' }))).toEqual({ body: 'field.cpr' })
})
