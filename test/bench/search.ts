/**
 * Search beside plain PostgreSQL: the same documents, words, rights and page, ours with snippets, total and five facets, theirs
 * with `to_tsvector('danish')` and ts_rank_cd. Rounds alternate; prints medians and ratios, judges nothing.
 * Usage: TEST_DATABASE_URL set to a database that may be emptied; node test/bench/search.ts [documents ...]   (default 10000)
 */
import pg from 'pg'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { dice, inventedDocument, rotatingQueries, scopeCount } from '#test/bench/danish-texts.ts'

const perPage = 20
const rounds = 5
const queriesPerRound = 60
/** A member of some groups: carries a third of the scopes. */
const scopes = ['signed_in', ...Array.from({ length: scopeCount / 3 }, (_, at) => `scope:${at * 3}`)]

/** Measures at one size, in a schema of its own that is dropped afterwards. */
export async function benchSearch(pool: pg.Pool, documents: number): Promise<string[]> {
  const engine = new PostgresSearch(pool)
  await pool.query('DROP SCHEMA IF EXISTS search CASCADE; DROP TABLE IF EXISTS plain_document')
  await engine.prepare()
  const lines = [`${documents} documents`]
  const started = performance.now()
  const rebuild = await engine.rebuild()
  for (let from = 0; from < documents; from += 1_000) {
    await rebuild.index(
      Array.from({ length: Math.min(1_000, documents - from) }, (_, at) => inventedDocument(from + at)),
    )
  }
  await rebuild.commit()
  const seconds = (performance.now() - started) / 1_000
  lines.push(`  indexing ${Math.round(documents / seconds)} documents/s`)
  await fillPlain(pool)
  await pool.query('VACUUM ANALYZE')
  const queries = rotatingQueries(rounds * queriesPerRound)
  const ours: number[] = []
  const plain: number[] = []
  for (let round = 0; round < rounds; round++) {
    const part = queries.slice(round * queriesPerRound, (round + 1) * queriesPerRound)
    for (const text of part)
      ours.push(await timed(() => engine.search({ text, scopes, filters: {}, page: 1, perPage })))
    for (const text of part) plain.push(await timed(() => pool.query(plainSql, [text, scopes, perPage])))
  }
  lines.push(`  ours  ${spread(ours)}`, `  plain ${spread(plain)} (page only: no facets, no total, no compounds)`)
  lines.push(
    `  ratio plain/ours p50 ${(at(plain, 0.5) / at(ours, 0.5)).toFixed(2)}, p95 ${(at(plain, 0.95) / at(ours, 0.95)).toFixed(2)}`,
  )
  const filtered = await times(queries.slice(0, 60), (text) =>
    engine.search({ text, scopes, filters: { kind: ['paper'], year: [2024, 2025] }, page: 1, perPage }),
  )
  lines.push(`  two facets chosen ${spread(filtered)}`)
  const typos = await times(queries.filter((text) => /^\p{L}{8,}$/u.test(text)).slice(0, 60), (text) =>
    engine.search({ text: misspelt(text), scopes, filters: {}, page: 1, perPage }),
  )
  lines.push(`  misspelt ${spread(typos)}`)
  const typed = await times(queries.slice(0, 120), (text) => engine.suggest(text.slice(0, 4), scopes, 8))
  lines.push(`  as you type ${spread(typed)}`)
  lines.push(`  8 at once ${Math.round(await throughput(engine, queries))} searches/s`)
  await pool.query('DROP SCHEMA search CASCADE; DROP TABLE plain_document')
  return lines
}

async function fillPlain(pool: pg.Pool): Promise<void> {
  await pool.query(`CREATE TABLE plain_document AS SELECT id, title, body, scopes, at,
    to_tsvector('danish', title || ' ' || body) AS words FROM search.live`)
  await pool.query('CREATE INDEX ON plain_document USING gin (words)')
}

const plainSql = `SELECT id, title, at, ts_headline('danish', body, query) FROM (
  SELECT id, title, body, at, query FROM plain_document, plainto_tsquery('danish', $1) AS query
  WHERE words @@ query AND scopes && $2::text[] ORDER BY ts_rank_cd(words, query) DESC, at DESC LIMIT $3) AS page`

async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

async function times(texts: string[], run: (text: string) => Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  for (const text of texts) found.push(await timed(() => run(text)))
  return found
}

async function throughput(engine: PostgresSearch, queries: string[]): Promise<number> {
  const waiting = [...queries]
  const work = async () => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      await engine.search({ text, scopes, filters: {}, page: 1, perPage })
    }
  }
  const taken = await timed(() => Promise.all(Array.from({ length: 8 }, work)))
  return queries.length / (taken / 1_000)
}

/** One letter lost somewhere in the middle. */
function misspelt(text: string): string {
  const place = 3 + Math.floor(dice(text.length)() * (text.length - 5))
  return text.slice(0, place) + text.slice(place + 1)
}

const at = (values: number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
const spread = (values: number[]) =>
  [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(values, share).toFixed(1)} ms`).join(', ')

if (import.meta.main) {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('Set TEST_DATABASE_URL to a database that may be emptied')
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  const sizes = process.argv.slice(2).map(Number)
  for (const size of sizes.length > 0 ? sizes : [10_000])
    process.stdout.write(`${(await benchSearch(pool, size)).join('\n')}\n`)
  await pool.end()
}
