import { expect, test } from 'vitest'
import { countFacets, type FacetSet } from './facets.ts'

const set = (kind: string, year: string): FacetSet => ({
  kind: [kind],
  collaboration: [],
  organisation: [],
  focus: [],
  year: [year],
})
const counts = [
  { set: set('paper', '2025'), count: 3 },
  { set: set('paper', '2026'), count: 2 },
  { set: set('event', '2026'), count: 5 },
]

test('a facet ignores its own choice, and only that', () => {
  const { total, facets } = countFacets(counts, { kind: ['event'], year: [2026] })
  expect(total).toBe(5)
  expect(facets.kind).toEqual([
    { value: 'event', count: 5 },
    { value: 'paper', count: 2 },
  ])
  expect(facets.year).toEqual([{ value: '2026', count: 5 }])
})

test('an empty choice is none', () => {
  expect(countFacets(counts, { kind: [] }).total).toBe(10)
})
