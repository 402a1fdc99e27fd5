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

const pathOf = (hash: string): string => {
  if (!hashShape.test(hash)) throw new NotFound('file')
  return path.join(env().DATA_DIR, 'files', hash.slice(0, 2), hash)
}

/** The name under which bytes are stored. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores bytes and answers their hash; they are on the disk, and whole, before it answers. */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  const target = pathOf(hash)
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
  await rename(draft, target).catch(async (error: unknown) => {
    await unlink(draft).catch(() => {})
    throw error
  })
  return hash
}

const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    (found) => found.size,
    () => null,
  )

/** The stored bytes as a web stream with their length, or NotFound. */
export async function fileStream(hash: string): Promise<{ stream: ReadableStream<Uint8Array>; bytes: number }> {
  const file = pathOf(hash)
  const bytes = await sizeOf(file)
  if (bytes === null) throw new NotFound(`file ${hash}`)
  return { stream: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, bytes }
}
