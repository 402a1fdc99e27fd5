import { expect, test } from 'vitest'
import { marksOf, pointsOf, pointsOfAgreement, spanOf } from './marks.ts'

const step = (id: string, dueOn: string | null, doneOn: string | null = null) => ({ id, kind: 'milestone' as const, title: id, dueOn, doneOn, groupId: null, group: null })
const area = { id: 'a', steps: [step('open', '2026-12-01'), step('late', '2026-03-01'), step('done', '2026-05-01', '2026-02-01'), step('sometime', null)], papers: [{ id: 'p', title: 'p', publishedOn: '2026-01-15' }] }
const today = '2026-06-01'

test('points stand by the day they were done or are due, and say how they go', () => {
  expect(pointsOf(area, today).map(({ id, day, state }) => [id, day, state])).toEqual([
    ['p', '2026-01-15', 'good'],
    ['done', '2026-02-01', 'good'],
    ['late', '2026-03-01', 'late'],
    ['open', '2026-12-01', 'waiting'],
    ['sometime', null, 'waiting'],
  ])
})

test('marks carry the numbers of the list, and what has no day is not drawn', () => {
  const points = pointsOf(area, today)
  expect(marksOf(points, points).map((one) => one.number)).toEqual([1, 2, 3, 4])
})

test('an agreement has everything once, with the areas it belongs to', () => {
  const own = { id: 'own', title: 'own', dueOn: '2026-01-01', doneOn: null, focusAreaId: null }
  const beside = { id: 'b', steps: [step('late', '2026-03-01')], papers: [] }
  const points = pointsOfAgreement([area, beside], [own, { ...own, id: 'late', focusAreaId: 'a' }], today)
  expect(points.map(({ id, areaIds }) => [id, areaIds])).toEqual([['own', []], ['p', ['a']], ['done', ['a']], ['late', ['a', 'b']], ['open', ['a']], ['sometime', ['a']]])
})

test('the drawing reaches as far as its points', () => {
  const period = { startsOn: '2026-02-01', endsOn: '2026-10-31' }
  expect(spanOf(period, pointsOf(area, today))).toEqual({ from: '2026-01-15', until: '2026-12-01' })
  expect(spanOf(period, [])).toEqual({ from: '2026-02-01', until: '2026-10-31' })
})
