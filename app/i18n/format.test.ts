import { describe, expect, test } from 'vitest'
import {
  counted,
  dayOf,
  daysBetween,
  exactMoment,
  fileSize,
  listed,
  longDate,
  nearDay,
  nearMoment,
  number,
  percent,
  shortDate,
  sortedBy,
  timeOfDay,
} from './format.ts'

const now = new Date('2026-11-22T14:00:00Z')
const moment = (iso: string) => nearMoment(new Date(iso), now, 'da')

describe('days are those of Copenhagen', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('%s is on %s', (at, day) => expect(dayOf(at)).toBe(day))

  test('a night with 23 hours is still one day', () => {
    expect(daysBetween('2026-03-28T12:00:00Z', '2026-03-29T10:00:00Z')).toBe(1)
  })
  test('a quarter past midnight is tomorrow, not today', () => {
    expect(daysBetween(now, '2026-11-22T23:15:00Z')).toBe(1)
  })
})

describe('moments', () => {
  test.each([
    ['2026-11-22T14:00:20Z', 'nu'],
    ['2026-11-22T13:55:00Z', 'for 5 minutter siden'],
    ['2026-11-22T14:20:00Z', 'om 20 minutter'],
    ['2026-11-22T11:30:00Z', 'for 2 timer siden'],
    ['2026-11-22T17:30:00Z', 'i dag kl. 18.30'],
    ['2026-11-21T13:30:00Z', 'i går kl. 14.30'],
    ['2026-11-23T08:00:00Z', 'i morgen kl. 9'],
    ['2026-11-27T08:05:00Z', 'på fredag kl. 9.05'],
    ['2026-11-18T08:00:00Z', 'for 4 dage siden'],
    ['2026-12-24T17:00:00Z', '24. december'],
    ['2026-03-01T08:00:00Z', '1. marts'],
    ['2021-11-26T08:00:00Z', '26. november 2021'],
  ])('%s is "%s"', (at, words) => expect(moment(at)).toBe(words))

  test('in English', () => {
    expect(nearMoment('2026-11-23T08:00:00Z', now, 'en')).toBe('tomorrow at 9:00')
    expect(nearMoment('2026-11-19T08:00:00Z', now, 'en')).toBe('3 days ago')
  })
  test('exactly, for titles and screen readers', () => {
    expect(exactMoment('2026-11-26T08:05:00Z', 'da')).toBe('torsdag den 26. november 2026 kl. 9.05')
    expect(exactMoment('2026-11-26T08:05:00Z', 'en')).toBe('Thursday, 26 November 2026 at 9:05')
  })
  test('summer time', () => expect(timeOfDay('2026-07-01T07:00:00Z', 'da')).toBe('kl. 9'))
  test('midnight', () => expect(timeOfDay('2026-11-22T23:00:00Z', 'da')).toBe('kl. 0'))
})

test('dates', () => {
  expect(longDate('2021-11-26', 'da')).toBe('26. november 2021')
  expect(shortDate('2021-11-26', 'da')).toBe('26. nov. 2021')
  expect(nearDay('2026-11-29', now, 'da')).toBe('29. november')
  expect(nearDay('2026-11-28', now, 'da')).toBe('på lørdag')
  expect(nearDay('2026-11-21', now, 'en')).toBe('yesterday')
})

test('figures', () => {
  expect(number(10_000, 'da')).toBe('10.000')
  expect(number(2.5, 'da')).toBe('2,5')
  expect(percent(0.37, 'da')).toBe('37\u00a0%')
  expect([0, 900, 48_300, 1_400_000].map((size) => fileSize(size, 'da'))).toEqual([
    '0 byte',
    '900 byte',
    '48 kB',
    '1,4 MB',
  ])
  expect(counted(1, 'gruppe', 'grupper', 'da')).toBe('1 gruppe')
  expect(counted(4, 'gruppe', 'grupper', 'da')).toBe('4 grupper')
})

test('lists end with "og"', () => {
  expect(listed(['Kolding', 'Odense', 'Varde'], 'da')).toBe('Kolding, Odense og Varde')
})

test('Danish order: æ, ø, å last, aa as å, figures by value', () => {
  const names = ['Aabenraa', 'Ærø', 'Varde', 'Ølgod', 'Assens', 'Aarhus', 'Odense', 'Bilag 10', 'Bilag 9']
  expect(sortedBy(names, (name) => name)).toEqual([
    'Assens',
    'Bilag 9',
    'Bilag 10',
    'Odense',
    'Varde',
    'Ærø',
    'Ølgod',
    'Aabenraa',
    'Aarhus',
  ])
})
