import { expect, test } from 'vitest'
import { seenFolders, trailOf, withBelow } from './tree.ts'

const folder = (id: string, parentId: string | null, state: 'seen' | 'hidden' | 'empty' = 'empty') => ({
  id,
  name: id.toUpperCase(),
  parentId,
  holds: state === 'seen',
  filled: state !== 'empty',
})
const tree = [
  folder('a', null),
  folder('b', 'a', 'seen'),
  folder('c', null, 'hidden'),
  folder('d', 'c'),
  folder('e', null),
]
const seen = (belongs: boolean) => seenFolders(tree, { belongs }).map((one) => one.id)

test('FI5: a folder is seen by whoever sees something below it', () => expect(seen(false)).toEqual(['a', 'b']))

test('FI5: empty ones are seen by members, but for those inside what is hidden', () => expect(seen(true)).toEqual(['a', 'b', 'e']))

test('the way to a folder, and all that is below one', () => {
  expect(trailOf(tree, 'b').map((one) => one.name)).toEqual(['A', 'B'])
  expect(trailOf(tree, null)).toEqual([])
  expect(withBelow(tree, 'a')).toEqual(['a', 'b'])
})
