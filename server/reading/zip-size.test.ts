import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { CannotRead } from './draft.ts'
import { boundedZip, storedZip } from './zip-size.ts'

const text = (words: string) => new TextEncoder().encode(words)
const files = { 'word/document.xml': text('<w:document/>'.repeat(50)), 'word/media/a.png': text('billede'), 'word/': text('') }

const reasonOf = (bytes: Uint8Array) => {
  try {
    boundedZip(bytes)
    return null
  } catch (error) {
    return error instanceof CannotRead ? error.reason : error
  }
}

/** Writes another size into the archive's directory. */
function lying(bytes: Uint8Array, size: number, claimed: number): Uint8Array {
  const archive = Buffer.from(bytes)
  for (let at = archive.indexOf('PK\u0001\u0002'); at !== -1; at = archive.indexOf('PK\u0001\u0002', at + 1))
    if (archive.readUInt32LE(at + 24) === size) archive.writeUInt32LE(claimed, at + 24)
  return archive
}

test.each([
  ['folded', zipSync(files)],
  ['stored', zipSync(files, { level: 0 })],
  ['stored again', storedZip(boundedZip(zipSync(files)))],
])('an archive is read as it was written (%s)', (_, bytes) => {
  const found = boundedZip(bytes)
  expect([...found.keys()].sort()).toEqual(['word/document.xml', 'word/media/a.png'])
  expect(found.get('word/document.xml')).toEqual(files['word/document.xml'])
})

const bombSize = 60 * 1024 * 1024
const bomb = zipSync({ 'word/document.xml': new Uint8Array(bombSize) })

test('a bomb is refused by its directory, and one whose directory lies is given up at the size it claims', () => {
  expect(reasonOf(bomb)).toBe('tooLarge')
  expect(reasonOf(lying(bomb, bombSize, 1000))).toBe('unreadable')
})

test('a directory that claims more than there is gains nothing either', () => {
  const size = files['word/document.xml'].byteLength
  expect(reasonOf(lying(zipSync(files), size, size + 1))).toBe('unreadable')
})

test('too many files, a file cut short and no archive at all are refused', () => {
  const many = Object.fromEntries(Array.from({ length: 4100 }, (_, n) => [`${n}.xml`, text('')]))
  expect(reasonOf(zipSync(many))).toBe('tooLarge')
  const whole = zipSync(files)
  for (const length of [0, 10, 100, whole.byteLength - 1]) expect(reasonOf(whole.subarray(0, length))).toBe('unreadable')
})
