import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { NotFound } from '#server/kernel/errors.ts'
import { env } from '#server/kernel/env.ts'
import { newId } from '#server/kernel/ids.ts'

/*
 * Bytes under their SHA-256 in DATA_DIR/files: the same bytes are stored once, and what lies there never changes.
 * Who may have them is decided by whoever owns the row that names the hash.
 */

const hashShape = /^[0-9a-f]{64}$/

/** Where the bytes of a hash lie; NotFound for what is no hash. */
export const storedPath = (hash: string): string => {
  if (!hashShape.test(hash)) throw new NotFound('file')
  return path.join(env().DATA_DIR, 'files', hash.slice(0, 2), hash)
}

/** The name under which bytes are stored. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores bytes and answers their hash; they are on the disk, and whole, before it answers. */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  const target = storedPath(hash)
  if (await sizeOf(target)) return hash
  await mkdir(path.dirname(target), { recursive: true })
  const draft = `${target}.${newId()}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await settle(draft, target)
  return hash
}

/** Gives what was written beside its name; the folder is synced too, so that a name survives a power cut. */
export async function settle(draft: string, target: string): Promise<void> {
  await rename(draft, target).catch(async (error: unknown) => {
    await unlink(draft).catch(() => {})
    throw error
  })
  const folder = await open(path.dirname(target), 'r')
  await folder.sync().catch(() => {}) // not every file system can
  await folder.close()
}

/** How many bytes lie there, or null for nothing. */
export const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => found.size,
    () => null,
  )

/** Part of a file, both ends included. */
export type Span = { start: number; end: number }

/** The stored bytes (or a part of them) as a web stream with the whole's length, or NotFound. */
export async function fileStream(hash: string, span?: Span): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number }> {
  const file = storedPath(hash)
  const bytes = await sizeOf(file)
  if (bytes === null) throw new NotFound(`file ${hash}`)
  return { stream: Readable.toWeb(createReadStream(file, span)) as ReadableStream<Uint8Array>, bytes }
}
