import { afterAll, beforeAll, expect, test } from 'vitest'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { freshDatabase, type FreshDatabase } from '#test/support/database.ts'
import { document } from './engine-suite.ts'
import { judgedCorpus, judgedQueries } from './judged-corpus.ts'

let database: FreshDatabase
let engine: PostgresSearch

beforeAll(async () => {
  database = await freshDatabase({ bare: true })
  engine = new PostgresSearch(database.pool)
  await engine.prepare()
  await engine.index(judgedCorpus.map(([id, title, body]) => document(id, title, body)))
  await database.pool.query(`CREATE TABLE plain AS SELECT id, to_tsvector('danish', title || ' ' || body) AS words FROM search.live`)
})

afterAll(() => database?.drop())

const search = (text: string) => engine.search({ text, scopes: ['signed_in'], filters: {}, page: 1, perPage: 10 })

const plainSql = `SELECT id FROM plain, plainto_tsquery('danish', $1) AS query WHERE words @@ query
  ORDER BY ts_rank_cd(words, query) DESC, id LIMIT 10`
const plainIds = async (text: string) =>
  (await database.pool.query<{ id: string }>(plainSql, [text])).rows.map(({ id }) => id)

type Grades = Readonly<Record<string, number>>

/** How much of what the best order would give the reader of ten hits gets, between 0 and 1. */
function ndcg(ids: string[], grades: Grades): number {
  const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2)
  const got = ids.slice(0, 10).reduce((sum, id, at) => sum + gain(grades[id] ?? 0, at), 0)
  const best = Object.values(grades)
    .toSorted((a, b) => b - a)
    .reduce((sum, grade, at) => sum + gain(grade, at), 0)
  return got / best
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('the judged queries: nDCG@10 at least 0.93 and 0.25 above plain Danish, at most 2 % without a hit', async () => {
  const known = new Set(judgedCorpus.map(([id]) => id))
  const ours: { text: string; score: number; ids: string[] }[] = []
  const plain: number[] = []
  for (const [text, grades] of judgedQueries) {
    for (const id of Object.keys(grades)) expect(known.has(id), `${text}: ${id}`).toBe(true)
    const ids = (await search(text)).hits.map(({ id }) => id)
    ours.push({ text, ids, score: ndcg(ids, grades) })
    plain.push(ndcg(await plainIds(text), grades))
  }
  const [mine, theirs] = [mean(ours.map(({ score }) => score)), mean(plain)]
  const empty = ours.filter(({ ids }) => ids.length === 0).map(({ text }) => text)
  const worst = ours.toSorted((a, b) => a.score - b.score).slice(0, 12)
  console.info(
    `judged queries: nDCG@10 ${mine.toFixed(3)}, plain danish ${theirs.toFixed(3)}, ${judgedQueries.length} queries` +
      `\n  without a hit: ${empty.join('; ') || 'none'}` +
      `\n  least: ${worst.map(({ text, score, ids }) => `${text} ${score.toFixed(2)} (${ids.slice(0, 5).join(' ')})`).join('; ')}`,
  )
  expect(judgedQueries.length).toBeGreaterThanOrEqual(100)
  expect(mine).toBeGreaterThanOrEqual(0.93)
  expect(mine - theirs).toBeGreaterThanOrEqual(0.25)
  expect(empty.length / ours.length).toBeLessThanOrEqual(0.02)
})

test('a slip in any longer word of a title is answered by a "mente du" that has hits', async () => {
  const words = [...new Set(judgedCorpus.flatMap(([, title]) => title.match(/\p{L}{8,}/gu) ?? []))]
  const asked: { slip: string; word: string }[] = words.flatMap((word, at) => {
    const place = 3 + (at % (word.length - 5))
    const swapped = word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2)
    return [
      { word, slip: word.slice(0, place) + word.slice(place + 1) },
      { word, slip: swapped },
    ]
  })
  const missed: string[] = []
  for (const { slip, word } of asked) {
    if (slip === word) continue
    const { total, didYouMean } = await search(slip)
    if (total === 0) missed.push(slip)
    else if (didYouMean !== null) expect((await search(didYouMean)).total, didYouMean).toBe(total)
  }
  console.info(`slips: ${asked.length} asked, ${missed.length} without a hit: ${missed.join(' ') || 'none'}`)
  expect(asked.length).toBeGreaterThan(100)
  expect(missed.length / asked.length).toBeLessThanOrEqual(0.02)
})
