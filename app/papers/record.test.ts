import { expect, test } from 'vitest'
import { no, yes } from '#server/kernel/verdict.ts'
import { keepsRecord } from './record.ts'

const refused = no('paper.onlyWriters')

test('check code and source are for those who write, publish or withdraw, not for readers', () => {
  const reader = { write: refused, publish: refused, withdraw: refused }
  expect(keepsRecord({ can: reader })).toBe(false)
  for (const verb of ['write', 'publish', 'withdraw'] as const) expect(keepsRecord({ can: { ...reader, [verb]: yes } })).toBe(true)
})
