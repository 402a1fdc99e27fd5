import { expect, test } from 'vitest'
import { holdsCpr } from './cpr.ts'

test.each(['010203-1234', '0102031234', '010203 1234', 'borger (311299-0000) flytter', 'nr.290200-9999.'])(
  '%s can be a CPR number',
  (text) => expect(holdsCpr(text)).toBe(true),
)

test.each(['320203-1234', '011303-1234', '000103-1234', '1010203-1234', '010203-12345', '27.45.04', '01-02-2026', '41719998', '300299-1234'])(
  '%s cannot',
  (text) => expect(holdsCpr(text)).toBe(false),
)

test('a second number in the text is found when the first is none', () =>
  expect(holdsCpr('sag 991399-1234 og 010203-1234')).toBe(true))
