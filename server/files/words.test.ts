import { expect, test } from 'vitest'
import { nameKey, tidyName } from './words.ts'

test.each([
  ['C:\\Users\\anna\\Referat.docx', 'Referat.docx'],
  ['../../etc/passwd', 'passwd'],
  ['Årsplan 2026.xlsx', 'Årsplan 2026.xlsx'],
  ['A\u030arsplan.pdf', 'Årsplan.pdf'],
  ['regning\u202efdp.exe', 'regningfdp.exe'],
  ['linje\r\nskift\u0000.txt', 'linjeskift.txt'],
  ['hvad? "nu".txt', 'hvad- -nu-.txt'],
  ['con.txt', '_con.txt'],
  ['notat.docx. . ', 'notat.docx'],
  ['..', ''],
  ['\ud800x.txt', '\ufffdx.txt'],
])('%j is kept as %j', (name, kept) => expect(tidyName(name)).toBe(kept))

test('names that look the same are the same', () => {
  expect(nameKey('ÅRSPLAN.PDF')).toBe(nameKey('A\u030arsplan.pdf'))
  expect(nameKey('a.pdf')).not.toBe(nameKey('b.pdf'))
})
