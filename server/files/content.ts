import { fileTypeFromBuffer } from 'file-type'
import { now } from '#server/kernel/clock.ts'
import { holdsCpr } from '#server/kernel/cpr.ts'
import { db } from '#server/kernel/db.ts'
import { Refused } from '#server/kernel/errors.ts'
import { log } from '#server/kernel/log.ts'
import { largestImage, redrawn } from '#server/papers/image-file.ts'
import { blocksOf, type DocumentJson, linkTextsOf, plainText } from '#server/papers/document-text.ts'
import { keptProperties, noProperties } from '#server/reading/properties.ts'
import { readFileApart } from '#server/reading/read-apart.ts'
import { largestFile, type ReadDocument } from '#server/reading/read-document.ts'
import { type Arrived, firstBytes, readArrived } from '#server/storage/incoming.ts'
import { storeFile } from '#server/storage/storage.ts'
import { endingOf } from './words.ts'

/** What is known of a file's bytes. */
export type Content = {
  hash: string
  bytes: number
  mime: string
  reading: string
  text: string
  document: DocumentJson | null
  imageHash: string | null
  imageMime: string | null
  author: string | null
  writtenAt: Date | null
}

/** The endings the reader of imports knows; others have no text. */
const readable = new Set(['pdf', 'docx', 'txt', 'text', 'md', 'markdown', 'xlsx', 'pptx'])

/** Types a browser may be told; whatever it could run is only bytes. */
const tellable = /^(?:application\/(?:pdf|zip|msword|rtf|vnd\.[a-z0-9.+-]+|x-cfb)|image\/(?:png|jpeg|gif|webp|tiff|bmp|heic|avif)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/

const drawable = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
const mostText = 2_000_000

/**
 * Looks at what has arrived: its kind, its text, a picture of it. FI10: throws Refused `file.cpr` for a text with a CPR
 * number, or an author with one. What cannot be read is kept as it is.
 */
export async function contentOf(name: string, arrived: Arrived): Promise<Content> {
  const known = await db().fileContent.findUnique({ where: { hash: arrived.hash }, select: { mime: true, reading: true } })
  const mime = known?.mime ?? (await mimeOf(name, arrived))
  const plain = { hash: arrived.hash, bytes: arrived.bytes, mime, text: '', document: null, imageHash: null, imageMime: null, author: null, writtenAt: null }
  // The same bytes were read before; but a name may tell the reader more than the former one did.
  if (known && (known.reading === 'read' || !readable.has(endingOf(name)))) return { ...plain, reading: known.reading }
  const text = await textOf(name, arrived)
  const image = drawable.has(mime) ? await imageOf(arrived) : {}
  return { ...plain, ...text, ...image }
}

async function mimeOf(name: string, arrived: Arrived): Promise<string> {
  const found = await fileTypeFromBuffer(await firstBytes(arrived))
  if (found && tellable.test(found.mime)) return found.mime
  return ['txt', 'text', 'md', 'markdown', 'csv'].includes(endingOf(name)) ? 'text/plain' : 'application/octet-stream'
}

type Said = Pick<Content, 'reading' | 'text' | 'document' | 'author' | 'writtenAt'>

async function textOf(name: string, arrived: Arrived): Promise<Said> {
  const none = { text: '', document: null, author: null, writtenAt: null }
  if (!readable.has(endingOf(name))) return { ...none, reading: 'kind' }
  if (arrived.bytes > largestFile) return { ...none, reading: 'tooLarge' }
  const { document: read, properties } = await readFileApart(name, await readArrived(arrived)).catch((error: unknown) => {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a file could not be read')
    return { document: { ok: false as const, reason: 'unreadable' as const }, properties: noProperties }
  })
  if (holdsCpr(properties.author)) throw new Refused('file.cpr')
  const by = keptProperties(properties, now())
  if (!read.ok) return { ...none, ...by, reading: read.reason }
  if ([read.title, ...blocksOf(read.doc), ...linkTextsOf(read.doc), ...read.beyond.split('\n')].some(holdsCpr)) throw new Refused('file.cpr')
  return { reading: 'read', ...by, ...textAndPage(read) }
}

/** What of a text that was read is searched, and what is shown. */
export function textAndPage(read: ReadDocument & { ok: true }): { text: string; document: DocumentJson } {
  const document = withTitle(read)
  const text = [plainText(document), read.beyond].filter(Boolean).join('\n')
  return { text: text.slice(0, mostText).toWellFormed().replaceAll('\0', ''), document }
}

/** A paper's title stands apart from its text; a file's is part of it, unless it is only the file's name. */
const withTitle = ({ title, doc, warnings }: ReadDocument & { ok: true }): DocumentJson =>
  warnings.includes('titleFromFileName')
    ? doc
    : { ...doc, content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] }, ...(doc.content ?? [])] }

/** FI11: a picture drawn anew; what cannot be drawn has none. */
async function imageOf(arrived: Arrived): Promise<Partial<Pick<Content, 'imageHash' | 'imageMime'>>> {
  if (arrived.bytes > largestImage) return {}
  const drawn = await redrawn(await readArrived(arrived)).catch((error: unknown) => {
    if (error instanceof Refused) return null
    throw error
  })
  return drawn ? { imageHash: await storeFile(drawn.bytes), imageMime: drawn.mime } : {}
}
