import { expect, test } from 'vitest'
import { mentionQuery, suggested } from './mention-query.ts'

test.each([
  ['Hej @', ''],
  ['Hej @Ann', 'Ann'],
  ['Hej @Anna Berg', 'Anna Berg'],
  ['(@sø', 'sø'],
  ['@Anna\n', null],
  ['Hej Anna', null],
  ['post@anna', null],
  ['@Anna, tak', null],
  ['@a b c d e f g', null],
])('before the caret %j asks for %j', (text, expected) => expect(mentionQuery(text)).toBe(expected))

const people = ['Anna Berg', 'Anna Berg Holm', 'Berit Anker', 'Åse Bergstrøm'].map((name) => ({ personId: name, name }))
const names = (query: string) => suggested(people, query).map((one) => one.name)

test('whole names come before parts of names', () => {
  expect(names('be')).toEqual(['Berit Anker', 'Anna Berg', 'Anna Berg Holm', 'Åse Bergstrøm'])
  expect(names('anna b')).toEqual(['Anna Berg', 'Anna Berg Holm'])
  expect(names('')).toHaveLength(4)
})

test('a finished name asks for nobody', () => expect(names('Anna Berg ')).toEqual([]))
