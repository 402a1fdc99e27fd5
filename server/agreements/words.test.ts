import { expect, test } from 'vitest'
import { agreementLevel, mayWriteAgreement } from './policy.ts'
import { anonymous } from '#server/kernel/actor.ts'
import { standingOf } from './words.ts'

const period = { startsOn: new Date('2027-01-01'), endsOn: new Date('2028-12-31') }

test.each([
  ['drafting', '2027-06-01T12:00:00Z', 'drafting'],
  ['approved', '2026-11-22T12:00:00Z', 'coming'],
  ['approved', '2026-12-31T23:30:00Z', 'inForce'],
  ['approved', '2028-12-31T22:30:00Z', 'inForce'],
  ['approved', '2028-12-31T23:30:00Z', 'over'],
])('%s at %s is %s: the day is the one in Denmark', (state, at, standing) => {
  expect(standingOf({ state, ...period }, new Date(at))).toBe(standing)
})

test('AG1, AG2: what is approved is public, and only the secretariat writes', () => {
  expect(agreementLevel('approved')).toBe('public')
  expect(agreementLevel('drafting')).toBe('collaboration')
  expect(mayWriteAgreement(anonymous(), 'any').ok).toBe(false)
})
