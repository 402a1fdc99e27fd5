import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileStream } from '#server/storage/storage.ts'
import { uploadFile, type Incoming } from '#server/files/upload.ts'
import { bytesFor, filesPage } from '#server/files/queries.ts'
import { env } from '#server/kernel/env.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { afterAll, beforeAll } from '#test/support/world.ts'

/** A folder for bytes of the test file's own. */
export function ownFiles() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'faelled-files-'))
  beforeAll(() => {
    env().DATA_DIR = folder
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const names = (inside: string) => {
    try {
      return readdirSync(path.join(folder, 'files', inside))
    } catch {
      return []
    }
  }
  return {
    /** Half uploads lying about. */
    incoming: () => names('incoming'),
    /** The hashes that are stored. */
    stored: () => names('').filter((name) => name !== 'incoming').flatMap((name) => names(name)),
    folder,
  }
}

/** Bytes as they come over the wire, in pieces. */
export async function* pieces(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size)
}

type Brought = { name?: string; content?: string | Uint8Array; folderId?: string | null; level?: 'group' | 'authorities' | 'collaboration' | 'signed_in' | 'public'; actorNow?: Incoming['actorNow']; stream?: AsyncIterable<Uint8Array> }

/** Brings a file into a group. */
export const bring = (actor: PersonActor, groupId: string, { name = 'notat.txt', content = 'Et notat om vores arbejde.', folderId = null, level, actorNow, stream }: Brought = {}) =>
  uploadFile(
    actor,
    { groupId, folderId, name, ...(level && { level }) },
    { stream: stream ?? pieces(content, 65_536), actorNow: actorNow ?? (async () => actor) },
  )

/** The names in a folder, as the actor sees them. */
export async function namesIn(actor: PersonActor, groupId: string, folderId: string | null = null) {
  const { files, folders } = await filesPage(actor, groupId, { folderId, order: 'navn', page: 1 })
  return { files: files.map((one) => one.name), folders: folders.map((one) => one.name) }
}

export async function textOf(actor: PersonActor, fileId: string, number: number | null = null): Promise<string> {
  const { hash } = await bytesFor(actor, fileId, number)
  return new Response((await fileStream(hash)).stream).text()
}
