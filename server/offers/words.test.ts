import { expect, test } from 'vitest'
import { paragraphsIn, targetGroupNamed, targetGroups, targetGroupWords } from './words.ts'

test.for([
  ['SEL § 107', ['SEL § 107']],
  ['sel §107, SEL § 108', ['SEL § 107', 'SEL § 108']],
  ['§ 107 SEL; serviceloven § 107', ['SEL § 107']],
  ['Barnets lov § 43, stk. 1', ['BL § 43', 'stk. 1']],
  ['§ 85', ['§ 85']],
  ['ABL § 105', ['ABL § 105']],
  ['efter aftale', ['efter aftale']],
  [' , ; ', []],
] as const)('OF6: %s', ([written, read]) => expect(paragraphsIn(written)).toEqual(read))

test('OF6: a target group is read by its code or its name in either language', () => {
  for (const code of targetGroups)
    for (const name of [code, targetGroupWords.da[code].toUpperCase(), ` ${targetGroupWords.en[code]} `]) expect(targetGroupNamed(name)).toBe(code)
  expect(targetGroupNamed('noget andet')).toBeNull()
})
