import { withdrawPublication } from '#server/papers/commands/publishing.ts'
import { db } from '#server/kernel/db.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { paperWith, publish } from '#test/integration/papers/paper-world.ts'
import { expect, type given as Given, refusal, test } from '#test/support/world.ts'

async function onlyForAuthorities(given: typeof Given) {
  const world = await given.smallWorld()
  const { collaboration, group, chair } = world
  const provider = await given.organisation({ collaboration, kind: 'privateProvider', link: 'provider' })
  const paperId = await paperWith(chair, { groupId: group.id, words: 'Kun for myndigheder.' })
  await publish(chair, paperId, 'authorities', 'Takster, fortroligt')
  await withdrawPublication(chair, { paperId })
  return { ...world, provider, paperId }
}

/** As an imported document: a publication without a live text. */
const withoutLiveText = async (paperId: string) => {
  await db().paperText.deleteMany({ where: { paperId } })
  await db().subject.deleteMany({ where: { id: paperId } })
}

test('a withdrawn publication for authorities is shown to those who look after it and are authorities, to no others', async ({ given }) => {
  const { secretariat, collaboration, provider, paperId } = await onlyForAuthorities(given)
  const outsider = await given.person({ organisations: [provider], secretariatOf: collaboration })
  await withoutLiveText(paperId)
  expect((await paperPage(secretariat, paperId)).html).toContain('Kun for myndigheder')
  expect(await refusal(paperPage(outsider, paperId))).toBe('NotFound')
})

test('a chair from a private provider sees the live text and nothing of the withdrawn publication', async ({ given }) => {
  const { group, provider, chair, paperId } = await onlyForAuthorities(given)
  const outsider = await given.person({ organisations: [provider], memberOf: [[group, 'chair']] })
  expect((await paperPage(chair, paperId)).paper.publication?.title).toBe('Takster, fortroligt')
  const { paper } = await paperPage(outsider, paperId)
  expect(paper).toMatchObject({ publication: null, withdrawnAt: null })
  expect(paper.can.restorePublication.ok).toBe(false)
})
