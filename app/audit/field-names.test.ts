import { expect, test } from 'vitest'
import { fields } from '#app/i18n/da/fields.ts'
import { history as danish } from '#app/i18n/da/history.ts'
import { history as english } from '#app/i18n/en/history.ts'
import { fromTo, namesOf } from './field-names.ts'

test('unknown fields are not told', () => {
  expect(namesOf(fields, ['name', 'secretColumn', 'purpose'])).toEqual(['navn', 'formål'])
})

test('a change is told from what to what; what was empty only to what', () => {
  expect(fromTo(danish.fromTo, 'Første', 'Anden')).toBe('fra »Første« til »Anden«')
  expect(fromTo(danish.fromTo, null, 'Anden')).toBe('til »Anden«')
  expect(fromTo(english.fromTo, 'First', null)).toBe('from “First” to nothing')
})
