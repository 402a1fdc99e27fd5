import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { CannotRead, newDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { withoutRunningLines } from './pdf-lines.ts'
import { readPages } from './pdf-pages.ts'
import type { PdfDocument, ReadPage } from './pdf-pages.ts'
import { pdfPieces } from './pdf-pieces.ts'
import { taggedPieces } from './pdf-tagged.ts'
import { blocksFrom, joined } from './plain-text.ts'
import { cleaned } from './text-encoding.ts'
import type { Piece } from './text-pieces.ts'
import { sensibleTitle } from './title.ts'

/** More pages than this are an archive, not a document. */
const mostPages = 1500

/** Reads a PDF's own text: by its tags if it is an accessible one, else by letter sizes, bullets and columns. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw new CannotRead('tooLarge')
    const pages = await readPages(pdf)
    const letters = letterCount(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
    if (letters < Math.min(pdf.numPages * 8, 200)) throw new CannotRead(await withoutText(pdf, letters))
    return await draftOf(pdf, pages)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the memory it is given: the caller keeps its own.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  } catch (error) {
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable')
  }
}

async function draftOf(pdf: PdfDocument, pages: ReadPage[]): Promise<Draft> {
  const draft = newDraft()
  const { lines, removed } = withoutRunningLines(pages.map((page) => page.lines))
  const printed = joined(pdfPieces(lines))
  const tagged = joined(pages.flatMap((page) => taggedPieces(page.tagged)))
  const isTagged = saysAsMuch(tagged, printed)
  if (removed && !isTagged) draft.warnings.add('repeatedLinesRemoved')
  if (!isTagged && printed.some((piece) => piece.kind === 'table')) draft.warnings.add('columnsUncertain')
  draft.blocks = blocksFrom(isTagged ? tagged : printed, draft.warnings)
  draft.title = await titleProperty(pdf)
  return draft
}

/** Tags are believed if hardly a word is missing in them and they name headings where the letters do. */
function saysAsMuch(tagged: Piece[], printed: Piece[]): boolean {
  const hasHeadings = (pieces: Piece[]) => pieces.some((piece) => piece.kind === 'heading')
  if (!hasHeadings(tagged) && hasHeadings(printed)) return false
  return letterCount(tagged.map(pieceText)) >= letterCount(printed.map(pieceText)) * 0.97
}

function pieceText(piece: Piece): string {
  if (piece.kind === 'table') return piece.rows.flat().join(' ')
  if (piece.kind === 'list') return piece.items.map((item) => item.text).join(' ')
  return piece.kind === 'rule' ? '' : piece.text
}

function letterCount(texts: string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}

async function titleProperty(pdf: PdfDocument): Promise<string | null> {
  const title = (await infoOf(pdf)).Title
  return sensibleTitle(typeof title === 'string' ? cleaned(title) : undefined)
}

async function infoOf(pdf: PdfDocument): Promise<Record<string, unknown>> {
  const found = await pdf.getMetadata().catch(() => undefined)
  const info: unknown = found?.info
  return typeof info === 'object' && info !== null ? { ...info } : {}
}

/** What a PDF says of itself, as it is written there; a scanned one does too. */
export async function pdfInfo(bytes: Uint8Array): Promise<{ author: string; changed: string; made: string }> {
  const pdf = await opened(bytes)
  try {
    const { Author: author, ModDate: changed, CreationDate: made } = await infoOf(pdf)
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    return { author: text(author), changed: text(changed), made: text(made) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Pages that show pictures and hardly a letter are scans. */
async function withoutText(pdf: PdfDocument, letters: number): Promise<'scanned' | 'empty'> {
  if (letters > 0) return 'scanned'
  const { OPS } = await getResolvedPDFJS()
  const painting = new Set<number>([OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject])
  for (let n = 1; n <= Math.min(3, pdf.numPages); n += 1) {
    const page = await pdf.getPage(n)
    const { fnArray } = await page.getOperatorList()
    if (fnArray.some((operation) => painting.has(operation))) return 'scanned'
  }
  return 'empty'
}
