import { expect, test } from 'vitest'
import { parseBeginning, parseQuery } from './query.ts'

const asked = (text: string) => parseQuery(text).needs.map(({ key }) => key)

test('stop words are left out unless nothing else is asked', () => {
  expect(asked('hvad betaler borgeren selv')).toEqual(['betaler', 'borgeren'])
  expect(asked('for og imod')).toEqual(['imod'])
  expect(asked('for og')).toEqual(['for', 'og'])
})

test('a phrase keeps every word; a single quotation mark is none', () => {
  expect(parseQuery('"tid og sted" kapacitet')).toMatchObject({
    phrases: [{ lexemes: ['tid', 'og', 'sted'] }],
    needs: [{ key: 'kapacitet' }],
  })
  expect(parseQuery('"kapacitet').phrases).toEqual([])
})

test("a law's name beside a paragraph is not asked for", () => {
  expect(asked('SEL § 107')).toEqual(['§107'])
  expect(asked('serviceloven')).toEqual(['serviceloven'])
})

test('only words the dictionary does not hold may be misspelt', () => {
  const doubtful = (text: string) => parseQuery(text).needs.map(({ doubtful }) => doubtful)
  expect(doubtful('far takstinberetning § 107 KIP')).toEqual([false, true, false, false])
})

test('a query has a length', () => {
  expect(asked('ord '.repeat(500)).length).toBeLessThanOrEqual(24)
})

test('any word may be unfinished, the last one from its second letter on', () => {
  const beginnings = (text: string) => parseBeginning(text).words.map(({ beginning }) => beginning)
  expect(beginnings('fælles bot')).toEqual(['faelles', 'bot'])
  expect(beginnings('fæl bo')).toEqual(['fael', 'bo'])
  expect(beginnings('fælles ')).toEqual(['faelles'])
  expect(beginnings('fælles b')).toEqual(['faelles'])
  expect(beginnings('plan for')).toEqual(['plan', 'for'])
  expect(beginnings('§ 10')).toEqual(['§10'])
  expect(parseBeginning('botilbuddene').words[0]?.alternatives).toContainEqual({ all: ['botilbud'], reason: 'inflected' })
})
