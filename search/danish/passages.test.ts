import { expect, test } from 'vitest'
import type { Passage } from '../engine.ts'
import { Shower } from './passages.ts'
import { parseQuery } from './query.ts'

const marked = (passage: Passage) => passage.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const show = (query: string, body: string) => new Shower(parseQuery(query)).show('Titel', body)

test('the answering part of a compound is marked, letters counted as written', () => {
  expect(marked(show('område', 'Børneområdet får støtte').snippet)).toBe('Børne[området] får støtte')
})

test('the passage that answers most of the query is shown', () => {
  const filler = 'Ligegyldig tekst uden indhold her. '.repeat(30)
  const { snippet } = show('tandpleje botilbud', `Tandpleje nævnes. ${filler}Her er tandpleje på botilbud. ${filler}`)
  expect(marked(snippet)).toContain('Her er [tandpleje] på [botilbud].')
  expect(snippet.map(({ text }) => text).join('').length).toBeLessThan(400)
})

test('without a match the beginning is shown, unmarked and on one line with its blocks apart', () => {
  expect(show('transport', 'Første\nanden').snippet).toEqual([{ text: 'Første · anden', marked: false }])
  expect(show('transport', 'Første.\nAnden:\n tredje\n').snippet).toEqual([{ text: 'Første. Anden: tredje', marked: false }])
  expect(marked(show('notat', 'Notat\nNotatet siger').snippet)).toBe('[Notat] · [Notatet] siger')
  expect(show('transport', '').snippet).toEqual([])
})

test('the reason is that of the loosest word', () => {
  expect(show('tandpleje kommune', 'Tandpleje i kommunerne').reason).toBe('inflected')
  expect(show('kapacitet', 'Botilbudskapacitet').reason).toBe('compound')
  expect(show('BPA', 'Borgerstyret personlig assistance').reason).toBe('synonym')
  expect(show('tandpleje', 'Tandplejen og tandpleje').reason).toBe('exact')
})

test('phrases are marked whole', () => {
  expect(marked(show('"fælles faglige"', 'De fælles faglige ord').snippet)).toBe('De [fælles faglige] ord')
})

test('a hyphen that waits for the other half is not marked', () => {
  expect(marked(show('børn', 'Socialdirektørforum og Børn- og ungecheferne').snippet)).toContain('og [Børn]- og')
})
