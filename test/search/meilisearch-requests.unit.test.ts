import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MeiliSearch } from '#search/meilisearch/engine.ts'
import { document } from './engine-suite.ts'

/*
 * What is asked of a Meilisearch server, not what it answers: a server that records the requests. Whether a real one answers
 * as the suite demands is verified where MEILI_URL names one.
 */

type Asked = { path: string; body: Record<string, unknown> }
type Filtered = { filter?: string | string[]; q?: string; hitsPerPage?: number; sort?: string[] }

let server: Server
let engine: MeiliSearch
let asked: Asked[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = `${request.method} ${new URL(request.url ?? '/', 'http://x').pathname}`
      asked.push({ path, body })
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(answerTo(path, body)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  engine = new MeiliSearch({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'secret' })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => void (asked = []))

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}

function answerTo(path: string, body: Record<string, unknown>): unknown {
  if (path.endsWith('/multi-search'))
    return { results: (body.queries as unknown[]).map(() => ({ hits: [], totalHits: 0, facetDistribution: {} })) }
  if (path.endsWith('/facet-search')) return { facetHits: [{ value: 'kapacitet', count: 2 }], facetQuery: '', processingTimeMs: 0 }
  if (path.endsWith('/search')) return { hits: [], totalHits: 0 }
  if (path.includes('/tasks/')) return { uid: 1, status: 'succeeded', type: 'documentAdditionOrUpdate', error: null }
  return { taskUid: 1, status: 'enqueued' }
}

const filters = (): string[] =>
  asked
    .flatMap(({ body }) => (Array.isArray(body.queries) ? (body.queries as Filtered[]) : [body as Filtered]))
    .map(({ filter }) => [filter ?? ''].flat().join(' AND '))

test('nothing is asked without the rights of who asks: search, counts, corrections and suggestions alike', async () => {
  const scopes = ['c:1', 'g:2']
  await engine.search({ text: 'kapasitet', scopes, filters: { kind: ['paper'], year: [2026] }, page: 2, perPage: 20 })
  await engine.suggest('fælles kap', scopes, 8)
  expect(asked.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['POST /multi-search', 'POST /indexes/faelled/facet-search', 'POST /indexes/faelled/search']),
  )
  for (const filter of filters()) expect(filter).toContain('scopes IN ["c:1", "g:2"]')
})

test('who carries no rights asks nothing at all', async () => {
  expect(await engine.search({ text: 'kapacitet', scopes: [], filters: {}, page: 1, perPage: 20 })).toMatchObject({ total: 0 })
  expect(await engine.suggest('kap', [], 8)).toEqual([])
  expect(asked).toEqual([])
})

test('a page and its counts are one request: the hits under all filters, each chosen facet without its own', async () => {
  await engine.search({ text: '', scopes: ['in'], filters: { kind: ['paper'], year: [2026] }, page: 3, perPage: 20 })
  const queries = asked[0]?.body.queries as (Filtered & { page: number; indexUid: string })[]
  expect(queries).toHaveLength(4)
  expect(queries[0]).toMatchObject({ indexUid: 'faelled', page: 3, hitsPerPage: 20, sort: ['moment:desc', 'id:asc'] })
  const narrowing = queries.map(({ filter }) => [filter ?? []].flat().filter((one) => !one.startsWith('scopes')))
  expect(narrowing).toEqual([['kind IN ["paper"]', 'year IN [2026]'], [], ['year IN [2026]'], ['kind IN ["paper"]']])
})

test('what is indexed carries its rights and its terms, and is waited for', async () => {
  await engine.index([document('a:1', 'Kapacitet', 'Botilbud')])
  const [added, waited] = asked
  expect(added?.path).toBe('POST /indexes/faelled/documents')
  expect(Object.values(added?.body ?? {})[0]).toMatchObject({
    key: Buffer.from('a:1').toString('base64url'),
    scopes: ['signed_in'],
    terms: expect.arrayContaining(['kapacitet', 'botilbud']) as unknown,
    titleTerms: ['kapacitet'],
  })
  expect(waited?.path).toBe('GET /tasks/1')
})
