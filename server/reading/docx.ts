import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import { CannotRead, newDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { htmlBlocks } from './html-blocks.ts'
import { sensibleTitle } from './title.ts'
import { boundedZip, storedZip } from './zip-size.ts'

const styleMap = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titel'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Undertitel'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Citat'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
]

/** Reads a Word document: headings by style, lists, tables, links and pictures; comments and deleted text stay behind. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const files = boundedZip(bytes)
  if (!files.has('word/document.xml'))
    throw new CannotRead(files.has('[Content_Types].xml') ? 'unsupported' : 'unreadable')
  const draft = newDraft()
  const html = await convertedToHtml(Buffer.from(storedZip(files)), draft)
  const { blocks, title } = htmlBlocks(html, draft)
  draft.blocks = blocks
  draft.title = title ?? (blocks[0]?.type === 'heading' ? null : titleProperty(files))
  return draft
}

async function convertedToHtml(buffer: Buffer, draft: Draft): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(async (image) => ({
      src: keptImage(await image.readAsBuffer(), image.contentType, draft),
    }))
    const { value, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap, convertImage, externalFileAccess: false },
    )
    if (messages.some((message) => message.type === 'error')) draft.warnings.add('someContentUnknown')
    return value
  } catch {
    throw new CannotRead('unreadable')
  }
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** The picture's address until it is stored: made of its bytes, so that one picture used twice is one picture. */
function keptImage(bytes: Buffer, mime: string, draft: Draft): string {
  if (!pictures.has(mime) || bytes.byteLength === 0) {
    draft.warnings.add('imageLeftOut')
    return ''
  }
  const placeholder = `/billeder/${uuidOf(bytes)}`
  if (!draft.images.some((image) => image.placeholder === placeholder))
    draft.images.push({ placeholder, bytes: new Uint8Array(bytes), mime })
  return placeholder
}

function uuidOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

/** The title in the file's properties, unless Word or a printer wrote it there itself. */
function titleProperty(files: Map<string, Uint8Array>): string | null {
  const core = files.get('docProps/core.xml')
  const title = core ? /<dc:title>([^<]*)<\/dc:title>/.exec(new TextDecoder().decode(core))?.[1] : undefined
  return sensibleTitle(
    title
      ?.replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
}
