import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { dayAfter, dayFrom } from './day.ts'
import { day, optionalDay } from './field.ts'

const today = '2026-11-22'

describe('a day as people write it', () => {
  test.each([
    '26-11-2021',
    '26.11.2021',
    '26/11/2021',
    '26/11 2021',
    '26/11-2021',
    '26 11 2021',
    '26. 11. 2021',
    '26.11.21',
    '2021-11-26',
    '26. november 2021',
    '26 november 2021',
    '26. nov. 2021',
    '26. NOVEMBER 2021',
    '26 November 2021',
    'fredag den 26. november 2021',
    'fredag d. 26. november 2021',
    'den 26. november 2021',
    'fre. 26. nov. 2021',
    '  26.   november 2021 ',
  ])('%s', (written) => expect(dayFrom(written, today)).toBe('2021-11-26'))

  test.each([
    ['1-1-2027', '2027-01-01'],
    ['5. maj 2026', '2026-05-05'],
    ['5 May 2026', '2026-05-05'],
    ['3 Oct 2026', '2026-10-03'],
    ['3. okt. 2026', '2026-10-03'],
    ['9. sept. 2026', '2026-09-09'],
    ['2. marts 2026', '2026-03-02'],
    ['2 March 2026', '2026-03-02'],
    ['29-02-2028', '2028-02-29'],
    ['i dag', '2026-11-22'],
    ['I dag', '2026-11-22'],
    ['i morgen', '2026-11-23'],
    ['i går', '2026-11-21'],
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
  ])('%s is %s', (written, day) => expect(dayFrom(written, today)).toBe(day))

  test.each([
    '',
    '31-02-2026',
    '29-02-2027',
    '31. april 2026',
    '00-11-2026',
    '32-01-2026',
    '11/26/2021',
    '26-13-2021',
    '26. november',
    '26/11',
    '26-11-20211',
    '26-11-202',
    '26-11-1821',
    '26-11-2921',
    '26. novum 2021',
    '26. marsipan 2021',
    '26. maja 2021',
    'snart',
    '2021-02-31',
    '2021-11-26T10:00',
  ])('»%s« is none', (written) => expect(dayFrom(written, today)).toBeNull())

  test('the last day of a year is followed by the first of the next, and a leap day is one', () => {
    expect([dayAfter('2026-12-31', 1), dayAfter('2028-02-28', 1), dayAfter('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-02-28',
    ])
  })
})

describe('a day in a form', () => {
  const reasons = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues.map((one) => one.message)

  test('is read as it is written, and may be read twice', () => {
    const read = day().parse('26. november 2021')
    expect(read).toEqual(new Date('2021-11-26T00:00:00Z'))
    expect(day().parse(read)).toEqual(read)
    expect(optionalDay().parse(read)).toEqual(read)
    expect(optionalDay().parse('26/11 2021')).toEqual(read)
  })

  test('says what is wrong with it', () => {
    expect(reasons(day(), '31-02-2026')).toEqual(['field.date'])
    expect(reasons(optionalDay(), '31-02-2026')).toEqual(['field.date'])
    expect(reasons(day(), ' ')).toEqual(['field.required'])
    expect(reasons(day(), undefined)).toEqual(['field.date'])
  })

  test('may be left empty where it is optional', () => {
    for (const empty of ['', ' ', null, undefined]) expect(optionalDay().parse(empty)).toBeNull()
  })
})
