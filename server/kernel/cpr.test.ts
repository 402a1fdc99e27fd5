import { expect, test } from 'vitest'
import { holdsCpr } from './cpr.ts'

test.each(['010203-1234', '0102031234', '010203 1234', 'borger (311299-0000) flytter', 'nr.290200-9999.'])(
  '%s can be a CPR number',
  (text) => expect(holdsCpr(text)).toBe(true),
)

test.each([
  ['a no-break space', '010190\u00a01234'],
  ['a narrow no-break space', '010190\u202f1234'],
  ['a no-break hyphen', '010190\u20111234'],
  ['a hyphen', '010190\u20101234'],
  ['a figure dash', '010190\u20121234'],
  ['an en dash', '010190\u20131234'],
  ['an em dash', '010190\u20141234'],
  ['a bar', '010190\u20151234'],
  ['a minus', '010190\u22121234'],
  ['a wide hyphen', '010190\uff0d1234'],
  ['an en dash with spaces around', 'CPR 010190 – 1234.'],
  ['a hyphen with no-break spaces around', '010190\u00a0-\u00a01234'],
  ['a line’s end after the hyphen', '010190-\n1234'],
  ['two spaces', '010190  1234'],
  ['a soft hyphen', '010190\u00ad1234'],
  ['a zero-width space', '010190\u200b-\u200b1234'],
  ['a word joiner among the digits', '0101\u206090-12\u206034'],
  ['wide digits', '０１０１９０-１２３４'],
  ['a percent sign, in an address', 'https://eksempel.example/?id=010190%2D1234'],
  ['a footnote’s raised digit behind it', '010190-1234¹'],
])('a number written with %s is one', (_, text) => expect(holdsCpr(text)).toBe(true))

test.each(['010190 – 12 345', '010190 / 1234', '010190 - - 1234', '010190    1234', '32 01 90–1234', '1010190–1234'])(
  '%s is none, for all its dashes and spaces',
  (text) => expect(holdsCpr(text)).toBe(false),
)

test.each(['320203-1234', '011303-1234', '000103-1234', '1010203-1234', '010203-12345', '27.45.04', '01-02-2026', '41719998', '300299-1234'])(
  '%s cannot',
  (text) => expect(holdsCpr(text)).toBe(false),
)

test('a second number in the text is found when the first is none', () =>
  expect(holdsCpr('sag 991399-1234 og 010203-1234')).toBe(true))
