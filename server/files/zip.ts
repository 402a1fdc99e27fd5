import { Readable } from 'node:stream'
import yazl from 'yazl'
import { log } from '#server/kernel/log.ts'
import { storedPath } from '#server/storage/storage.ts'
import type { PackedFile } from './queries/packed.ts'

/** Types that are packed already: packing them again costs time and saves nothing. */
const packed = /\.(?:docx|xlsx|pptx|zip|7z|rar|gz|jpe?g|png|gif|webp|heic|mp[34]|m4a|mov|avi|mkv|webm|pdf)$/i

/** Files as one ZIP, written while it is sent; names are UTF-8, so that æ, ø and å are right everywhere. */
export function zipOf(files: PackedFile[]): ReadableStream<Uint8Array> {
  const zip = new yazl.ZipFile()
  zip.on('error', (error: unknown) => {
    log.error({ err: error }, 'a ZIP could not be written')
    ;(zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error('a ZIP could not be written'))
  })
  for (const { path, hash, at } of files) zip.addFile(storedPath(hash), path, { mtime: at, mode: 0o100644, compress: !packed.test(path) })
  zip.end()
  return Readable.toWeb(zip.outputStream as Readable) as ReadableStream<Uint8Array>
}
