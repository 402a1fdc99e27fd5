import { expect, test } from 'vitest'
import { placed, positionOf, ticksOf } from './timeline-layout.ts'

const span = { from: '2025-01-01', until: '2026-12-31' }
const place = (day: string) => positionOf(day, span, { left: 10, right: 739 })

test('days lie in proportion, and what is outside stands at the edge', () => {
  expect(place('2025-01-01')).toBe(10)
  expect(place('2026-12-31')).toBe(739)
  expect(place('2026-01-01')).toBe(375)
  expect([place('2020-06-01'), place('2030-06-01')]).toEqual([10, 739])
})

test('marks too close to each other come on rows of their own, the others share the first', () => {
  const marks = ['2026-03-05', '2025-02-01', '2026-03-01', '2026-03-03'].map((day) => ({ day }))
  expect(placed(marks, place, 20).map(({ mark, row }) => [mark.day, row])).toEqual([
    ['2025-02-01', 0],
    ['2026-03-01', 0],
    ['2026-03-03', 1],
    ['2026-03-05', 2],
  ])
})

test('a narrow drawing has fewer ticks than a wide one, and both have the years', () => {
  const years = (width: number) => {
    const ticks = ticksOf(span, (day) => positionOf(day, span, { left: 0, right: width }), 60)
    return { count: ticks.length, years: ticks.filter((one) => one.year).map((one) => one.day) }
  }
  expect(years(720)).toEqual({ count: 8, years: ['2025-01-01', '2026-01-01'] })
  expect(years(320)).toEqual({ count: 4, years: ['2025-01-01', '2026-01-01'] })
})
