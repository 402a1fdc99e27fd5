import { checkDocument, emptyDocument } from '#server/papers/document-check.ts'
import { plainText } from '#server/papers/document-text.ts'
import type { DocumentJson } from '#server/papers/document-text.ts'
import { CannotRead } from './draft.ts'
import type { Draft, ReadImage, ReadRefusal, ReadWarning } from './draft.ts'
import { formatOf } from './format.ts'
import type { ReadFormat } from './format.ts'
import { outlined } from './outline.ts'
import { guessedYear } from './year.ts'

export type ReadDocument =
  | {
      ok: true
      title: string
      doc: DocumentJson
      format: ReadFormat
      words: number
      warnings: ReadWarning[]
      year: number | null
      images: ReadImage[]
      /** Text that is there and not drawn. */
      beyond: string
    }
  | { ok: false; reason: ReadRefusal }

/** The largest file that is looked at. */
export const largestFile = 25 * 1024 * 1024

/**
 * Reads a text, Markdown, Word, PDF, Excel or PowerPoint file into a paper's text that passes `checkDocument`, or says in a word why not.
 * Images stand in the text under addresses made from their bytes; who stores them gives them their own.
 */
export async function readDocument(fileName: string, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    if (bytes.byteLength === 0) return { ok: false, reason: 'empty' }
    if (bytes.byteLength > largestFile) return { ok: false, reason: 'tooLarge' }
    const format = formatOf(fileName, bytes)
    return finished(await (await readerOf(format))(bytes), { fileName, format })
  } catch (error) {
    if (error instanceof CannotRead) return { ok: false, reason: error.reason }
    // Lists or quotations nested so deep that the stack ends are nobody's document.
    if (error instanceof RangeError) return { ok: false, reason: 'unreadable' }
    throw error
  }
}

/** The readers of Word and PDF are large: they are loaded when a file needs them. */
async function readerOf(format: ReadFormat): Promise<(bytes: Uint8Array) => Draft | Promise<Draft>> {
  if (format === 'docx') return (await import('./docx.ts')).readDocx
  if (format === 'xlsx') return (await import('./sheet.ts')).readSheet
  if (format === 'pptx') return (await import('./slides.ts')).readSlides
  if (format === 'pdf') return (await import('./pdf.ts')).readPdf
  if (format === 'md') return (await import('./markdown.ts')).readMarkdown
  return (await import('./plain-text.ts')).readPlainText
}

function finished(draft: Draft, { fileName, format }: { fileName: string; format: ReadFormat }): ReadDocument {
  const { title, blocks } = outlined(draft, fileName)
  if (blocks.length === 0 && draft.blocks.length === 0) return { ok: false, reason: 'empty' }
  const checked = checkDocument(blocks.length > 0 ? { type: 'doc', content: blocks } : emptyDocument)
  if (!checked.ok) return { ok: false, reason: checked.reason === 'size' ? 'tooLarge' : 'unreadable' }
  const text = plainText(checked.doc)
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0
  const year = guessedYear({ title, fileName, text })
  return {
    ok: true,
    title,
    doc: checked.doc,
    format,
    words,
    warnings: [...draft.warnings].sort(),
    year,
    images: draft.images,
    beyond: draft.beyond,
  }
}
