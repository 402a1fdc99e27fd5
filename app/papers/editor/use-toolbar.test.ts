import { expect, test } from 'vitest'
import { stepTo } from './use-toolbar.ts'

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 0],
  ['ArrowLeft', 0, 4],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['b', 1, null],
  ['Tab', 1, null],
])('%s from tool %i of five leads to %s', (key, at, to) => expect(stepTo(key, at, 5)).toBe(to))
