import { expect, test } from 'vitest'
import { dayByKey, mondayOf, monthsAfter, weeksOf } from './month.ts'

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})

test('a month shows whole weeks and no more', () => {
  const weeks = weeksOf('2026-11-22')
  expect(weeks).toHaveLength(6)
  expect(weeks[0]![0]).toBe('2026-10-26')
  expect(weeks.at(-1)!.at(-1)).toBe('2026-12-06')
  expect(weeksOf('2027-02-14').flat()).toHaveLength(28)
})

test('weeks over which the clock is changed have seven days as well', () => {
  expect(weeksOf('2026-03-29').at(-2)).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => `2026-03-${day}`))
})

test('a month on is the same day, or the last there is', () => {
  expect(monthsAfter('2026-11-22', 1)).toBe('2026-12-22')
  expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28')
  expect(monthsAfter('2028-02-29', -12)).toBe('2027-02-28')
})

test.each([
  ['ArrowRight', false, '2026-12-01'],
  ['ArrowLeft', false, '2026-11-29'],
  ['ArrowDown', false, '2026-12-07'],
  ['ArrowUp', false, '2026-11-23'],
  ['Home', false, '2026-11-30'],
  ['End', false, '2026-12-06'],
  ['PageDown', false, '2026-12-30'],
  ['PageUp', true, '2025-11-30'],
  ['a', false, null],
])('%s (shift %s) leads from Monday the 30th to %s', (key, shift, day) =>
  expect(dayByKey('2026-11-30', key, shift)).toBe(day),
)
