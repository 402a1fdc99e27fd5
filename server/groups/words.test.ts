import { expect, test } from 'vitest'
import { groupKinds, isNetwork } from './words.ts'

test('only networks begin with a question', () => {
  expect(groupKinds.filter(isNetwork)).toEqual(['network', 'leaderNetwork'])
})
