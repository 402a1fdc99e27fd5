import { expect, test } from 'vitest'
import { progressOf } from './progress.ts'

const step = (title: string, dueOn: string | null, doneOn: string | null = null) => ({ kind: 'milestone' as const, title, dueOn, doneOn })
const today = '2026-06-01'

test('what is late comes by its day, what is due today is next and not late', () => {
  const progress = progressOf([step('later', '2026-09-01'), step('today', today), step('late', '2026-05-31'), step('later still', '2026-01-01'), step('done', '2026-01-01', '2026-02-01')], today)
  expect(progress).toMatchObject({ done: 1, total: 5, standing: 'late', next: { title: 'today' } })
  expect(progress.late.map((one) => one.title)).toEqual(['later still', 'late'])
})

test.each([
  ['undated', []],
  ['reached', [step('a', '2026-01-01', '2026-01-01')]],
  ['underWay', [step('a', '2026-01-01', '2026-01-01'), step('b', null)]],
  ['late', [step('a', '2026-01-01')]],
] as const)('%s', (standing, steps) => expect(progressOf([...steps], today).standing).toBe(standing))
