import { anonymous } from '#server/kernel/actor.ts'
import { now } from '#server/kernel/clock.ts'
import { db } from '#server/kernel/db.ts'
import { putNewsAway, recordVisit } from '#server/overview/commands.ts'
import { myPage } from '#server/overview/queries.ts'
import { productNews, untoldNews } from '#app/help/news.server.ts'
import { expect, refusal, test } from '#test/support/world.ts'

test('OV11: what is new in Fælled is told until it is put away; newcomers have nothing to catch up with', async ({ given }) => {
  const { member, chair } = await given.smallWorld()
  const first = await myPage(member)
  expect(untoldNews('da', first.newsReadAt)).toBeNull()
  await recordVisit(member, {})
  expect(untoldNews('da', (await myPage(member)).newsReadAt)).toBeNull()

  // Somebody who was here before it was told.
  await db().visit.create({ data: { personId: chair.personId, seenAt: new Date('2026-01-01') } })
  const { day, title } = productNews('da')[0]!
  expect(untoldNews('da', (await myPage(chair)).newsReadAt)).toEqual({ day, title })
  expect(await refusal(putNewsAway(anonymous(), {}))).toBe('actor.signInFirst')
  await Promise.all([putNewsAway(chair, {}), putNewsAway(chair, {})])
  expect((await myPage(chair)).newsReadAt!.getTime()).toBeGreaterThan(now().getTime() - 60_000)
  expect(untoldNews('da', (await myPage(chair)).newsReadAt)).toBeNull()
  expect(untoldNews('en', new Date('2020-01-01'))?.day).toBe(day)
})
