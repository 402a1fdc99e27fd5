import { startThread } from '#server/discussions/commands.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { myPage } from '#server/overview/queries.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { versionsPage } from '#server/papers/queries/paper-versions.ts'
import { expect, test } from '#test/support/world.ts'
import { paperWith, publish } from './paper-world.ts'

test('PA10: who published is named to those who may find that person, and to no stranger', async ({ given }) => {
  const { group, chair, member, colleague, stranger } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id })
  await publish(chair, paperId, 'public')
  const named = async (actor: Parameters<typeof paperPage>[0]) => {
    const [{ paper }, { published }] = await Promise.all([paperPage(actor, paperId), versionsPage(actor, paperId)])
    return [paper.publication?.publishedByName ?? null, published[0]!.publishedByName]
  }
  for (const reader of [member, colleague, chair]) expect(await named(reader)).toEqual([chair.name, chair.name])
  for (const reader of [stranger, anonymous()]) {
    expect(await named(reader)).toEqual([null, null])
    expect(JSON.stringify(await paperPage(reader, paperId))).not.toContain(chair.name)
  }
})

test('Min side names nobody one may not find, though they did something to what is one’s own', async ({ given }) => {
  const { group, chair, member } = await given.smallWorld()
  const paperId = await paperWith(member, { groupId: group.id, title: 'Vores papir' })
  await publish(chair, paperId, 'public')
  // Somebody who left the group, and with it the collaboration, but whose paper it was.
  const guest = await given.person({ memberOf: [[group, 'member']] })
  const theirs = await paperWith(guest, { groupId: group.id, title: 'Gæstens papir' })
  const { publicationId } = await publish(chair, theirs, 'public')
  await startThread(guest, { subjectId: publicationId, title: 'Tråd', body: 'Hej' })
  const inside = JSON.stringify((await myPage(guest)).news)
  expect(inside).toContain(chair.name)
  await db().membership.updateMany({ where: { personId: guest.personId }, data: { endedAt: new Date() } })
  await db().subject.update({ where: { id: publicationId }, data: { createdById: guest.personId } })
  const outside = await myPage(await given.signedIn(guest.personId))
  expect(outside.news.map((one) => one.pageId)).toEqual([theirs])
  expect(JSON.stringify(outside.news)).not.toContain(chair.name)
})
