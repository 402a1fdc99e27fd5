import { expect, test } from 'vitest'
import { initials, personColour } from './person-colour.ts'

test.each([
  ['Anna Holm Kristensen', 'AK'],
  ['Søren Ø. Dam', 'SD'],
  ['Bo', 'B'],
  ['Ida von der Heide', 'IH'],
  ['Åse Æbelø (orlov)', 'ÅÆ'],
  ['karen', 'K'],
  ['', '?'],
])('initials of "%s" are %s', (name, letters) => expect(initials(name)).toBe(letters))

test('one of eight colours, the same each time', () => {
  const ids = Array.from({ length: 200 }, (_, n) => `0190a7c1-${n.toString(16).padStart(4, '0')}`)
  const classes = ids.map(personColour)
  expect(new Set(classes).size).toBe(8)
  expect(classes).toEqual(ids.map(personColour))
  expect(classes.every((one) => /^person-[0-7]$/.test(one))).toBe(true)
})
