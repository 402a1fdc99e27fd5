import { loader as searchApi } from '#app/finding/search-api.tsx'
import { loader as searchPage } from '#app/finding/search.tsx'
import { loader as suggestionsApi } from '#app/finding/suggestions-api.tsx'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { searchEngine } from '#server/finding/engine.ts'
import { prepareSearch, refresh } from '#server/finding/index-keeping.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { expect, type Given, test } from '#test/support/world.ts'

// A test of its own: the file's database is there from the first test on.
test('the engine is made ready', async () => {
  await prepareSearch(await searchEngine(), { embedded: true })
  expect(await (await searchEngine()).prepare()).toEqual({ stale: false })
})

type Api = (args: never) => Promise<Response>
type Answer = {
  total: number
  hits: { id: string; kind: string; title: string; url: string; snippet: string }[]
  facets: Record<'kind' | 'collaboration' | 'organisation' | 'focus' | 'year', { value: string; count: number; name?: string }[]>
}

async function ask(given: Given, path: string, as: PersonActor | null, api: Api = searchApi): Promise<Response> {
  const request = await given.request(path, as)
  return api({ request, params: {}, context: {} } as never).catch((thrown: unknown) => thrown as Response)
}
const answered = async (given: Given, query: string, as: PersonActor) =>
  (await (await ask(given, `/api/search?${query}`, as)).json()) as Answer

/** A group that is found by "brobygning", with what every facet needs. */
async function world(given: Given) {
  const small = await given.smallWorld()
  const group = await given.group({ collaboration: small.collaboration, name: 'Brobygning i Fåborg' })
  await db().group.update({ where: { id: group.id }, data: { purpose: 'Kapaciteten på botilbuddene efter § 107.' } })
  const [agreementId, focusAreaId] = [newId(), newId()]
  await db().agreement.create({
    data: {
      id: agreementId,
      collaborationId: small.collaboration.id,
      title: 'Rammeaftale',
      startsOn: new Date('2025-01-01'),
      endsOn: new Date('2026-12-31'),
      createdAt: new Date(),
    },
  })
  await db().focusArea.create({ data: { id: focusAreaId, agreementId, number: 1, title: 'Brobygning mellem sektorer' } })
  await db().focusAreaGroup.create({ data: { focusAreaId, groupId: group.id } })
  await putSubject(db(), {
    id: focusAreaId,
    kind: 'focusArea',
    collaborationId: small.collaboration.id,
    level: 'collaboration',
    title: 'Brobygning mellem sektorer',
    now: new Date(),
  })
  const brobygger = await given.person({ name: 'Bro Brobygning', organisations: [small.municipality] })
  await refresh(await searchEngine(), [group.id, focusAreaId, brobygger.personId])
  return { ...small, group, focusAreaId, brobygger }
}

test('GET /api/search answers exactly what it promises', async ({ given }) => {
  const { colleague, group, collaboration, municipality, focusAreaId } = await world(given)
  const response = await ask(given, '/api/search?q=brobygning%20botilbudskapacitet', colleague)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toEqual({
    total: 1,
    hits: [
      {
        id: group.id,
        kind: 'group',
        title: 'Brobygning i Fåborg',
        url: `/grupper/${group.id}`,
        snippet: 'Kapaciteten på botilbuddene efter § 107.',
      },
    ],
    facets: {
      kind: [{ value: 'group', count: 1 }],
      collaboration: [{ value: collaboration.id, name: collaboration.name, count: 1 }],
      organisation: [],
      focus: [{ value: focusAreaId, name: 'Brobygning mellem sektorer', count: 1 }],
      year: [{ value: String(new Date().getFullYear()), name: String(new Date().getFullYear()), count: 1 }],
    },
  })
  const all = await answered(given, 'q=brobygning', colleague)
  expect(all.hits.map((hit) => hit.kind).sort()).toEqual(['focusArea', 'group', 'person'])
  expect(all.facets.organisation).toEqual([{ value: municipality.id, name: municipality.name, count: 1 }])
})

test('each parameter narrows, and all of them together', async ({ given }) => {
  const { colleague, collaboration, municipality, focusAreaId, group, brobygger } = await world(given)
  const year = new Date().getFullYear()
  const found = async (query: string) => (await answered(given, `q=brobygning&${query}`, colleague)).hits.map((hit) => hit.id).sort()
  expect(await found('kind=group')).toEqual([group.id])
  expect(await found('kind=group&kind=person')).toEqual([group.id, brobygger.personId].sort())
  expect(await found(`collaboration=${collaboration.id}`)).toHaveLength(3)
  expect(await found(`collaboration=${newId()}`)).toEqual([])
  expect(await found(`organisation=${municipality.id}`)).toEqual([brobygger.personId])
  expect(await found(`focus=${focusAreaId}`)).toEqual([group.id, focusAreaId].sort())
  expect(await found('year=2025')).toEqual([focusAreaId])
  expect(await found(`kind=group&collaboration=${collaboration.id}&focus=${focusAreaId}&year=${year}`)).toEqual([group.id])
  const narrowed = await answered(given, `q=brobygning&kind=group`, colleague)
  expect(narrowed.total).toBe(1)
  expect(narrowed.facets.kind.map(({ value, count }) => [value, count])).toEqual([
    ['focusArea', 1],
    ['group', 1],
    ['person', 1],
  ])
  expect(narrowed.facets.organisation).toEqual([])
})

test('nothing hidden shows by any parameter, count, facet, name or suggestion', async ({ given }) => {
  const { stranger, collaboration, municipality, focusAreaId } = await world(given)
  const year = new Date().getFullYear()
  const nothing = { total: 0, hits: [], facets: { kind: [], collaboration: [], organisation: [], focus: [], year: [] } }
  for (const query of [
    'q=brobygning',
    'q=brobygnng',
    'q=%22brobygning+i%22',
    'q=brobygning&kind=group',
    `q=brobygning&collaboration=${collaboration.id}`,
    `q=brobygning&organisation=${municipality.id}`,
    `q=brobygning&focus=${focusAreaId}`,
    `q=&focus=${focusAreaId}`,
    `q=brobygning&year=${year}`,
    'q=brobygning&page=2',
  ])
    expect(await answered(given, query, stranger), query).toEqual(nothing)
  expect(await (await ask(given, '/api/soegeforslag?q=brobyg', stranger, suggestionsApi)).json()).toEqual([])
})

test('pages count from 1 and hold 20; past the last there is nothing, whatever is asked for', async ({ given }) => {
  const { colleague, collaboration } = await given.smallWorld()
  const ids: string[] = []
  for (let at = 0; at < 43; at++) ids.push((await given.group({ collaboration, name: `Lygtetænder ${at}` })).id)
  await refresh(await searchEngine(), ids)
  const page = async (number: string) => answered(given, `q=lygtetænder&page=${number}`, colleague)
  const [first, second, third, fourth] = await Promise.all(['1', '2', '3', '4'].map(page))
  expect([first, second, third, fourth].map((one) => one?.hits.length)).toEqual([20, 20, 3, 0])
  expect([first, second, third, fourth].map((one) => one?.total)).toEqual([43, 43, 43, 43])
  expect(new Set([first, second, third].flatMap((one) => one?.hits.map((hit) => hit.id) ?? []))).toEqual(new Set(ids))
  for (const odd of ['0', '-1', 'x', '', '1.5']) expect((await page(odd)).hits.map((hit) => hit.id), odd).toEqual(first?.hits.map((hit) => hit.id))
  for (const far of ['501', '1000000', '9007199254740991']) expect((await page(far)).hits, far).toEqual([])
})

test('what nobody can have meant is left out, and nothing odd becomes a fault or everything', async ({ given }) => {
  const { colleague, group } = await world(given)
  const total = async (query: string) => {
    const response = await ask(given, `/api/search?${query}`, colleague)
    expect(response.status, query).toBe(200)
    return ((await response.json()) as Answer).total
  }
  for (const name of ['kind', 'collaboration', 'organisation', 'focus'])
    expect(await total(`q=brobygning&${name}=%00`), name).toBe(3)
  expect(await total('q=brobygning&year=abc&year=99999999999')).toBe(3)
  expect(await total("q=brobygning&kind=x'%20OR%201=1")).toBe(0)
  expect(await total(`q=${'brobygning+'.repeat(60)}`)).toBe(3)
  expect(await total('q=brobygning&q=andet')).toBe(3)
  expect(await total(`q=${'xqzw'.repeat(200)}`)).toBe(0)
  expect(await total('q=bro%00bygning')).toBe(3)
  const hits = (await answered(given, `q=${encodeURIComponent('brobygning § 107')}`, colleague)).hits
  expect(hits.map((hit) => hit.id)).toEqual([group.id])
})

test('whoever is not signed in gets 401, whatever they ask for', async ({ given }) => {
  for (const [path, api] of [
    ['/api/search?q=brobygning', searchApi],
    ['/api/search', searchApi],
    ['/api/soegeforslag?q=bro', suggestionsApi],
  ] as const) {
    const response = await ask(given, path, null, api)
    expect(response.status, path).toBe(401)
    expect(await response.json()).toEqual({ error: 'signInFirst' })
  }
})

test('who finds little is shown what answers some of the words, people first; the full answer stays as it is', async ({ given }) => {
  const { colleague, stranger, brobygger, group, collaboration } = await world(given)
  await db().person.update({ where: { id: brobygger.personId }, data: { askMeAbout: ['kvantekemi'] } })
  const far = await given.group({ collaboration, name: 'Gruppe om kvantekemi' })
  await refresh(await searchEngine(), [brobygger.personId, far.id])
  type Page = { answer: Answer; someWords: { id: string }[] }
  const page = async (query: string, as: PersonActor) =>
    (await searchPage({ request: await given.request(`/soeg?${query}`, as), params: {}, context: {} } as never)) as unknown as Page
  const ids = (found: Page) => found.someWords.map(({ id }) => id)
  const little = await page('q=kvantekemi+§107', colleague)
  expect(little.answer.total).toBe(0)
  expect(ids(little)).toEqual([brobygger.personId, far.id, group.id])
  expect(await answered(given, 'q=kvantekemi+§107', colleague)).toMatchObject({ total: 0, hits: [] })
  // The filters count, full matches are not repeated, one word has no parts, and rights are those of who asks.
  expect(ids(await page('q=kvantekemi+§107&kind=group', colleague))).toEqual([far.id, group.id])
  const both = await page('q=brobygning+kvantekemi', colleague)
  expect(both.answer.hits.map(({ id }) => id)).toEqual([brobygger.personId])
  expect(ids(both)).not.toContain(brobygger.personId)
  expect(ids(await page('q=kvantekemi', colleague))).toEqual([])
  expect(ids(await page('q=kvantekemi+§107', stranger))).toEqual([])
})

test('what belongs to two collaborations counts in both and is found by either, by id and by address', async ({ given }) => {
  const { colleague, collaboration, municipality } = await world(given)
  const other = await given.collaboration()
  const elsewhere = await given.organisation({ collaboration: other })
  const both = await given.person({ name: 'Toni Tosteds', organisations: [municipality, elsewhere] })
  await refresh(await searchEngine(), [both.personId])
  for (const named of [collaboration.id, collaboration.slug, other.id, other.slug]) {
    const { total, hits } = await answered(given, `q=tosteds&collaboration=${named}`, colleague)
    expect([named, total, hits.map((one) => one.id)]).toEqual([named, 1, [both.personId]])
  }
  const { facets } = await answered(given, 'q=tosteds', colleague)
  expect(facets.collaboration.map((one) => one.value).sort()).toEqual([collaboration.id, other.id].sort())
  expect((await answered(given, 'q=tosteds&collaboration=findes-ikke', colleague)).total).toBe(0)
})
