import { expect, test } from 'vitest'
import { wholeAddress } from './address.ts'

test('what people type becomes a whole address', () => {
  expect(wholeAddress(' https://www.kommune.dk/a?b=c ')).toBe('https://www.kommune.dk/a?b=c')
  expect(wholeAddress('www.kommune.dk')).toBe('https://www.kommune.dk')
  expect(wholeAddress('ærø.dk/social')).toBe('https://ærø.dk/social')
  expect(wholeAddress('navn@kommune.dk')).toBe('mailto:navn@kommune.dk')
  expect(wholeAddress('/papirer/1')).toBe('/papirer/1')
  expect(wholeAddress('tel:+4512345678')).toBe('tel:+4512345678')
})

test('an address that leads where we do not go is refused', () => {
  for (const typed of [
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'ftp://a.dk',
    'to ord',
    'https://',
  ])
    expect(wholeAddress(typed), typed).toBeNull()
})
