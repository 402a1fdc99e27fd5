import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#server/kernel/env.ts'
import { Refused } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { settle, sizeOf, storedPath } from './storage.ts'

/*
 * Bytes on their way in: written piece by piece as they come, hashed on the way, and given their name only when somebody
 * has a row for them. Whatever ends otherwise leaves nothing.
 */

const folder = () => path.join(env().DATA_DIR, 'files', 'incoming')

/** What has arrived whole and has no name yet. */
export type Arrived = { draft: string; hash: string; bytes: number }

/** Writes a stream to the disk. Throws Refused `file.tooLarge` past `most`, `file.noSpace` where the disk is full. */
export async function receive(stream: AsyncIterable<Uint8Array>, { most }: { most: number }): Promise<Arrived> {
  await mkdir(folder(), { recursive: true })
  const draft = path.join(folder(), newId())
  const file = await open(draft, 'wx', 0o600)
  try {
    const { hash, bytes } = await written(file, stream, most)
    await file.sync()
    await file.close()
    return { draft, hash, bytes }
  } catch (error) {
    await file.close().catch(() => {})
    await unlink(draft).catch(() => {})
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Refused('file.noSpace') : error
  }
}

async function written(file: FileHandle, stream: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.byteLength
    if (bytes > most) throw new Refused('file.tooLarge')
    hash.update(piece)
    await file.write(piece)
  }
  return { hash: hash.digest('hex'), bytes }
}

/** The bytes of what has arrived; the caller has looked at how many there are. */
export const readArrived = async (arrived: Arrived): Promise<Uint8Array> => new Uint8Array(await readFile(arrived.draft))

/** The first bytes, by which a kind of file is known. */
export async function firstBytes(arrived: Arrived, most = 4_200): Promise<Uint8Array> {
  const file = await open(arrived.draft, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(most, arrived.bytes)), 0, undefined, 0)
    return new Uint8Array(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Gives what has arrived its name. What lies there already is the same; asked twice, it is done once. */
export async function keep({ draft, hash }: Arrived): Promise<void> {
  const target = storedPath(hash)
  if ((await sizeOf(target)) !== null) return unlink(draft).catch(() => {})
  await mkdir(path.dirname(target), { recursive: true })
  await settle(draft, target)
}

/** Throws away what has arrived; what has been kept stays. */
export const discard = ({ draft }: Arrived): Promise<void> => unlink(draft).catch(() => {})

/** How long nothing may have been written to a half upload before it is thrown away. */
const abandonedAfter = 3_600_000

/** FI4: throws away what nobody is writing to any more. Answers how many there were. */
export async function sweepIncoming(now = Date.now()): Promise<number> {
  const names = await readdir(folder()).catch((): string[] => [])
  const old = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder(), name)
      const found = await stat(file).catch(() => null)
      if (!found || now - found.mtimeMs < abandonedAfter) return 0
      await unlink(file).catch(() => {})
      return 1
    }),
  )
  return old.reduce((sum: number, one) => sum + one, 0)
}
