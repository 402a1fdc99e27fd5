import { expect, test } from 'vitest'
import { pairLexeme, termsOf } from './terms.ts'

const lexemes = (text: string, weight?: string) =>
  termsOf(text)
    .terms.filter((term) => !weight || term.weight === weight)
    .map(({ lexeme }) => lexeme)

test('forms, base forms, heads and modifiers carry falling weights', () => {
  expect(lexemes('botilbudskapaciteten', 'A')).toEqual(['botilbudskapaciteten'])
  expect(lexemes('botilbudskapaciteten', 'B')).toEqual(['botilbudskapacitet'])
  expect(lexemes('botilbudskapaciteten', 'C')).toEqual(['kapacitet'])
  expect(lexemes('botilbudskapaciteten', 'D')).toEqual(expect.arrayContaining(['botilbud', 'tilbud']))
})

test('what is written apart is found as a compound, within its sentence', () => {
  const pair = pairLexeme('botilbud', 'kapacitet')
  expect(lexemes('kapacitet på de enkelte botilbud')).toContain(pair)
  expect(lexemes('botilbuddenes kapacitet')).toContain(pair)
  expect(lexemes('kapacitet. På botilbud')).not.toContain(pair)
  expect(lexemes('kapacitet mangler botilbud')).not.toContain(pair)
})

test('a shortened compound is also the whole one', () => {
  expect(lexemes('døgn- og botilbud')).toContain('doegntilbud')
})

test('synonyms meet in one concept', () => {
  const concept = (text: string) => lexemes(text).find((lexeme) => lexeme.startsWith('%'))
  expect(concept('borgerstyret personlig assistance')).toBe(concept('BPA'))
  expect(concept('koordinerende indsatsplaner')).toBe(concept('KIP'))
  expect(concept('personlig assistance')).toBeUndefined()
})

test('blocks are too far apart for a phrase', () => {
  const [first, second] = termsOf('fælles\nfaglig').terms.filter(({ weight }) => weight === 'A')
  expect((second?.position ?? 0) - (first?.position ?? 0)).toBeGreaterThan(1)
})
