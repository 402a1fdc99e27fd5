import { expect, test } from 'vitest'
import { proposedChart } from '#server/charts/tree.ts'
import { layoutOf, wrapped } from './layout.ts'

const groups = [
  { id: 'a', name: 'Forum', kind: 'forum', reportsToId: null },
  { id: 'b', name: 'Styregruppen for det hele og en meget lang betegnelse', kind: 'steeringGroup', reportsToId: 'a' },
  { id: 'c', name: 'Netværk', kind: 'network', reportsToId: 'b' },
]

test('boxes stand below and to the right of their superior, and never over each other', () => {
  const { boxes, height, width } = layoutOf(proposedChart(groups, []))
  expect(boxes.map((box) => box.node.key)).toEqual(['g:a', 'g:b', 'g:c'])
  expect(boxes.map((box) => box.x)).toEqual([1, 29, 57])
  for (const [at, box] of boxes.entries()) if (at > 0) expect(box.y).toBeGreaterThan(boxes[at - 1]!.y + boxes[at - 1]!.height)
  expect(boxes.map((box) => box.line !== null)).toEqual([false, true, true])
  for (const box of boxes) expect([box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true])
})

test('a long name takes the lines it needs, and a mark one more', () => {
  const ends = { id: 'x', groupId: 'b', name: '', ends: true, underGroupId: null, underChangeId: null }
  const [, plain] = layoutOf(proposedChart(groups, [])).boxes
  const [, marked] = layoutOf(proposedChart(groups, [ends])).boxes
  expect(plain!.lines).toEqual(['Styregruppen for det hele og', 'en meget lang betegnelse'])
  expect(marked!.height).toBeGreaterThan(plain!.height)
})

test('words are never lost', () => {
  expect(wrapped('Socialdirektørforum', 5)).toEqual(['Socialdirektørforum'])
  expect(wrapped('a b c', 3)).toEqual(['a b', 'c'])
})
