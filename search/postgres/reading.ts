import type pg from 'pg'
import { Shower } from '../danish/passages.ts'
import { parseBeginning } from '../danish/query.ts'
import type { SearchQuery, Suggestion } from '../engine.ts'
import type { SetCount } from './facets.ts'
import { begunBy, phraseOf } from './tsquery.ts'

/** One hit as stored. */
export type FoundRow = {
  id: string
  subject_id: string
  kind: string
  title: string
  body: string
  url: string
  collaboration_ids: string[]
  at: string
}

/** How many of the best candidates are ranked by reading their words; the rest follow by title and date. */
const ranked = 160
/** How far into a text passages are looked for. */
const readable = 40_000

/** The facet sets of everything that matches, and the rows of one page. One statement. */
export async function findPage(
  pool: pg.Pool,
  tsquery: string | null,
  { scopes, filters, page, perPage }: SearchQuery,
): Promise<{ sets: SetCount[]; rows: FoundRow[] }> {
  const { rows } = await pool.query<{ sets: string | null; page: FoundRow[] | null }>({
    // Named, so that each connection plans it once.
    name: tsquery === null ? 'search-list' : 'search-words',
    text: tsquery === null ? listSql : searchSql,
    values: [
      scopes,
      filters.kind?.length ? filters.kind : null,
      filters.collaboration?.length ? filters.collaboration : null,
      filters.organisation?.length ? filters.organisation : null,
      filters.focus?.length ? filters.focus : null,
      filters.year?.length ? filters.year : null,
      perPage,
      (Math.max(1, page) - 1) * perPage,
      ...(tsquery === null ? [] : [tsquery, Math.ceil(ranked / perPage) * perPage]),
    ],
  })
  return { sets: setCounts(rows[0]?.sets ?? ''), rows: rows[0]?.page ?? [] }
}

const setCounts = (text: string): SetCount[] =>
  text === ''
    ? []
    : text.split(',').map((pair) => {
        const space = pair.indexOf(' ')
        return { id: Number(pair.slice(0, space)), count: Number(pair.slice(space + 1)) }
      })

const passing = `
  SELECT * FROM matched WHERE ($2::text[] IS NULL AND $3::text[] IS NULL AND $4::text[] IS NULL AND $5::text[] IS NULL AND $6::int[] IS NULL)
  OR facet_set IN (SELECT id FROM search.facet_set WHERE ($2::text[] IS NULL OR kind = ANY($2))
    AND ($3::text[] IS NULL OR collaboration_ids && $3) AND ($4::text[] IS NULL OR organisation_ids && $4)
    AND ($5::text[] IS NULL OR focus_area_ids && $5) AND ($6::int[] IS NULL OR year = ANY($6)))`

const answer = `
SELECT (SELECT string_agg(facet_set || ' ' || n, ',') FROM (SELECT facet_set, count(*) AS n FROM matched GROUP BY facet_set) AS counted) AS sets,
  (SELECT json_agg(json_build_object('id', id, 'subject_id', subject_id, 'kind', kind, 'title', title, 'body', left(body, ${readable}), 'url', url,
    'collaboration_ids', collaboration_ids, 'at', at) ORDER BY position) FROM page) AS page`

const listSql = `
WITH matched AS MATERIALIZED (SELECT place, id, at, facet_set FROM search.live WHERE scopes && $1::text[]),
chosen AS MATERIALIZED (SELECT place, at, id FROM (${passing}) AS passing ORDER BY at DESC, id LIMIT $7 OFFSET $8),
page AS (SELECT live.*, row_number() OVER (ORDER BY chosen.at DESC, chosen.id) AS position FROM chosen JOIN search.live ON live.place = chosen.place)
${answer}`

/** A match in the title counts beside the body's; within the body nearness, length and the weights decide. */
const score = `ts_rank_cd('{0.1, 0.25, 0.6, 1}', words, $9::tsquery, 1) + 1.5 * ts_rank('{0.1, 0.3, 0.8, 1}', title_words, $9::tsquery)`

const searchSql = `
WITH matched AS MATERIALIZED (SELECT * FROM search.matched($9::tsquery, $1::text[])),
ordered AS (SELECT place, id, at, in_title FROM (${passing}) AS passing ORDER BY in_title DESC, at DESC, id LIMIT greatest($10::int, $7::int + $8::int)),
numbered AS (SELECT *, row_number() OVER (ORDER BY in_title DESC, at DESC, id) AS number FROM ordered),
scored AS MATERIALIZED (
  SELECT numbered.place, numbered.id, numbered.at, number, CASE WHEN number <= $10 THEN (SELECT ${score} FROM search.live WHERE live.place = numbered.place) END AS score FROM numbered),
chosen AS MATERIALIZED (
  SELECT place, row_number() OVER (ORDER BY score DESC NULLS LAST, number) AS position FROM scored ORDER BY score DESC NULLS LAST, number LIMIT $7 OFFSET $8),
page AS (SELECT live.*, position FROM chosen JOIN search.live ON live.place = chosen.place)
${answer}`

/** Titles whose words begin like those typed, or answer them. Best first; the parts of one thing under one title count once. */
export async function suggestTitles(
  pool: pg.Pool,
  text: string,
  { scopes, limit }: { scopes: string[]; limit: number },
): Promise<Suggestion[]> {
  const { query, words } = parseBeginning(text)
  const clauses = [...words.map(begunBy), ...query.phrases.map(phraseOf)]
  if (clauses.length === 0) return []
  const { rows } = await pool.query<Pick<FoundRow, 'id' | 'kind' | 'title' | 'url'>>({
    name: 'search-suggest',
    text: suggestSql,
    values: [scopes, clauses.join(' & '), limit],
  })
  const shower = new Shower(
    query,
    words.flatMap(({ beginning }) => beginning ?? []),
  )
  return rows.map(({ id, kind, title, url }) => ({ id, kind, title: shower.title(title), url }))
}

/** How many of the newest titles are weighed. */
const weighed = 300

const suggestSql = `
WITH matched AS (SELECT id, subject_id, kind, title, url, at, title_words FROM search.live
  WHERE title_words @@ $2::tsquery AND scopes && $1::text[] ORDER BY at DESC, id LIMIT ${weighed}),
scored AS (SELECT *, ts_rank('{0.1, 0.3, 0.8, 1}', title_words, $2::tsquery, 2) AS score FROM matched),
single AS (SELECT DISTINCT ON (subject_id, kind, title) * FROM scored ORDER BY subject_id, kind, title, at, id)
SELECT id, kind, title, url FROM single ORDER BY score DESC, at DESC, id LIMIT $3`
