import { reactToPost, removePost, startThread } from '#server/discussions/commands.ts'
import { changesFor, threadPage } from '#server/discussions/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { expect, factsAbout, refusal, test } from '#test/support/world.ts'

const start = (by: PersonActor, subjectId: string) => startThread(by, { subjectId, title: 'Et forslag', body: 'Skal vi prøve det?' })

test('DI11: whoever reads a post answers it in a word, each word once; taken back it is gone', async ({ given }) => {
  const { group, member, observer, chair, stranger } = await given.smallWorld()
  const { threadId, postId } = await start(member, group.id)
  await reactToPost(observer, { postId, kind: 'thanks', wish: 'give' })
  await reactToPost(chair, { postId, kind: 'thanks', wish: 'give' })
  await reactToPost(chair, { postId, kind: 'agree', wish: 'give' })
  const shown = async () => (await threadPage(member, threadId)).posts[0]!.reactions.map(({ kind, who }) => [kind, who.personId])
  expect(await shown()).toEqual([['thanks', observer.personId], ['thanks', chair.personId], ['agree', chair.personId]])
  await reactToPost(chair, { postId, kind: 'thanks', wish: 'take' })
  expect(await shown()).toEqual([['thanks', observer.personId], ['agree', chair.personId]])
  expect(await refusal(reactToPost(stranger, { postId, kind: 'thanks', wish: 'give' }))).toBe('NotFound')
  expect(await refusal(reactToPost(member, { postId, kind: 'hurra' as never, wish: 'give' }))).toEqual({ kind: 'field.invalid' })
  await removePost(member, { postId })
  expect((await threadPage(member, threadId)).posts[0]!.reactions).toEqual([])
  expect(await refusal(reactToPost(chair, { postId, kind: 'goodIdea', wish: 'give' }))).toBe('post.isRemoved')
})

test('DI9, DI11: a reaction is a change others ask for by its number; the same twice at once is one, and no news to read', async ({ given }) => {
  const { group, member, chair } = await given.smallWorld()
  const { threadId, postId } = await start(member, group.id)
  const give = () => reactToPost(chair, { postId, kind: 'agree', wish: 'give' })
  await Promise.all([give(), give(), give(), give()])
  const page = await threadPage(member, threadId)
  expect(page).toMatchObject({ lastSeq: 2, postCount: 1 })
  expect(page.posts[0]!.reactions).toHaveLength(1)
  const changes = await changesFor(member, threadId, 1)
  expect(changes.map((one) => [one.seq, one.post?.reactions.length])).toEqual([[2, 1]])
  expect((await factsAbout(group.id)).filter((fact) => fact.type === 'thread.postReacted')).toHaveLength(1)
})
