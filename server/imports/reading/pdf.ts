import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { headingOf } from './blocks.ts'
import { sensibleTitle } from './docx.ts'
import { CannotRead, newDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { blocksFrom, joined } from './plain-text.ts'
import { linesOfPage, withoutRunningLines } from './pdf-lines.ts'
import type { PageItem, PdfLine } from './pdf-lines.ts'
import { pdfPieces } from './pdf-pieces.ts'
import { cleaned } from './text-encoding.ts'

/** More pages than this are an archive, not a document. */
const mostPages = 1500

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Reads a PDF's own text: larger letters head, bullets list, columns of short words in line make tables. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw new CannotRead('tooLarge')
    const pages = await linesOfPages(pdf)
    const letters = pages.flat().reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0)
    if (letters < Math.min(pdf.numPages * 8, 200)) throw new CannotRead((await showsImages(pdf)) ? 'scanned' : letters === 0 ? 'empty' : 'scanned')
    return await draftOf(pdf, pages)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function draftOf(pdf: PdfDocument, pages: PdfLine[][]): Promise<Draft> {
  const draft = newDraft()
  const { lines, removed } = withoutRunningLines(pages)
  if (removed) draft.warnings.add('repeatedLinesRemoved')
  draft.blocks = blocksFrom(joined(pdfPieces(lines)), draft.warnings)
  const found = await pdf.getMetadata().catch(() => undefined)
  const info: unknown = found?.info
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : undefined
  draft.title = sensibleTitle(typeof title === 'string' ? cleaned(title) : undefined)
  return draft
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the memory it is given: the caller keeps its own.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    throw new CannotRead(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable')
  }
}

async function linesOfPages(pdf: PdfDocument): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n).catch(() => unreadable())
    const { items } = await page.getTextContent().catch(() => unreadable())
    const placed = items.flatMap((item) => ('str' in item ? [itemOf(item)] : []))
    pages.push(linesOfPage(placed, { height: page.view[3] ?? 842, page: n }))
    page.cleanup()
  }
  return pages
}

function unreadable(): never {
  throw new CannotRead('unreadable')
}

function itemOf(item: { str: string; transform: number[]; width: number; fontName: string }): PageItem {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
  return { text: cleaned(item.str), x, y, width: item.width, size: Math.hypot(a, b), font: item.fontName }
}

/** Whether the first pages show pictures: text without letters then is a scan. */
async function showsImages(pdf: PdfDocument): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const painting = new Set<number>([OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat])
  for (let n = 1; n <= Math.min(3, pdf.numPages); n += 1) {
    const page = await pdf.getPage(n)
    const { fnArray } = await page.getOperatorList()
    if (fnArray.some((operation) => painting.has(operation))) return true
  }
  return false
}
