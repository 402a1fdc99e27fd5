import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyMigrations } from '#prisma/migrate.ts'
import { focusAreaChoices, newPaperPage, paperAccessPage, peopleAtPaper } from '#server/papers/queries/paper-choices.ts'
import { addDeliverable } from '#server/groups/commands/deliverables.ts'
import { responsibleChoices } from '#server/agreements/queries.ts'
import { agreementPage } from '#server/agreements/queries/agreement-page.ts'
import { createAgreement } from '#server/agreements/commands/agreements.ts'
import { createFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { peopleToMentionOn, threadPage } from '#server/discussions/queries.ts'
import { startThread } from '#server/discussions/commands.ts'
import { newAffiliationPage, personPage } from '#server/groups/people.ts'
import { groupPage, groupsPage, membersPage, peopleToAdd, reportsToChoices } from '#server/groups/queries.ts'
import { installationPage, secretariatPage } from '#server/installation/queries.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { closeDatabase, db, openDatabase } from '#server/kernel/db.ts'
import {
  collaborationPage,
  collaborations,
  organisationChoices,
  organisationPage,
} from '#server/organisations/queries.ts'
import { myPage } from '#server/overview/queries.ts'
import { paperList, paperListQuestion } from '#server/papers/queries/paper-list.ts'
import { paperPage } from '#server/papers/queries/paper-page.ts'
import { versionsPage } from '#server/papers/queries/paper-versions.ts'
import { type FreshDatabase, freshDatabase } from '#test/support/database.ts'
import { given } from '#test/support/world.ts'
import { paperWith } from '../papers/paper-world.ts'

/*
 * Every list of names in Danish order, on a database that orders by English rules: one that DATABASE_URL names may.
 * Danish: æ, ø, å last, aa as å. English puts all of them among a and o.
 */

const order = ['Ærø', 'Ødis', 'Aabenraa', 'Aarhus', 'Årslev']
const mixed = ['Aarhus', 'Årslev', 'Ærø', 'Aabenraa', 'Ødis']

/** Of a list, the names that were given, without what stands around them; each once. */
const inList = (names: (string | null | undefined)[]) => [
  ...new Set(names.flatMap((name) => order.find((one) => name?.includes(one)) ?? [])),
]
const namesOf = (things: { name: string | null }[]) => inList(things.map((one) => one.name))

let database: FreshDatabase
let world: Awaited<ReturnType<typeof manyOfEach>>

beforeAll(async () => {
  database = await freshDatabase({ order: 'en' })
  await applyMigrations(database.url)
  openDatabase(database.url, 10)
  world = await manyOfEach()
})

afterAll(async () => {
  await closeDatabase()
  await database.drop()
})

/** In each collaboration, group and paper five of everything that lists show by name. */
async function manyOfEach() {
  const places: Awaited<ReturnType<typeof given.collaboration>>[] = []
  for (const name of mixed) places.push(await given.collaboration(`Samarbejdet ${name}`))
  const home = places[0]!
  const organisations: { id: string; name: string }[] = []
  for (const name of mixed) organisations.push(await given.organisation({ collaboration: home, name: `${name} Kommune` }))
  const town = organisations[0]!
  await db().organisationLink.createMany({
    data: places.slice(1).map((one) => ({ organisationId: town.id, collaborationId: one.id, link: 'party' })),
  })
  const group = await given.group({ collaboration: home, name: 'Styregruppen' })
  const groups: Awaited<ReturnType<typeof given.group>>[] = []
  for (const name of mixed)
    groups.push(await given.group({ collaboration: home, name: `Gruppen ${name}`, reportsTo: group.id }))
  const everywhere = groups.map((one): [typeof one, 'member'] => [one, 'member'])
  const secretary = await given.person({ name: 'Sekretær Sekretærsen', organisations: [town], secretariatOf: home, drift: true })
  const people: PersonActor[] = []
  for (const name of mixed)
    people.push(await given.person({ name: `Bo ${name}`, organisations, memberOf: [[group, 'member'], ...everywhere], secretariatOf: home }))
  for (const place of places.slice(1))
    await db().collaborationRole.create({ data: { personId: people[0]!.personId, collaborationId: place.id, role: 'secretariat' } })
  const [me, author] = [await given.signedIn(people[0]!.personId), people[1]!]
  for (const name of mixed)
    await addDeliverable(secretary, { groupId: group.id, title: `Plan ${name}`, dueOn: '2099-01-01' })
  const agreements = await Promise.all(mixed.map((name) => agreement(secretary, home.slug, { name, groups })))
  const paperId = await paperWith(author, { groupId: group.id, stage: 'private' })
  await db().subjectGrant.createMany({
    data: people.filter((one) => one !== author).map((one) => ({ subjectId: paperId, personId: one.personId, verb: 'read' })),
  })
  const shared = await paperWith(author, { groupId: group.id, title: 'Delt' })
  for (const one of groups) await paperWith(author, { groupId: one.id, title: `Papir om ${one.name}` })
  await db().paperVersion.create({
    data: {
      id: newId(),
      paperId: shared,
      number: 90,
      title: 'Delt',
      hash: '',
      document: {},
      createdAt: new Date(),
      contributorIds: people.map((one) => one.personId),
    },
  })
  const thread = await startThread(author, {
    subjectId: group.id,
    title: 'Navne',
    body: people.map((one) => `@${one.name}`).join(' '),
  })
  const empty = await given.group({ collaboration: home, name: 'Uden medlemmer' })
  return { home, town, group, groups, empty, secretary, me, author, agreements, paperId, shared, thread }
}

type Area = { name: string; groups: { id: string }[] }

async function agreement(by: PersonActor, slug: string, { name, groups }: Area): Promise<string> {
  const text = { preface: '', visionGoals: '', governance: '', state: 'approved' as const }
  const { agreementId } = await createAgreement(by, {
    ...text,
    slug,
    title: `Aftalen i ${name}`,
    startsOn: '2026-01-01',
    endsOn: '2099-12-31',
  })
  const area = { number: 1, title: 'Kvalitet', purpose: '', commitments: '', predecessorId: '' }
  await createFocusArea(by, { ...area, agreementId, groupIds: groups.map((one) => one.id) })
  return agreementId
}

const lists: Record<string, () => Promise<string[]>> = {
  collaborations: async () => namesOf(await collaborations(world.me)),
  'collaborations one works for': async () => namesOf((await given.signedIn(world.me.personId)).collaborations),
  'where an organisation is linked': async () => namesOf((await organisationPage(world.me, world.town.id)).organisation.links),
  'people of an organisation': async () => namesOf((await organisationPage(world.me, world.town.id)).people),
  'groups of an organisation': async () => namesOf((await organisationPage(world.me, world.town.id)).groups),
  'organisations of a collaboration': async () => namesOf((await collaborationPage(world.me, world.home.slug)).organisations),
  'groups of a collaboration': async () => namesOf((await collaborationPage(world.me, world.home.slug)).groups),
  'people of a secretariat': async () => namesOf((await collaborationPage(world.me, world.home.slug)).people),
  'organisations to choose': async () => namesOf(await organisationChoices(world.me, world.home.id)),
  'organisations to belong to': async () => namesOf((await newAffiliationPage(world.secretary, world.author.personId)).organisations),
  groups: async () => namesOf(await groupsPage(world.me)),
  'groups that report here': async () => namesOf((await groupPage(world.me, world.group.id)).reporting),
  'deliverables of one day': async () => inList((await groupPage(world.me, world.group.id)).deliverables.map((one) => one.title)),
  'themes of agreements of one day': async () => inList((await groupPage(world.me, world.groups[0]!.id)).focusAreas.map((one) => one.agreement)),
  members: async () => namesOf((await membersPage(world.me, world.group.id)).members),
  'where a member works': async () => {
    const { members } = await membersPage(world.me, world.group.id)
    return inList(members[0]!.organisation!.split(', '))
  },
  'people to add': async () => namesOf((await peopleToAdd(world.secretary, world.empty.id, 'Bo')).people),
  'where a person to add works': async () => {
    const { people } = await peopleToAdd(world.secretary, world.empty.id, 'Bo')
    return inList(people[0]!.organisation!.split(', '))
  },
  'groups to report to': async () => namesOf(await reportsToChoices(world.secretary, world.home.id, null)),
  'a person’s groups': async () => namesOf((await personPage(world.me, world.author.personId)).groups),
  'secretariats a person is in': async () => namesOf((await personPage(world.author, world.me.personId)).secretariatOf),
  'groups of a theme': async () => namesOf((await agreementPage(world.me, world.agreements[0]!)).focusAreas[0]!.groups),
  'groups to name in a theme': async () => namesOf(await responsibleChoices(world.me, world.home.id)),
  'themes to choose for a paper': async () => inList((await focusAreaChoices(world.me, [world.home.id])).map((one) => one.agreement)),
  'groups to make a paper in': async () => namesOf((await newPaperPage(world.me, null)).groups),
  'groups with papers': async () => namesOf((await paperList(world.me, paperListQuestion(new URLSearchParams(), world.home.id))).groups),
  'people to mention in a paper': async () => namesOf(await peopleAtPaper(world.me, { paperId: world.shared, q: 'Bo' })),
  'people to name on a draft': async () => {
    await db().subjectGrant.deleteMany({ where: { subjectId: world.paperId } })
    const { found } = await paperAccessPage(world.author, { paperId: world.paperId, q: 'Bo' })
    return namesOf([...found, { name: 'Bo Årslev' }])
  },
  'who wrote in a paper': async () => namesOf((await paperPage(world.me, world.shared)).paper.contributors),
  'who wrote a version': async () => namesOf((await versionsPage(world.me, world.shared)).kept.find((one) => one.number === 90)!.contributors),
  'people to mention in a dialog': async () => namesOf(await peopleToMentionOn(world.me, world.group.id)),
  'people mentioned in a post': async () => namesOf((await threadPage(world.me, world.thread.threadId)).posts[0]!.mentions),
  'what is due on one day': async () => inList((await myPage(world.me)).coming.map((one) => one.title)),
  'my groups': async () => namesOf((await myPage(world.me)).groups),
  'collaborations of the installation': async () => namesOf((await installationPage(world.secretary)).collaborations),
  'people of a secretariat, for the installation': async () => namesOf((await secretariatPage(world.secretary, world.home.slug)).people),
  'parties of a collaboration': async () => namesOf((await secretariatPage(world.secretary, world.home.slug)).parties),
}

test('this database does not order by Danish rules itself', async () => {
  const { rows } = await database.pool.query<{ name: string }>('SELECT name FROM unnest($1::text[]) AS name ORDER BY name', [order])
  expect(rows.map((row) => row.name)).not.toEqual(order)
})

test.each(Object.keys(lists))('in Danish order: %s', async (name) => {
  expect(await lists[name]!()).toEqual(order)
})
