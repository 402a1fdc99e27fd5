import { expect, test } from 'vitest'
import { fold, foldWithOffsets } from './fold.ts'

test.each([
  ['Ærø', 'aeroe'],
  ['Aarhus', 'aarhus'],
  ['Århus', 'aarhus'],
  ['A\u030arhus', 'aarhus'],
  ['Caféen', 'cafeen'],
  ['gen\u00adnem', 'gennem'],
  ['får', 'faar'],
  ['far', 'far'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
  expect(foldWithOffsets(text).folded).toBe(folded)
})

test('offsets lead from the folded letters back to the written ones', () => {
  const { folded, offsets } = foldWithOffsets('børnepåsyn')
  const at = folded.indexOf('syn')
  expect('børnepåsyn'.slice(offsets[at], offsets[at + 3])).toBe('syn')
})
