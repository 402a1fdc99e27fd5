import { db } from '#server/kernel/db.ts'
import { expect, test } from '#test/support/world.ts'

test('whoever has not chosen a collaboration begins where they work, not where the alphabet begins', async ({ given }) => {
  const [first, second] = [await given.collaboration('Alund'), await given.collaboration('Zoovang')]
  const guest = await given.organisation({ collaboration: first, kind: 'other', link: 'guest' })
  const alsoFirst = await given.organisation({ collaboration: first })
  const municipality = await given.organisation({ collaboration: second })
  const begins = async (as: Parameters<typeof given.person>[0]) => (await given.person(as)).collaborationId
  expect(await begins({ organisations: [guest, municipality] })).toBe(second.id)
  const group = await given.group({ collaboration: second })
  expect(await begins({ organisations: [alsoFirst, municipality], memberOf: [[group, 'member']] })).toBe(second.id)
  expect(await begins({ organisations: [municipality], secretariatOf: first })).toBe(first.id)
  expect(await begins({ organisations: [guest] })).toBe(first.id)
  const chosen = await given.person({ organisations: [guest, municipality] })
  await db().account.update({ where: { personId: chosen.personId }, data: { collaborationId: first.id } })
  expect((await given.signedIn(chosen.personId)).collaborationId).toBe(first.id)
})
