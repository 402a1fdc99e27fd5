import { expect, test } from 'vitest'
import { inSyllables, placeOf, placedNames } from './tiles.ts'

test('a municipality is found by its name with and without "Kommune"', () => {
  expect(placeOf('syddanmark', 'Vejle Kommune')).toEqual({ column: 3, row: 0 })
  expect(placeOf('syddanmark', 'Nordfyns Kommune')).toEqual({ column: 6, row: 1 })
  expect(placeOf('midtjylland', 'Horsens')).toEqual({ column: 3, row: 4 })
})

test('what lies elsewhere has no place', () => {
  expect(placeOf('sjaelland', 'Vejle Kommune')).toBeNull()
  expect(placeOf('andet', 'Vejle Kommune')).toBeNull()
})

test('a name in syllables is the same name, and every part fits the narrowest tile', () => {
  for (const name of placedNames) {
    expect(inSyllables(name).replaceAll('\u00ad', '')).toBe(name)
    expect(Math.max(...inSyllables(name).split(/[\u00ad-]/).map((part) => part.length)), name).toBeLessThan(7)
  }
})
