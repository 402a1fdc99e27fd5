export type AddressParams = {
  q: string
  kind: string[]
  collaboration: string[]
  organisation: string[]
  focus: string[]
  year: number[]
  page: number
}

export type FacetName = 'kind' | 'collaboration' | 'organisation' | 'focus' | 'year'
export const facetNames: FacetName[] = ['kind', 'collaboration', 'organisation', 'focus', 'year']

/** An address's parameters; a name given several times is a list. */
export function paramsOf(search: URLSearchParams): Record<string, string | string[]> {
  const params: Record<string, string | string[]> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    params[name] = values.length > 1 ? values : values[0]!
  }
  return params
}

/** The search page's address with some parameters changed; another filter begins at the first page. */
export function searchAddress(params: AddressParams, change: Partial<AddressParams> = {}): string {
  const next = { ...params, page: 1, ...change }
  const search = new URLSearchParams()
  if (next.q) search.set('q', next.q)
  for (const name of facetNames) for (const value of next[name]) search.append(name, String(value))
  if (next.page > 1) search.set('page', String(next.page))
  const query = search.toString()
  return query ? `/soeg?${query}` : '/soeg'
}

/** The address with one value of a facet chosen, or let go of if it was. */
export function toggled(params: AddressParams, facet: FacetName, value: string): string {
  const before = params[facet].map(String)
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  return searchAddress(params, { [facet]: facet === 'year' ? after.map(Number) : after })
}
