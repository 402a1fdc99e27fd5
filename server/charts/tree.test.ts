import { expect, test } from 'vitest'
import { type Change, hasRing, type Present, presentChart, proposedChart } from './tree.ts'

const group = (id: string, reportsToId: string | null = null): Present => ({ id, name: id.toUpperCase(), kind: 'forum', reportsToId })
const change = (of: Partial<Change>): Change => ({ id: 'c', groupId: null, name: '', ends: false, underGroupId: null, underChangeId: null, ...of })
const groups = [group('a'), group('b', 'a'), group('c', 'b')]
const marks = (changes: Change[]) => Object.fromEntries(proposedChart(groups, changes).map((one) => [one.key, one.marks.join(' ')]))

test('CH1: a superior that is not found is not there', () =>
  expect(presentChart([group('b', 'hidden')])[0]).toMatchObject({ key: 'g:b', under: null, marks: [] }))

test('CH3: who is not named stays as today', () => expect(marks([])).toEqual({ 'g:a': '', 'g:b': '', 'g:c': '' }))

test('CH3: moved, renamed, new and ending are told apart', () => {
  expect(marks([change({ groupId: 'c', underGroupId: 'a' })])['g:c']).toBe('moved')
  expect(marks([change({ groupId: 'c', underGroupId: 'b', name: 'Ny' })])['g:c']).toBe('renamed')
  expect(marks([change({ groupId: 'c', name: 'Ny' })])['g:c']).toBe('moved renamed')
  expect(marks([change({ id: 'x', name: 'Helt ny', underGroupId: 'a' })])['n:x']).toBe('new')
  expect(marks([change({ groupId: 'c', ends: true })])['g:c']).toBe('ends')
})

test('CH3: a group may report to a new one', () => {
  const nodes = proposedChart(groups, [change({ id: 'x', name: 'Ny', underGroupId: 'a' }), change({ groupId: 'c', underChangeId: 'x' })])
  expect(nodes.find((one) => one.key === 'g:c')).toMatchObject({ under: 'n:x', marks: ['moved'] })
})

test('CH5: whoever reports to what ends lacks a superior', () =>
  expect(marks([change({ groupId: 'b', ends: true })])).toEqual({ 'g:a': '', 'g:b': 'ends', 'g:c': 'loose' }))

test('CH4: a ring is seen, however long', () => {
  expect(hasRing(presentChart(groups))).toBe(false)
  expect(hasRing(proposedChart(groups, [change({ groupId: 'a', underGroupId: 'c' })]))).toBe(true)
  expect(hasRing([{ key: 'n:x', under: 'n:y' }, { key: 'n:y', under: 'n:x' }])).toBe(true)
})
