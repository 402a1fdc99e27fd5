import { describe, expect, test } from 'vitest'
import { momentOf, timeFrom, wallClock } from './time-of-day.ts'

describe('times as people write them', () => {
  test.for([
    ['9', '09:00'],
    ['9.30', '09:30'],
    ['09:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' kl. 14 ', '14:00'],
    ['kl 8.15', '08:15'],
    ['0', '00:00'],
    ['23:59', '23:59'],
  ] as const)('%s is %s', ([written, time]) => expect(timeFrom(written)).toBe(time))

  test.for(['', '24', '9.60', 'ni', '9.3', '9.30 pm', '12345', '-1'])('%s is none', (written) => expect(timeFrom(written)).toBeNull())
})

describe('a time of day in Copenhagen', () => {
  test.for([
    ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ] as const)('%s %s is %s, and back', ([day, time, moment]) => {
    expect(momentOf(day, time).toISOString()).toBe(moment)
    expect(wallClock(new Date(moment))).toEqual({ day, time })
  })

  test('the hour that comes twice is the first one, the hour that is skipped is an hour later', () => {
    expect(momentOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(wallClock(momentOf('2027-03-28', '02:30'))).toEqual({ day: '2027-03-28', time: '03:30' })
  })
})
