import type { getDocumentProxy } from 'unpdf'
import { CannotRead } from './draft.ts'
import { linesOfPage } from './pdf-lines.ts'
import type { PageItem, PdfLine } from './pdf-lines.ts'
import type { TagNode, TaggedPage } from './pdf-tagged.ts'
import { cleaned } from './text-encoding.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type ReadPage = { lines: PdfLine[]; tagged: TaggedPage }

/** Each page's words, once as printed lines and once by the tags they lie in. */
export async function readPages(pdf: PdfDocument): Promise<ReadPage[]> {
  const pages: ReadPage[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) pages.push(await readPage(pdf, n).catch(unreadable))
  return pages
}

function unreadable(): never {
  throw new CannotRead('unreadable')
}

async function readPage(pdf: PdfDocument, n: number): Promise<ReadPage> {
  const page = await pdf.getPage(n)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const tree = (await page.getStructTree().catch(() => null)) as TagNode | null
  const place = { height: page.view[3] ?? 842, page: n }
  const { all, byTag } = placedItems(items)
  page.cleanup()
  return { lines: linesOfPage(all, place), tagged: { tree, items: byTag, place } }
}

type TextItem = { str: string; transform: number[]; width: number; fontName: string }
type Marker = { type: string; id?: string | null }

function placedItems(items: (TextItem | Marker)[]): { all: PageItem[]; byTag: Map<string, PageItem[]> } {
  const all: PageItem[] = []
  const byTag = new Map<string, PageItem[]>()
  const open: (string | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const placed = itemOf(item)
      const id = open.findLast((one) => one !== null)
      all.push(placed)
      if (id) listFor(byTag, id).push(placed)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? null)
  }
  return { all, byTag }
}

function listFor(byTag: Map<string, PageItem[]>, id: string): PageItem[] {
  const list = byTag.get(id) ?? []
  byTag.set(id, list)
  return list
}

function itemOf(item: TextItem): PageItem {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform
  return { text: cleaned(item.str), x, y, width: item.width, size: Math.hypot(a, b), font: item.fontName }
}
