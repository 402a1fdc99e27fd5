import { expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const keys = (text: string) => tokenise(text).map(({ key }) => key)

test.each([
  ['Efter § 107, stk. 2', ['efter', '§107', 'stk', '2']],
  ['§107', ['§107']],
  ['§ 85 a', ['§85a']],
  ['§ 60 selskaber', ['§60', 'selskaber']],
  ['paragraf 124', ['§124']],
  ['§§ 107 og 108 samt 85', ['§107', 'og', '§108', 'samt', '§85']],
  ['§ 107 og i 2025', ['§107', 'og', 'i', '2025']],
  ['sag 27.45.04.', ['sag', '27.45.04']],
  ['A-kasse', ['a-kasse']],
  ['3-årig', ['3-aarig']],
  ['den 1. januar 2027', ['den', '1.januar', 'januar', '2027']],
  ['nr. 1. Januarer', ['nr', '1', 'januarer']],
  ['2025-2026', ['2025-2026']],
  ['døgn- og botilbud', ['doegn-', 'og', 'botilbud']],
  ['og/eller', ['og', 'eller']],
  ['§ alene, 100 %', ['alene', '100']],
  ['', []],
])('%s', (text, expected) => {
  expect(keys(text)).toEqual(expected)
})

test('tokens know their place and what ended before them', () => {
  const text = 'Første. Anden\nTredje § 107 '
  const tokens = tokenise(text)
  expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(['Første', 'Anden', 'Tredje', '§ 107'])
  expect(tokens.map(({ breaks }) => breaks)).toEqual(['no', 'sentence', 'block', 'no'])
})
