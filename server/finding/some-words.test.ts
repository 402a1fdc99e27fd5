import { expect, test } from 'vitest'
import { wordsToTry } from './some-words.ts'

test('the two longest words of several are tried', () => {
  expect(wordsToTry('udadreagerende borgere')).toEqual(['udadreagerende', 'borgere'])
  expect(wordsToTry('hjælp til udadreagerende borgere')).toEqual(['udadreagerende', 'borgere'])
})

test('one word or one phrase alone has no parts', () => {
  for (const text of ['', 'udadreagerende', 'til botilbud', '"udadreagerende borgere"', '§']) expect(wordsToTry(text), text).toEqual([])
})

test('of a phrase and a word the word is tried', () => {
  expect(wordsToTry('"udadreagerende borgere" botilbud')).toEqual(['botilbud'])
})
