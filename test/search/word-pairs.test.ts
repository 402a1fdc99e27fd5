import { afterAll, beforeAll, expect, test } from 'vitest'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts'
import { mustNotBeFound } from './false-friends.ts'
import { mustBeFound } from './word-pairs.ts'

let database: FreshDatabase
let engine: PostgresSearch

beforeAll(async () => {
  database = await freshDatabase({ bare: true })
  engine = new PostgresSearch(database.pool)
  await engine.prepare()
})

afterAll(() => database?.drop())

/** Each text is alone in a scope of its own: no pair can help or hide another. */
async function failing(name: string, pairs: typeof mustBeFound, wanted: number): Promise<string[]> {
  await engine.index(
    pairs.map(([, text], at) => ({
      id: `${name}-${at}`,
      subjectId: `${name}-${at}`,
      kind: 'paper',
      title: 'Notat',
      body: `Her står ${text} i en sætning.`,
      url: `/papirer/${at}`,
      scopes: [`${name}:${at}`],
      collaborationIds: [],
      organisationIds: [],
      focusAreaIds: [],
      year: null,
      at: '2026-01-01T00:00:00.000Z',
    })),
  )
  const wrong: string[] = []
  for (const [at, [text, written]] of pairs.entries()) {
    const { total } = await engine.search({ text, scopes: [`${name}:${at}`], filters: {}, page: 1, perPage: 5 })
    if (total !== wanted) wrong.push(`${text} -> ${written}`)
  }
  return wrong
}

test('the frozen word pairs: at least 97 % found, at most 2 % of the false friends', async () => {
  const missed = await failing('found', mustBeFound, 1)
  const mistaken = await failing('false', mustNotBeFound, 0)
  const recall = 100 * (1 - missed.length / mustBeFound.length)
  const wrong = (100 * mistaken.length) / mustNotBeFound.length
  console.info(
    `word pairs: recall ${recall.toFixed(1)} % of ${mustBeFound.length}, false ${wrong.toFixed(1)} % of ${mustNotBeFound.length}` +
      `\n  missed: ${missed.join('; ') || 'none'}\n  mistaken: ${mistaken.join('; ') || 'none'}`,
  )
  expect(mustBeFound.length).toBeGreaterThanOrEqual(230)
  expect(mustNotBeFound.length).toBeGreaterThanOrEqual(120)
  expect(recall).toBeGreaterThanOrEqual(97)
  expect(wrong).toBeLessThanOrEqual(2)
})
