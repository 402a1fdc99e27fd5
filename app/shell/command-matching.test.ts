import { expect, test } from 'vitest'
import { answersEveryWord } from './command-matching.ts'

test('every word counts, in any order and unfinished; nothing typed leaves everything', () => {
  expect(answersEveryWord('papir nyt', 'Nyt papir')).toBe(true)
  expect(answersEveryWord('publ pap', 'Publicer papiret igen')).toBe(true)
  expect(answersEveryWord('publicer gruppen', 'Publicer papiret igen')).toBe(false)
  expect(answersEveryWord('  ', 'Nyt papir')).toBe(true)
  expect(answersEveryWord('ÆND', 'Ændringer')).toBe(true)
})
