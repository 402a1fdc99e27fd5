import type { Alternative, ParsedQuery } from '../danish/query.ts'
import type { SearchFilters } from '../engine.ts'

/** The fields our filters are stored in. */
export const fields = {
  kind: 'kind',
  collaboration: 'collaborationIds',
  organisation: 'organisationIds',
  focus: 'focusAreaIds',
  year: 'year',
} as const

export type FilterName = keyof typeof fields
export const filterNames = Object.keys(fields) as FilterName[]

const literal = (value: string | number) =>
  typeof value === 'number' ? String(value) : `"${value.replace(/["\\]/g, '\\$&')}"`
const oneOf = (field: string, values: readonly (string | number)[]) => `${field} IN [${values.map(literal).join(', ')}]`

/** Everything begins with the scopes: without one there is nothing to see. */
export const visibleTo = (scopes: string[]): string => oneOf('scopes', scopes)

/** What the query's words need, as a filter over our terms. Phrases are left to Meilisearch's own phrase search. */
export const answering = ({ needs }: ParsedQuery): string[] => needs.map(({ alternatives }) => anyOf(alternatives))

export const anyOf = (alternatives: Alternative[], field: 'terms' | 'titleTerms' = 'terms'): string =>
  `(${alternatives
    .map(({ all }) => all.map((term) => `${field} = ${literal(term)}`).join(' AND '))
    .map((clause) => `(${clause})`)
    .join(' OR ')})`

/** The chosen filters, but for one. */
export function chosen(filters: SearchFilters, except?: FilterName): string[] {
  return filterNames.flatMap((name) => {
    const values = filters[name] ?? []
    return name === except || values.length === 0 ? [] : [oneOf(fields[name], values)]
  })
}

/** Titles that hold one of these terms, or answer otherwise. */
export const inTitles = (alternatives: Alternative[], terms: string[]): string =>
  anyOf([...alternatives, ...terms.map((term): Alternative => ({ all: [term], reason: 'exact' }))], 'titleTerms')
