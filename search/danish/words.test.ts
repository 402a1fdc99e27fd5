import { expect, test } from 'vitest'
import { analyseWord } from './words.ts'

const parts = (word: string) => analyseWord(word).inner.map(({ lemma }) => lemma)
const head = (word: string) =>
  analyseWord(word)
    .inner.filter(({ head }) => head)
    .map(({ lemma }) => lemma)

test.each([
  ['kommunerne', 'kommune'],
  ['tilbuddenes', 'tilbud'],
  ['børnene', 'barn'],
  ['formændene', 'formand'],
  ['gik', 'gaa'],
  ['botilbudskapaciteterne', 'botilbudskapacitet'],
  ['unges', 'unge'],
])('%s is a form of %s', (form, lemma) => {
  expect(analyseWord(form).lemmas).toContain(lemma)
})

test.each([
  ['botilbudskapacitet', ['botilbud', 'kapacitet', 'bo', 'tilbud'], ['kapacitet']],
  ['takstindberetningerne', ['takst', 'indberetning'], ['indberetning']],
  ['programstyregruppen', ['program', 'styregruppe', 'styre', 'gruppe'], ['styregruppe', 'gruppe']],
  ['rammeaftaleperioden', ['rammeaftale', 'aftaleperiode', 'periode'], ['periode']],
  ['botilbud', ['bo', 'tilbud'], ['tilbud']],
])('%s holds %j', (word, held, heads) => {
  expect(parts(word)).toEqual(expect.arrayContaining(held))
  expect(head(word)).toEqual(expect.arrayContaining(heads))
})

test.each([
  'medarbejderne',
  'udvikling',
  'indsats',
  'overgang',
  'bøger',
  'institutioner',
  'mandag',
  'centrum',
  'partnerskaber',
  'borgeren',
])('%s is one word', (word) => {
  expect(parts(word)).toEqual([])
})

test('who asks for leaders does not ask for leading, but a text may mean either', () => {
  expect(analyseWord('leder').meant).toEqual(['leder'])
  expect(analyseWord('leder').lemmas).toEqual(expect.arrayContaining(['leder', 'lede']))
})

test('a part lies where it is written', () => {
  const { exact, inner } = analyseWord('botilbudskapaciteten')
  expect(
    inner
      .filter(({ lemma }) => lemma === 'botilbud' || lemma === 'kapacitet')
      .map(({ from, to }) => exact.slice(from, to)),
  ).toEqual(['botilbud', 'kapaciteten'])
})

test('words outside the dictionary keep their stem apart from real words', () => {
  expect(analyseWord('visioteket').lemmas).toEqual(analyseWord('visioteker').lemmas)
  expect(analyseWord('visioteket').lemmas[0]).toMatch(/^_/)
})

test('a noun tells of its verb', () => {
  expect(analyseWord('rekruttering').verbs).toEqual(['rekruttere'])
  expect(analyseWord('inddragelsen').verbs).toEqual(['inddrage'])
  expect(analyseWord('indberetningerne').verbs).toEqual(['indberette'])
  expect(analyseWord('kapacitet').verbs).toEqual([])
})
