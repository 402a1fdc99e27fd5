import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Passage, SearchAnswer, SearchDocument, SearchEngine, SearchFilters } from '#search/engine.ts'
import { randomWorld } from './random-world.ts'

/** Opens an empty, prepared engine; called twice, since one serves as the oracle of the other. */
export type OpenEngine = () => Promise<{ engine: SearchEngine; drop(): Promise<void> }>

export function document(id: string, title: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    subjectId: `subject-${id}`,
    kind: 'paper',
    title,
    body,
    url: `/papirer/${id}`,
    scopes: ['signed_in'],
    collaborationIds: ['syddanmark'],
    organisationIds: [],
    focusAreaIds: [],
    year: 2026,
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  }
}

export const marked = (passage: Passage) => passage.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const ids = ({ hits }: SearchAnswer) => hits.map(({ id }) => id).sort()
const firstIds = ({ hits }: SearchAnswer) => hits.map(({ id }) => id)

/** What every engine must do. `seeds` says how many random worlds are held against the oracle. */
export function engineSuite(name: string, open: OpenEngine, { seeds }: { seeds: number }): void {
  describe(name, () => {
    let engine: SearchEngine
    let drop: () => Promise<void>
    const search = (
      text: string,
      more: { scopes?: string[]; filters?: SearchFilters; page?: number; perPage?: number } = {},
    ) => engine.search({ text, scopes: ['signed_in'], filters: {}, page: 1, perPage: 20, ...more })

    beforeAll(async () => {
      const opened = await open()
      engine = opened.engine
      drop = opened.drop
    })
    afterAll(() => drop?.())

    /** Starts over with these documents. */
    const given = async (...documents: SearchDocument[]) => {
      const rebuild = await engine.rebuild()
      await rebuild.index(documents)
      await rebuild.commit()
    }

    test('an indexed document is found at once, replaced by its next version, and gone when removed', async () => {
      await given()
      await engine.index([document('a', 'Notat', 'Om tandpleje')])
      expect(ids(await search('tandpleje'))).toEqual(['a'])
      await engine.index([document('a', 'Notat', 'Om transport')])
      expect(ids(await search('tandpleje'))).toEqual([])
      expect(ids(await search('transport'))).toEqual(['a'])
      await engine.remove(['a', 'unknown'])
      expect((await search('transport')).total).toBe(0)
    })

    test('a hit carries what a result list shows', async () => {
      await given(
        document('a', 'Fælles tandpleje', 'Første linje.\nBorgerne mangler tandpleje.', {
          at: '2025-03-04T05:06:07.000Z',
        }),
      )
      const { hits } = await search('tandpleje')
      expect(hits[0]).toMatchObject({
        id: 'a',
        subjectId: 'subject-a',
        kind: 'paper',
        url: '/papirer/a',
        collaborationIds: ['syddanmark'],
        at: '2025-03-04T05:06:07.000Z',
        reason: 'exact',
      })
      expect(marked(hits[0]?.title ?? [])).toBe('Fælles [tandpleje]')
      expect(marked(hits[0]?.snippet ?? [])).toContain('Borgerne mangler [tandpleje].')
    })

    test('every word must be answered, somewhere in the text', async () => {
      await given(document('a', 'Tandpleje', 'på botilbud'), document('b', 'Tandpleje', 'i skolen'))
      expect(ids(await search('tandpleje botilbud'))).toEqual(['a'])
      expect((await search('tandpleje botilbud transport')).total).toBe(0)
    })

    test('compounds are found both ways, and marked inside the word', async () => {
      await given(
        document('joined', 'Notat', 'Vi drøfter botilbudskapaciteten.'),
        document('apart', 'Notat', 'Vi mangler kapacitet på botilbud.'),
        document('other', 'Notat', 'Kapacitet på sygehuse.'),
      )
      const byParts = await search('kapacitet botilbud')
      expect(ids(byParts)).toEqual(['apart', 'joined'])
      const joined = byParts.hits.find(({ id }) => id === 'joined')
      expect(marked(joined?.snippet ?? [])).toBe('Vi drøfter [botilbud]s[kapaciteten].')
      expect(joined?.reason).toBe('compound')
      expect(firstIds(await search('botilbudskapacitet'))).toEqual(['joined', 'apart'])
    })

    test('what a compound is ranks above what it is about', async () => {
      await given(
        document('modifier', 'Notat', 'En kapacitetsudvidelse er på vej.'),
        document('head', 'Notat', 'En botilbudskapacitet er på vej.'),
      )
      expect(firstIds(await search('kapacitet'))).toEqual(['head', 'modifier'])
    })

    test('a title that answers ranks above a text that does', async () => {
      await given(
        document('body', 'Referat', 'Tandpleje var på dagsordenen.', { at: '2026-06-01T00:00:00.000Z' }),
        document('title', 'Tandpleje', 'Et papir om sundhed.'),
      )
      expect(firstIds(await search('tandpleje'))).toEqual(['title', 'body'])
    })

    test('a quoted phrase is found only as it stands', async () => {
      await given(
        document('exact', 'Notat', 'De fælles faglige begreber.'),
        document('turned', 'Notat', 'Faglige begreber er fælles.'),
        document('blocks', 'Notat', 'Det er fælles\nfaglige ord'),
      )
      expect(ids(await search('"fælles faglige"'))).toEqual(['exact'])
      expect(ids(await search('”faglige begreber” fælles'))).toEqual(['exact', 'turned'])
      expect(ids(await search('fælles "faglige'))).toEqual(['blocks', 'exact', 'turned'])
    })

    test('a misspelt word is read as the nearest one, and the answer says so', async () => {
      await given(document('a', 'Notat', 'Takstindberetningerne er sene hos forældrene.'))
      const answer = await search('takstinberetning')
      expect(answer).toMatchObject({ total: 1, didYouMean: 'takstindberetning' })
      expect(answer.hits[0]?.reason).toBe('typo')
      expect((await search('forældern')).didYouMean).toBe('forældrene')
      expect(await search('forældre')).toMatchObject({ total: 1, didYouMean: null })
    })

    test('SE4: a word the dictionary knows is never read as another', async () => {
      await given(document('a', 'Notat', 'Et får på marken i år'))
      expect((await search('far')).total).toBe(0)
      expect((await search('ar')).total).toBe(0)
      expect((await search('faar')).total).toBe(1)
    })

    test('synonyms and law references', async () => {
      await given(
        document('law', 'Notat', 'Borgere i § 107, stk. 1'),
        document('name', 'Notat', 'Et midlertidigt botilbud'),
        document('other', 'Notat', 'Efter § 108'),
      )
      expect(ids(await search('SEL § 107'))).toEqual(['law', 'name'])
      expect(ids(await search('§107'))).toEqual(['law', 'name'])
      expect((await search('midlertidigt botilbud')).hits.find(({ id }) => id === 'law')?.reason).toBe('synonym')
    })

    test('pages follow each other without gap or double', async () => {
      await given(
        ...Array.from({ length: 47 }, (_, at) =>
          document(`d${String(at).padStart(2, '0')}`, `Temadag ${at}`, 'Program'),
        ),
      )
      const pages = await Promise.all([1, 2, 3, 4].map((page) => search('temadag', { page, perPage: 15 })))
      expect(pages.map(({ hits }) => hits.length)).toEqual([15, 15, 15, 2])
      expect(pages.map(({ total }) => total)).toEqual([47, 47, 47, 47])
      expect(new Set(pages.flatMap(firstIds)).size).toBe(47)
    })

    test('without words the newest comes first; signs alone find nothing', async () => {
      await given(
        document('old', 'A', 'x', { at: '2020-01-01T00:00:00.000Z' }),
        document('new', 'B', 'y', { at: '2026-01-01T00:00:00.000Z' }),
      )
      expect(firstIds(await search('  '))).toEqual(['new', 'old'])
      expect((await search('!?')).total).toBe(0)
    })

    test('SE2: facets ignore their own choice and obey the others', async () => {
      await given(
        document('a', 'Temadag', '', {
          kind: 'event',
          year: 2025,
          organisationIds: ['vejle', 'odense'],
          focusAreaIds: ['f1'],
        }),
        document('b', 'Temadag', '', {
          kind: 'event',
          year: 2026,
          organisationIds: ['vejle'],
          collaborationIds: ['midtjylland'],
        }),
        document('c', 'Temadag', '', { kind: 'paper', year: 2026, collaborationIds: [] }),
        document('d', 'Notat', '', { kind: 'paper', year: 2024 }),
      )
      const open = await search('temadag')
      expect(open.total).toBe(3)
      expect(open.facets).toEqual({
        kind: [
          { value: 'event', count: 2 },
          { value: 'paper', count: 1 },
        ],
        collaboration: [
          { value: 'midtjylland', count: 1 },
          { value: 'syddanmark', count: 1 },
        ],
        organisation: [
          { value: 'vejle', count: 2 },
          { value: 'odense', count: 1 },
        ],
        focus: [{ value: 'f1', count: 1 }],
        year: [
          { value: '2026', count: 2 },
          { value: '2025', count: 1 },
        ],
      })
      const chosen = await search('temadag', { filters: { kind: ['event'], year: [2026] } })
      expect(ids(chosen)).toEqual(['b'])
      expect(chosen.total).toBe(1)
      expect(chosen.facets.kind).toEqual([
        { value: 'event', count: 1 },
        { value: 'paper', count: 1 },
      ])
      expect(chosen.facets.year).toEqual([
        { value: '2025', count: 1 },
        { value: '2026', count: 1 },
      ])
      expect(chosen.facets.organisation).toEqual([{ value: 'vejle', count: 1 }])
      expect(ids(await search('temadag', { filters: { organisation: ['odense'], kind: [] } }))).toEqual(['a'])
      expect(ids(await search('', { filters: { collaboration: ['midtjylland'] } }))).toEqual(['b'])
      expect(ids(await search('temadag', { filters: { focus: ['f1'] } }))).toEqual(['a'])
    })

    test('suggestions complete the last word in visible titles', async () => {
      await given(
        document('a', 'Botilbudskapacitet', ''),
        document('b', 'Fælles botilbud', ''),
        document('c', 'Botilbud, hemmeligt', '', { scopes: ['secret'] }),
        document('d', 'Referat', 'botilbud'),
      )
      const suggestions = await engine.suggest('boti', ['signed_in'], 8)
      expect(suggestions.map(({ id }) => id).sort()).toEqual(['a', 'b'])
      expect(suggestions.map(({ title }) => marked(title)).sort()).toEqual([
        'Fælles [boti]lbud',
        '[Boti]lbudskapacitet',
      ])
      expect((await engine.suggest('fælles bo', ['signed_in'], 8)).map(({ id }) => id)).toEqual(['b'])
      expect((await engine.suggest('boti', ['signed_in'], 1)).length).toBe(1)
      expect(await engine.suggest('secret bo', ['signed_in'], 8)).toEqual([])
      expect(await engine.suggest('', ['signed_in'], 8)).toEqual([])
    })

    test('each word of what is typed may be unfinished, in any order, form or way of writing it', async () => {
      await given(
        document('a', 'Kvalitet, borgeren selv kan mærke', 'Referat fra mødet'),
        document('b', 'Kvalitetsmodel for tilsynet', ''),
        document('c', 'Efter § 107 og § 108', ''),
        document('d', 'Kapacitet på botilbud', ''),
      )
      const suggested = async (text: string) => (await engine.suggest(text, ['signed_in'], 8)).map(({ id }) => id).sort()
      expect(await suggested('kval borg')).toEqual(['a'])
      expect(await suggested('borg kval')).toEqual(['a'])
      expect(await suggested('mærke kvalitet bo')).toEqual(['a'])
      expect(await suggested('kval')).toEqual(['a', 'b'])
      expect(await suggested('kvaliteten')).toEqual(['a', 'b'])
      expect(await suggested('referat kval')).toEqual([])
      expect(await suggested('§ 10')).toEqual(['c'])
      expect(await suggested('botilbudskapacitet')).toEqual(['d'])
      expect(await suggested('maerk')).toEqual(['a'])
    })

    test('many posts under one title are one suggestion', async () => {
      await given(
        ...[1, 2, 3].map((at) => document(`p${at}`, 'Nattevagter', `Svar ${at}`, { kind: 'post', subjectId: 'paper' })),
        document('other', 'Nattevagter', '', { kind: 'post', subjectId: 'group' }),
        document('paper', 'Nattevagter', ''),
      )
      expect((await engine.suggest('natte', ['signed_in'], 8)).map(({ id }) => id).sort()).toEqual(['other', 'p1', 'paper'])
    })

    test('what is typed is never syntax, and what is stored is never markup', async () => {
      await given(document('a', `L'été \\ "ø" <b>fed</b> & | ! ( :*`, `null\0byte 'quote' \\back %lig _under 🦊 𝒳`))
      for (const text of [
        `'`,
        `\\`,
        `"`,
        `:*`,
        `a' & 'b`,
        `!x | (`,
        `%`,
        '\0',
        '🦊',
        `"'\\"`,
        `${'lang '.repeat(300)}`,
        '\ud800',
      ]) {
        await expect(search(text)).resolves.toHaveProperty('total')
        await expect(engine.suggest(text, ['signed_in'], 5)).resolves.toBeInstanceOf(Array)
      }
      const { hits } = await search('fed')
      expect(marked(hits[0]?.title ?? [])).toContain('<b>[fed]</b>')
    })

    test('nobody without scopes finds anything', async () => {
      await given(document('a', 'Temadag', ''))
      expect(await search('temadag', { scopes: [] })).toMatchObject({ total: 0, hits: [], didYouMean: null })
      expect(await search('', { scopes: [] })).toMatchObject({ total: 0, hits: [] })
      expect(await engine.suggest('tem', [], 5)).toEqual([])
    })

    test('SE3: a rebuild is invisible until it is committed, and misses nothing that happens meanwhile', async () => {
      await given(
        document('kept', 'Temadag', ''),
        document('removed', 'Temadag', ''),
        document('changed', 'Temadag', ''),
      )
      const rebuild = await engine.rebuild()
      await rebuild.index([document('kept', 'Temadag', '')])
      expect((await search('temadag')).total).toBe(3)
      await engine.remove(['removed'])
      await engine.index([document('changed', 'Seminar', ''), document('added', 'Temadag', '')])
      expect(ids(await search('temadag'))).toEqual(['added', 'kept'])
      await rebuild.index([document('removed', 'Temadag', ''), document('changed', 'Temadag', '')])
      expect(ids(await search('temadag'))).toEqual(['added', 'kept'])
      await rebuild.commit()
      expect(ids(await search('temadag'))).toEqual(['added', 'kept'])
      expect(ids(await search('seminar'))).toEqual(['changed'])
      expect((await engine.prepare()).stale).toBe(false)
    })

    test('search never falters while generations change', async () => {
      await given(document('a', 'Temadag', ''))
      let running = true
      const totals: number[] = []
      const reader = (async () => {
        while (running) totals.push((await search('temadag')).total)
      })()
      for (let round = 0; round < 4; round++) {
        const rebuild = await engine.rebuild()
        await rebuild.index([document('a', 'Temadag', '')])
        await rebuild.commit()
      }
      running = false
      await reader
      expect(totals.length).toBeGreaterThan(0)
      expect(new Set(totals)).toEqual(new Set([1]))
    })

    test('an abandoned rebuild leaves no trace, and an overtaken one cannot be committed', async () => {
      await given(document('a', 'Temadag', ''))
      const abandoned = await engine.rebuild()
      await abandoned.index([document('b', 'Temadag', '')])
      await abandoned.abandon()
      expect(ids(await search('temadag'))).toEqual(['a'])
      const overtaken = await engine.rebuild()
      const second = await engine.rebuild()
      await expect(overtaken.commit()).rejects.toThrow()
      await second.index([document('c', 'Temadag', '')])
      await second.commit()
      expect(ids(await search('temadag'))).toEqual(['c'])
    })

    test(`SE1: nothing hidden shows: ${seeds} random worlds answer as if only the visible existed`, async () => {
      const oracle = await open()
      try {
        for (let seed = 1; seed <= seeds; seed++) await sameAsVisibleOnly(engine, oracle.engine, seed)
      } finally {
        await oracle.drop()
      }
    })
  })
}

/** One engine holds everything and is asked with scopes; the other holds only what those scopes may see. */
async function sameAsVisibleOnly(whole: SearchEngine, visible: SearchEngine, seed: number): Promise<void> {
  const world = randomWorld(seed)
  await refill(whole, world.documents)
  await refill(
    visible,
    world.documents.filter(({ scopes }) => scopes.some((scope) => world.scopes.includes(scope))),
  )
  for (const { text, filters } of world.questions) {
    const query = { text, filters, scopes: world.scopes, page: 1, perPage: 10 }
    const [asked, expected] = await Promise.all([whole.search(query), visible.search(query)])
    expect(asked, `seed ${seed}, "${text}"`).toEqual(expected)
    const beginning = text.slice(0, 5)
    const [suggested, right] = await Promise.all(
      [whole, visible].map((engine) => engine.suggest(beginning, world.scopes, 5)),
    )
    expect(suggested, `seed ${seed}, beginning "${beginning}"`).toEqual(right)
  }
}

async function refill(engine: SearchEngine, documents: SearchDocument[]): Promise<void> {
  const rebuild = await engine.rebuild()
  await rebuild.index(documents)
  await rebuild.commit()
}
