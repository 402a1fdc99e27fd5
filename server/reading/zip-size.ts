import { inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { CannotRead } from './draft.ts'

/** What a Word file may unfold to: text is parsed into trees many times its size, pictures are only passed on. */
export const zipLimits = { entries: 4000, textBytes: 24 * 1024 * 1024, otherBytes: 80 * 1024 * 1024 } as const

type Entry = { name: string; method: number; offset: number; packed: number; size: number }

/**
 * The archive's files, known to be small: sizes are judged by the central directory before a byte is unfolded, and an entry
 * that turns out larger than its directory says is given up at that size, so a directory that lies gains nothing.
 */
export function boundedZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = entriesOf(archive)
    if (isTooLarge(entries)) throw new CannotRead('tooLarge')
    const files = entries.filter((entry) => !entry.name.endsWith('/'))
    return new Map(files.map((entry) => [entry.name, unfolded(archive, entry)]))
  } catch (error) {
    if (error instanceof CannotRead) throw error
    // RangeError: a size or place that is not in the file.
    throw new CannotRead('unreadable')
  }
}

/** One file of the archive; null where it is not there or would be larger than `most`. */
export function zipPart(bytes: Uint8Array, name: string, most: number): Uint8Array | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entry = entriesOf(archive).find((one) => one.name === name)
    return entry && entry.size <= most ? unfolded(archive, entry) : null
  } catch (error) {
    if (error instanceof CannotRead) throw error
    throw new CannotRead('unreadable')
  }
}

const signs = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
const endLength = 22
const longestComment = 65_535

function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > zipLimits.entries) throw new CannotRead('tooLarge')
  const entries: Entry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (archive.readUInt32LE(at) !== signs.entry) throw new CannotRead('unreadable')
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    entries.push({
      name: archive.toString('utf8', at + 46, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    })
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(archive: Buffer): number {
  const last = archive.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (archive.readUInt32LE(at) === signs.end) return at
  throw new CannotRead('unreadable')
}

function unfolded(archive: Buffer, { method, offset, packed, size }: Entry): Uint8Array {
  if (archive.readUInt32LE(offset) !== signs.file) throw new CannotRead('unreadable')
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const content = archive.subarray(start, start + packed)
  if (content.byteLength !== packed || (method !== 0 && method !== 8)) throw new CannotRead('unreadable')
  const whole = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
  if (whole.byteLength !== size) throw new CannotRead('unreadable')
  return new Uint8Array(whole)
}

/** The files as an archive again, not compressed. */
export function storedZip(files: Map<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 })
}

function isTooLarge(entries: Entry[]): boolean {
  let [textBytes, otherBytes] = [0, 0]
  for (const { name, size } of entries) {
    if (/\.(?:xml|rels)$/i.test(name)) textBytes += size
    else otherBytes += size
  }
  return textBytes > zipLimits.textBytes || otherBytes > zipLimits.otherBytes
}
