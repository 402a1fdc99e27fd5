import { expect, test } from 'vitest'
import { fields } from '#app/i18n/da/fields.ts'
import { namesOf } from './field-names.ts'

test('unknown fields are not told', () => {
  expect(namesOf(fields, ['name', 'secretColumn', 'purpose'])).toEqual(['navn', 'formål'])
})
