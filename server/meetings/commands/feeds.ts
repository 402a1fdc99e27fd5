import { person } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { groupFor } from '#server/groups/queries.ts'
import { feedChoice, newFeed } from '../contract.ts'
import * as facts from '../facts.ts'

/** ME12: a new secret address; the one before it answers no more. */
export const makeAddress = command(newFeed, async ({ actor, tx, announce, now }, { groupId }) => {
  const { personId } = person(actor)
  if (groupId) await groupFor(tx, actor, groupId)
  // Two at once wait for each other here: one of the two addresses is the one that holds.
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  await tx.calendarFeed.updateMany({ where: { personId, groupId, revokedAt: null }, data: { revokedAt: now } })
  const feedId = newId()
  await tx.calendarFeed.create({ data: { id: feedId, personId, groupId, createdAt: now } })
  await announce(facts.addressMade, { feedId, groupId }, { subjectId: personId })
  return { feedId }
})

/** ME12: the address answers no more, for good; another can be made. */
export const revokeAddress = command(feedChoice, async ({ actor, tx, announce, now }, { feedId }) => {
  const { personId } = person(actor)
  const feed = await tx.calendarFeed.findFirst({ where: { id: feedId, personId, revokedAt: null }, select: { groupId: true } })
  if (!feed) throw new NotFound(`feed ${feedId}`)
  await tx.calendarFeed.update({ where: { id: feedId }, data: { revokedAt: now } })
  await announce(facts.addressRevoked, { feedId, groupId: feed.groupId }, { subjectId: personId })
})
