import { expect, test } from 'vitest'
import { type Node, treeOf } from './tree.ts'

type Some = { id: string; reportsToId: string | null }
const group = (id: string, reportsToId: string | null = null): Some => ({ id, reportsToId })
const drawn = (nodes: Node<Some>[]): string => nodes.map((node) => node.group.id + (node.below.length ? `(${drawn(node.below)})` : '')).join(' ')

test('groups stand below the one they report to, in the order they came', () => {
  expect(drawn(treeOf([group('c', 'a'), group('a'), group('b', 'a'), group('d', 'b')]))).toBe('a(c b(d))')
})

test('a group below one that is not there stands at the top', () => {
  expect(drawn(treeOf([group('b', 'hidden'), group('c', 'b')]))).toBe('b(c)')
})

test('nothing disappears in a ring', () => {
  const shown = drawn(treeOf([group('a', 'b'), group('b', 'a')]))
  expect(shown).toContain('a')
  expect(shown).toContain('b')
})
