import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { collaborationFront, contacts, frontPages, publicAddresses, publicationsPage } from '#server/front/queries.ts'
import { groupFront } from '#server/front/group-front.ts'
import { loader } from '#app/groups/group.tsx'
import { editCollaboration } from '#server/organisations/commands.ts'
import { withdrawPublication } from '#server/papers/commands/publishing.ts'
import { paperWith, publish } from '#test/integration/papers/paper-world.ts'
import { expect, type Given, refusal, test } from '#test/support/world.ts'

const stranger = anonymous()
const fields = { description: 'Om os', secretariat: 'Sekretariatet', email: 'sekretariat@eksempel.example', phone: '', focusWord: 'focusArea' as const }

/** A collaboration whose secretariat has said who meets its front page. */
async function withFront(given: Given, level: 'signed_in' | 'public') {
  const world = await given.smallWorld()
  const { collaboration, secretariat } = world
  await editCollaboration(secretariat, { ...fields, slug: collaboration.slug, name: `Samarbejdet ${collaboration.slug}`, level })
  return world
}

test('FR1: a front page is there for strangers when the secretariat has made it public, and gone when not', async ({ given }) => {
  const { collaboration, secretariat, chair } = await withFront(given, 'public')
  const { slug } = collaboration
  expect((await frontPages(stranger)).map((one) => one.slug)).toContain(slug)
  expect(await collaborationFront(stranger, slug)).toMatchObject({ collaboration: { description: 'Om os' } })
  const close = { ...fields, slug, name: `Samarbejdet ${slug}`, level: 'signed_in' as const }
  expect(await refusal(editCollaboration(chair, close))).toBe('collaboration.onlySecretariat')
  await editCollaboration(secretariat, close)
  expect((await frontPages(stranger)).map((one) => one.slug)).not.toContain(slug)
  expect(await refusal(collaborationFront(stranger, slug))).toBe('NotFound')
  expect(await refusal(publicationsPage(stranger, slug, 1))).toBe('NotFound')
  expect((await contacts(stranger)).map((one) => one.id)).not.toContain(collaboration.id)
})

test('FR1, FR2: it shows what is public, the parties and the way to the secretariat; nothing else and nobody by name', async ({ given }) => {
  const { collaboration, group, chair, member, municipality } = await withFront(given, 'public')
  const open = await given.group({ collaboration, level: 'public', name: 'Åben gruppe' })
  await given.organisation({ collaboration, kind: 'other', link: 'guest', name: 'Gæsten' })
  const shared = await paperWith(member, { groupId: group.id, words: 'Til alle.' })
  await publish(chair, shared, 'public', 'Til alle')
  const inside = await paperWith(member, { groupId: group.id, words: 'Til os.' })
  await publish(chair, inside, 'collaboration', 'Til os')
  await paperWith(member, { groupId: group.id, words: 'Kladde.' })
  const shown = await collaborationFront(stranger, collaboration.slug)
  expect(shown.publications.map((one) => one.paperId)).toEqual([shared])
  expect(shown.groups.map((one) => one.id)).toEqual([open.id])
  expect(shown.parties.map((one) => one.id)).toEqual([municipality.id])
  expect(shown.collaboration.email).toBe('sekretariat@eksempel.example')
  const said = JSON.stringify(shown)
  for (const one of [chair, member]) expect(said).not.toContain(one.name)
  expect((await publicationsPage(chair, collaboration.slug, 1)).publications.map((one) => one.title)).toEqual(['Til os', 'Til alle'])
})

test('FR3, FR4: what is withdrawn is gone from the front page, the list and the sitemap', async ({ given }) => {
  const { collaboration, group, chair, member } = await withFront(given, 'public')
  const paperId = await paperWith(member, { groupId: group.id, words: 'Til alle.' })
  await publish(chair, paperId, 'public', 'Til alle')
  const seen = async () => ({
    front: (await collaborationFront(stranger, collaboration.slug)).publications.length,
    list: (await publicationsPage(stranger, collaboration.slug, 1)).all,
    robots: (await publicAddresses(stranger)).some(({ path }) => path === `/papirer/${paperId}`),
    counted: (await frontPages(stranger)).find((one) => one.slug === collaboration.slug)?.publications,
  })
  expect(await seen()).toEqual({ front: 1, list: 1, robots: true, counted: 1 })
  await withdrawPublication(chair, { paperId })
  expect(await seen()).toEqual({ front: 0, list: 0, robots: false, counted: 0 })
})

test('the list of publications has pages, and beyond the last there is nothing', async ({ given }) => {
  const { collaboration, group, chair, member } = await withFront(given, 'public')
  for (let made = 0; made < 31; made++) {
    const paperId = await paperWith(member, { groupId: group.id, words: `Nummer ${made}.` })
    await publish(chair, paperId, 'public', `Nummer ${made}`)
  }
  const first = await publicationsPage(stranger, collaboration.slug, 1)
  expect(first).toMatchObject({ all: 31, pages: 2 })
  expect(first.publications).toHaveLength(30)
  expect((await publicationsPage(stranger, collaboration.slug, 2)).publications.map((one) => one.title)).toEqual(['Nummer 0'])
  expect(await refusal(publicationsPage(stranger, collaboration.slug, 3))).toBe('NotFound')
})

test('FR5: a public group has a page for strangers that names organisations and nobody; others are not there', async ({ given }) => {
  const { collaboration, group, chair, member, municipality } = await withFront(given, 'public')
  const open = await given.group({ collaboration, level: 'public', name: 'Åben gruppe' })
  const people = [
    await given.person({ name: 'Formand Formandsen', organisations: [municipality], memberOf: [[open, 'chair']] }),
    await given.person({ name: 'Medlem Medlemsen', organisations: [municipality], memberOf: [[open, 'member']] }),
    await given.person({ name: 'Kigger Kiggersen', organisations: [await given.organisation({ collaboration })], memberOf: [[open, 'observer']] }),
  ]
  const shared = await paperWith(people[0]!, { groupId: open.id, words: 'Til alle.' })
  await publish(people[0]!, shared, 'public', 'Til alle')
  const inside = await paperWith(people[0]!, { groupId: open.id, words: 'Til os.' })
  await publish(people[0]!, inside, 'collaboration', 'Til os')
  const done = { groupId: open.id, doneOn: new Date('2026-05-01'), dueOn: new Date('2026-05-01') }
  await db().deliverable.create({ data: { ...done, id: newId(), title: 'Leveret til alle' } })
  await db().deliverable.create({ data: { ...done, id: newId(), title: 'Fjernet igen', removedAt: new Date() } })
  const shown = await groupFront(stranger, open.id)
  expect(shown.deliverables.map((one) => one.title)).toEqual(['Leveret til alle'])
  expect(shown).toMatchObject({ group: { name: 'Åben gruppe' }, home: { slug: collaboration.slug } })
  expect(shown.organisations).toEqual([{ name: municipality.name, people: 2 }])
  expect(shown.publications.map((one) => one.paperId)).toEqual([shared])
  const said = JSON.stringify(shown)
  for (const one of people) expect(said).not.toContain(one.name)
  expect((await publicAddresses(stranger)).map(({ path }) => path)).toContain(`/grupper/${open.id}`)

  expect(await refusal(groupFront(stranger, group.id))).toBe('NotFound')
  expect(await refusal(groupFront(stranger, 'x'))).toBe('NotFound')
  const request = await given.request(`/grupper/${group.id}`)
  const away = await loader({ request, params: { groupId: group.id }, context: {} as never }).catch((thrown: unknown) => thrown)
  expect(away).toMatchObject({ status: 303 })
  expect(JSON.stringify(await groupFront(member, group.id))).not.toContain(chair.name)
})
