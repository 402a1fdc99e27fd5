import type pg from 'pg'
import { Shower } from '../danish/passages.ts'
import { parseQuery, type ParsedQuery } from '../danish/query.ts'
import type {
  Readiness,
  Rebuild,
  SearchAnswer,
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchQuery,
  Suggestion,
} from '../engine.ts'
import { countFacets, FacetSets } from './facets.ts'
import { findPage, suggestTitles, type FoundRow } from './reading.ts'
import { respell } from './respelling.ts'
import { Store } from './store.ts'
import { tsqueryOf } from './tsquery.ts'

/** Signs alone ask for nothing, and must not be answered with everything. */
const nothing = { sets: [], rows: [] }

/** Search inside the product's own PostgreSQL: Danish is analysed here, the database stores and matches the result. */
export class PostgresSearch implements SearchEngine {
  private readonly pool: pg.Pool
  private readonly store: Store
  private readonly facetSets: FacetSets

  constructor(pool: pg.Pool) {
    this.pool = pool
    this.store = new Store(pool)
    this.facetSets = new FacetSets(pool)
  }

  prepare(): Promise<Readiness> {
    return this.store.prepare()
  }

  index(documents: SearchDocument[]): Promise<void> {
    return this.store.index(documents)
  }

  remove(ids: string[]): Promise<void> {
    return this.store.remove(ids)
  }

  rebuild(): Promise<Rebuild> {
    return this.store.rebuild()
  }

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const parsed = parseQuery(query.text)
    const asTyped = await this.answer(parsed, query)
    if (asTyped.found > 0) return asTyped.answer
    const respelt = await respell(this.pool, parsed, query.scopes)
    if (!respelt) return asTyped.answer
    const { answer, found } = await this.answer(respelt.query, query)
    if (found === 0) return asTyped.answer
    return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, reason: 'typo' })), didYouMean: respelt.text }
  }

  /** `found` counts before the filters: whether the words exist does not depend on what is ticked. */
  private async answer(parsed: ParsedQuery, query: SearchQuery): Promise<{ answer: SearchAnswer; found: number }> {
    const tsquery = tsqueryOf(parsed)
    const nothingToFind = tsquery === null && query.text.trim() !== ''
    const { sets, rows } = nothingToFind ? nothing : await findPage(this.pool, tsquery, query)
    const counts = await this.facetSets.counts(sets)
    const shower = new Shower(parsed)
    const answer = {
      ...countFacets(counts, query.filters),
      hits: rows.map((row) => hitOf(row, shower)),
      didYouMean: null,
    }
    return { answer, found: counts.reduce((sum, { count }) => sum + count, 0) }
  }

  async suggest(text: string, scopes: string[], limit: number): Promise<Suggestion[]> {
    return suggestTitles(this.pool, text, { scopes, limit })
  }

  async close(): Promise<void> {}
}

function hitOf(row: FoundRow, shower: Shower): SearchHit {
  const { title, snippet, reason } = shower.show(row.title, row.body)
  return {
    id: row.id,
    subjectId: row.subject_id,
    kind: row.kind,
    title,
    url: row.url,
    snippet,
    collaborationIds: row.collaboration_ids,
    at: new Date(row.at).toISOString(),
    reason,
  }
}
