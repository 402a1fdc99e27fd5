import type pg from 'pg'
import { deletionsOf, mayMean, slipsBetween } from '../danish/spelling.ts'
import { parseQuery, type Need, type ParsedQuery } from '../danish/query.ts'
import { foldWithOffsets } from '../danish/fold.ts'
import { Matcher } from '../danish/matching.ts'
import { anyOf } from './tsquery.ts'
import { quoted } from './rows.ts'

/** A query read with its unknown words corrected, and how a person would write it. */
export type Respelt = { query: ParsedQuery; text: string }

type Candidate = { need: number; word: string; texts: number }

/** Reads every word that no visible text holds as the nearest word that one does. Null if that changes nothing. */
export async function respell(pool: pg.Pool, query: ParsedQuery, scopes: string[]): Promise<Respelt | null> {
  const doubtful = query.needs.filter(({ doubtful }) => doubtful)
  if (doubtful.length === 0) return null
  const lost = await withoutTexts(pool, doubtful, scopes)
  if (lost.length === 0) return null
  const candidates = await visibleCandidates(pool, lost, scopes)
  let text = query.text
  let changed = false
  // From the last word on, so that the places of the earlier ones stay true.
  for (const [at, need] of [...lost.entries()].sort(([, a], [, b]) => b.from - a.from)) {
    const best = nearest(
      need,
      candidates.filter((candidate) => candidate.need === at),
    )
    if (!best) continue
    text = text.slice(0, need.from) + (await writtenIn(pool, best.word, scopes)) + text.slice(need.to)
    changed = true
  }
  return changed ? { query: parseQuery(text), text } : null
}

async function withoutTexts(pool: pg.Pool, needs: Need[], scopes: string[]): Promise<Need[]> {
  const { rows } = await pool.query<{ need: number }>(
    `SELECT number - 1 AS need FROM unnest($1::text[]) WITH ORDINALITY AS asked (query, number)
     WHERE NOT EXISTS (SELECT FROM search.live WHERE words @@ query::tsquery AND scopes && $2::text[])`,
    [needs.map(({ alternatives }) => anyOf(alternatives)), scopes],
  )
  const lost = new Set(rows.map(({ need }) => Number(need)))
  return needs.filter((_, at) => lost.has(at))
}

/** Near words that a visible text holds, with how many do (a hundred is many). */
async function visibleCandidates(pool: pg.Pool, needs: Need[], scopes: string[]): Promise<Candidate[]> {
  const { rows: near } = await pool.query<{ word: string; need: number }>(
    `SELECT word, number - 1 AS need FROM jsonb_to_recordset($1::jsonb) AS asked (number int, deletions text[])
     JOIN search.live_word ON live_word.deletions && asked.deletions`,
    [JSON.stringify(needs.map(({ key }, at) => ({ number: at + 1, deletions: deletionsOf(key) })))],
  )
  const plausible = near.filter(({ word, need }) => mayMean(needs[need]?.key ?? '', word))
  if (plausible.length === 0) return []
  const { rows } = await pool.query<Candidate>(
    `SELECT need, word, texts::int FROM unnest($1::int[], $2::text[], $3::text[]) AS near (need, word, query)
     CROSS JOIN LATERAL (SELECT count(*) AS texts FROM (
       SELECT FROM search.live WHERE words @@ query::tsquery AND scopes && $4::text[] LIMIT 100) AS held) AS visible
     WHERE texts > 0`,
    [
      plausible.map(({ need }) => need),
      plausible.map(({ word }) => word),
      plausible.map(({ word }) => quoted(word)),
      scopes,
    ],
  )
  return rows
}

function nearest(need: Need, candidates: Candidate[]): Candidate | undefined {
  const slips = ({ word }: Candidate) => slipsBetween(need.key, word)
  return candidates.sort((a, b) => slips(a) - slips(b) || b.texts - a.texts || (a.word < b.word ? -1 : 1))[0]
}

/** Folded words have lost their æ, ø and å: a visible text that holds the word shows how to write it. */
async function writtenIn(pool: pg.Pool, word: string, scopes: string[]): Promise<string> {
  const { rows } = await pool.query<{ example: string }>(
    `SELECT title || E'\n' || left(body, 40000) AS example FROM search.live
     WHERE words @@ $1::tsquery AND scopes && $2::text[] ORDER BY id LIMIT 1`,
    [quoted(word), scopes],
  )
  const example = rows[0]?.example ?? ''
  const match = new Matcher(parseQuery(word)).find(example)[0]
  return match ? unfolded(word, example.slice(match.from, match.to).toLowerCase()) : word
}

/** The beginning of a written form that folds to the word, "forældre" out of "forældrenes"; else the form itself. */
function unfolded(word: string, written: string): string {
  const { folded, offsets } = foldWithOffsets(written)
  return folded.startsWith(word) ? written.slice(0, offsets[word.length]) : written
}
