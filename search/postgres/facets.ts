import type pg from 'pg'
import type { Facet, SearchFacets, SearchFilters } from '../engine.ts'

/** What a document can be filtered by. Many documents share one set, so counting groups by its key. */
export type FacetSet = {
  kind: string[]
  collaboration: string[]
  organisation: string[]
  focus: string[]
  year: string[]
}
/** How many matches have the facet set of this id. */
export type SetCount = { id: number; count: number }
export type FacetCount = { set: FacetSet; count: number }

const names = ['kind', 'collaboration', 'organisation', 'focus', 'year'] as const

/** Reads facet sets by id. A set never changes, so what was read once stays true. */
export class FacetSets {
  private readonly pool: pg.Pool
  private readonly known = new Map<number, FacetSet>()

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  async counts(found: SetCount[]): Promise<FacetCount[]> {
    if (this.known.size > 100_000) this.known.clear()
    const unknown = found.map(({ id }) => id).filter((id) => !this.known.has(id))
    if (unknown.length > 0) await this.read(unknown)
    return found.flatMap(({ id, count }) => {
      const set = this.known.get(id)
      return set ? [{ set, count }] : []
    })
  }

  private async read(ids: number[]): Promise<void> {
    const { rows } = await this.pool.query<FacetSetRow>('SELECT * FROM search.facet_set WHERE id = ANY($1::int[])', [
      ids,
    ])
    for (const row of rows) {
      this.known.set(row.id, {
        kind: [row.kind],
        collaboration: row.collaboration_ids,
        organisation: row.organisation_ids,
        focus: row.focus_area_ids,
        year: row.year === null ? [] : [String(row.year)],
      })
    }
  }
}

type FacetSetRow = {
  id: number
  kind: string
  collaboration_ids: string[]
  organisation_ids: string[]
  focus_area_ids: string[]
  year: number | null
}

/** The total under all filters, and each facet's counts under the other ones. */
export function countFacets(counts: FacetCount[], filters: SearchFilters): { total: number; facets: SearchFacets } {
  const wanted = names.map((name) => (filters[name]?.length ? new Set(filters[name].map(String)) : null))
  const tallies = names.map(() => new Map<string, number>())
  let total = 0
  for (const { set, count } of counts) {
    const failing = failingOf(set, wanted)
    if (failing === several) continue
    if (failing === none) total += count
    for (const [at, name] of names.entries()) {
      const tally = tallies[at]
      if (!tally || (failing !== none && failing !== at)) continue
      for (const value of set[name]) tally.set(value, (tally.get(value) ?? 0) + count)
    }
  }
  const [kind = [], collaboration = [], organisation = [], focus = [], year = []] = tallies.map(sorted)
  return { total, facets: { kind, collaboration, organisation, focus, year } }
}

const none = -1
const several = -2

/** Which filter a set fails; a search meets thousands of sets, so nothing is allocated here. */
function failingOf(set: FacetSet, wanted: (Set<string> | null)[]): number {
  let failing = none
  for (let at = 0; at < names.length; at++) {
    const values = wanted[at]
    const name = names[at]
    if (!values || !name || set[name].some((value) => values.has(value))) continue
    if (failing !== none) return several
    failing = at
  }
  return failing
}

const sorted = (tally: Map<string, number>): Facet[] =>
  [...tally]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
