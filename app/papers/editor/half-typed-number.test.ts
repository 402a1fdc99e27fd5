import { expect, test } from 'vitest'
import { isHalfTypedCpr } from './half-typed-number.ts'

test.each(['010203', '010203-', '010203-1', 'født 0102031', 'nr. 311299 123', '010203\u00a0', '010203\u20111', '010203 – 12', '010203\u200b-1'])('%s may become a CPR number', (text) =>
  expect(isHalfTypedCpr(text)).toBe(true),
)

test.each(['', '01020', '320203-1', '011303', '9910203', '010203-1234', '010203-12 ', '27.45.04', 'takst 2026'])(
  '%s may not',
  (text) => expect(isHalfTypedCpr(text)).toBe(false),
)
