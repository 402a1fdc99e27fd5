import { expect, test } from 'vitest'
import { dayOf, instantOf } from './when.ts'

test('a fixed day stays, an invented one floats with the seeding day', () => {
  expect(dayOf('2021-11-26', '2026-11-22')).toBe('2021-11-26')
  expect(dayOf({ daysAgo: 22 }, '2026-11-22')).toBe('2026-10-31')
  expect(dayOf({ inDays: 40 }, '2026-11-22')).toBe('2027-01-01')
  expect(dayOf({ daysAgo: 0 }, '2028-02-29')).toBe('2028-02-29')
})

test('a time of day is Copenhagen’s, in winter and in summer', () => {
  expect(instantOf({ daysAgo: 1, at: '16:41' }, '2026-11-22').toISOString()).toBe('2026-11-21T15:41:00.000Z')
  expect(instantOf({ daysAgo: 1, at: '00:30' }, '2026-07-02').toISOString()).toBe('2026-06-30T22:30:00.000Z')
  expect(instantOf('2021-11-26', '2026-11-22').toISOString()).toBe('2021-11-26T08:00:00.000Z')
})
