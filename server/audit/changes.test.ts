import { expect, test } from 'vitest'
import { changesIn } from './changes.ts'

test('short fields are told from what to what; long ones and codes only by name', () => {
  const before = { title: 'Første', purpose: 'Et langt formål', kind: 'notat', number: 1, dueOn: null }
  const after = { title: 'Andet', purpose: 'Et andet formål', kind: 'referat', number: 2, dueOn: '2026-02-01T00:00:00.000Z' }
  expect(changesIn(['title', 'purpose', 'kind', 'number', 'dueOn'], before, after)).toEqual([
    { field: 'title', before: 'Første', after: 'Andet' },
    { field: 'number', before: '1', after: '2' },
    { field: 'dueOn', before: null, after: '2026-02-01T00:00:00.000Z' },
  ])
})

test('a detail that has been erased, and a text of a page, tell nothing', () => {
  expect(changesIn(['title'], null, null)).toEqual([])
  expect(changesIn(['title'], { title: 'a'.repeat(101) }, { title: 'b' })).toEqual([])
})
