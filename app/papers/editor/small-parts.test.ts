import { deepEqual as theirs } from 'fast-equals'
import { expect, test } from 'vitest'
import { deepEqual } from './small-parts.ts'

const values = [null, undefined, 0, -0, 1, Number.NaN, '', 'fed', true, false, [], [1], [1, 2], [[1], { fed: true }], {}, { fed: true }, { fed: false }, { fed: undefined }, { fed: true, kursiv: false }]

test('what the toolbar compares is found equal and different as the library finds it', () => {
  for (const one of values) for (const other of values) {
    const copy = structuredClone(other)
    expect([one, other, deepEqual(one, copy)]).toEqual([one, other, theirs(one, copy)])
  }
})
