import { db } from '#server/kernel/db.ts'
import { realistic } from '#test/support/moving-in-book.ts'
import { expect, test } from '#test/support/world.ts'
import { carriedOut, takenBack } from './world.ts'

const size = async () => ({
  organisations: await db().organisation.count(),
  people: await db().person.count(),
  offers: await db().offer.count(),
  groups: await db().group.count(),
  seats: await db().seat.count({ where: { removedAt: null } }),
  held: await db().seatHolding.count({ where: { endedAt: null } }),
  members: await db().membership.count({ where: { endedAt: null } }),
  affiliations: await db().affiliation.count(),
})

test('MI6, MI7, MI8: a whole collaboration moves in, again changes nothing, and is taken back without a trace', async ({ given }) => {
  const { collaboration, secretariat } = await given.smallWorld()
  const { slug } = collaboration
  const before = await size()
  const first = await carriedOut(secretariat, slug, realistic())
  expect(first).toMatchObject({ counts: { made: 141 }, problems: [] })
  const after = await size()
  expect(after).toEqual({
    organisations: before.organisations + 20,
    people: before.people + 60,
    offers: before.offers + 15,
    groups: before.groups + 6,
    seats: before.seats + 40,
    held: before.held + 40,
    members: before.members + 40,
    affiliations: before.affiliations + 60,
  })
  expect(await db().mailMessage.count()).toBe(0)
  const again = await carriedOut(secretariat, slug, realistic())
  expect(again).toMatchObject({ counts: { same: 141 }, problems: [] })
  expect(await size()).toEqual(after)
  expect(await takenBack(secretariat, slug, first.runId)).toEqual({ counts: { undone: 141 }, problems: [] })
  expect(await size()).toEqual(before)
  expect(await db().importRun.findUnique({ where: { id: first.runId }, select: { state: true } })).toEqual({ state: 'undone' })
})
