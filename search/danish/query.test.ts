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

test('the word being typed is told from those that are finished', () => {
  expect(parseBeginning('fælles bot')).toMatchObject({ beginning: 'bot', query: { needs: [{ key: 'faelles' }] } })
  expect(parseBeginning('fælles ')).toMatchObject({ beginning: null, query: { needs: [{ key: 'faelles' }] } })
})
