import { expect, test } from 'vitest'
import { deletionsOf, mayMean, slipsBetween } from './spelling.ts'

test.each([
  ['psykriati', 'psykiatri', 2],
  ['aftlae', 'aftale', 1],
  ['kapasitet', 'kapacitet', 1],
  ['takstinberetning', 'takstindberetning', 1],
  ['bosttte', 'bostoette', 1],
  ['dialogmdet', 'dialogmoedet', 1],
  ['arhus', 'aarhus', 1],
  ['abc', 'abc', 0],
  ['', 'abc', 3],
])('%s and %s are %i slips apart', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips)
  expect(slipsBetween(b, a)).toBe(slips)
})

test('two words one slip apart share a deletion', () => {
  for (const [a, b] of [
    ['aftlae', 'aftale'],
    ['kapasitet', 'kapacitet'],
    ['indsatsomaade', 'indsatsomraade'],
    ['bosttte', 'bostoette'],
  ] as const) {
    expect(deletionsOf(a).some((deletion) => deletionsOf(b).includes(deletion))).toBe(true)
  }
})

test('short words forgive less than long ones', () => {
  expect(mayMean('far', 'faar')).toBe(false)
  expect(mayMean('test', 'rest')).toBe(false)
  expect(mayMean('psykriati', 'psykiatri')).toBe(true)
})
