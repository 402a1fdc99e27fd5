import { expect, test } from 'vitest'
import { buildAutomaton, classOf, visitWords } from './automaton.ts'

const words = ['a', 'bo', 'bord', 'botilbud', 'tilbud', 'tilbuddet'].map((word, wordClass) => ({ word, wordClass }))
const automaton = buildAutomaton(words)

test('it holds each word with its class, and no other word', () => {
  for (const { word, wordClass } of words) expect(classOf(automaton, word)).toBe(wordClass)
  for (const word of ['', 'b', 'bor', 'tilbudd', 'tilbudx', 'å', '-']) expect(classOf(automaton, word)).toBe(-1)
})

test('it finds every word that begins at a place', () => {
  const ends: number[] = []
  visitWords(automaton, 'botilbuddet', 2, (end) => ends.push(end))
  expect(ends).toEqual([8, 11])
})
