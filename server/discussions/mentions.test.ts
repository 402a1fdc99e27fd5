import { expect, test } from 'vitest'
import { mentionedPeople, mentionStretches } from './mentions.ts'

const people = [
  { personId: 'anna', name: 'Anna Berg' },
  { personId: 'holm', name: 'Anna Berg Holm' },
  { personId: 'soeren', name: 'Søren Ågård' },
  { personId: 'soeren-2', name: 'Søren Ågård' },
]

test.each([
  ['Hej @Anna Berg, har du set det?', ['anna']],
  ['@Anna Berg Holm og ingen anden', ['holm']],
  ['@Anna Berg\nHolm er et andet ord', ['anna']],
  ['(@anna berg)', ['anna']],
  ['Skriv til post@Anna Berg', []],
  ['@Anna Bergmann er en anden', []],
  ['@Anna', []],
  ['@Søren Ågård', ['soeren', 'soeren-2']],
  ['@Anna Berg og @Anna Berg Holm', ['anna', 'holm']],
  ['@@Anna Berg', []],
])('%s mentions %j', (text, expected) => expect(mentionedPeople(text, people)).toEqual(expected))

test('the stretches of a text put together are the text', () => {
  const text = 'Hej @Anna Berg Holm, @anna berg og @Ukendt Person'
  const stretches = mentionStretches(
    text,
    people.map((one) => one.name),
  )
  expect(stretches.map((one) => one.text).join('')).toBe(text)
  expect(stretches.filter((one) => one.mention).map((one) => one.text)).toEqual(['@Anna Berg Holm', '@anna berg'])
})
