import { unzipSync, zipSync } from 'fflate'
import { CannotRead } from './draft.ts'

/** What a Word file may unfold to: text is parsed into trees many times its size, pictures are only passed on. */
export const zipLimits = { entries: 4000, textBytes: 24 * 1024 * 1024, otherBytes: 80 * 1024 * 1024 } as const

/**
 * The archive as one that is known to be small: sizes are judged by the central directory before a byte is unfolded, and
 * only what was unfolded within those sizes goes on, so a directory that lies gains nothing.
 */
export function boundedZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const spent = { entries: 0, textBytes: 0, otherBytes: 0 }
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        spent.entries += 1
        if (/\.(?:xml|rels)$/i.test(name)) spent.textBytes += originalSize
        else spent.otherBytes += originalSize
        if (isTooLarge(spent)) throw new CannotRead('tooLarge')
        return !name.endsWith('/')
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof CannotRead) throw error
    throw new CannotRead('unreadable')
  }
}

/** The files as an archive again, not compressed. */
export function storedZip(files: Map<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 })
}

function isTooLarge(spent: { entries: number; textBytes: number; otherBytes: number }): boolean {
  return (
    spent.entries > zipLimits.entries ||
    spent.textBytes > zipLimits.textBytes ||
    spent.otherBytes > zipLimits.otherBytes
  )
}
