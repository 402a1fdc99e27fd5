import { expect, test } from 'vitest'
import { discussions as danish } from '#app/i18n/da/discussions.ts'
import { discussions as english } from '#app/i18n/en/discussions.ts'
import { levels } from '#server/subjects/contract.ts'

test('every level says in words who reads a thread', () => {
  for (const level of levels)
    for (const words of [danish, english]) expect(words.readBy({ level, wider: false })).not.toContain(level + '.')
})

test('the collaboration is said to include councils and providers', () => {
  expect(danish.readBy({ level: 'collaboration', wider: false })).toMatch(/råd og leverandører/)
  expect(english.readBy({ level: 'collaboration', wider: false })).toMatch(/councils and providers/)
})

test('a dialog on what is public is for those with a login, and nobody is added to everyone', () => {
  expect(danish.readBy({ level: 'public', wider: true })).toBe('Kan læses af alle med login.')
  expect(danish.readBy({ level: 'group', wider: true })).toContain('samt andre, der har fået adgang')
})
