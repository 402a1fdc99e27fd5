/** Putting a page's scattered words back into lines. */
export type PageItem = { text: string; x: number; y: number; width: number; size: number; font: string }
export type PdfCell = { x: number; end: number; text: string }
export type PdfLine = {
  text: string
  cells: PdfCell[]
  x: number
  end: number
  y: number
  size: number
  page: number
  edge: boolean
}

/** The lines in the file's own order, which follows columns; wide gaps part a line into cells. */
export function linesOfPage(items: PageItem[], { height, page }: { height: number; page: number }): PdfLine[] {
  const runs: PageItem[][] = []
  for (const item of items) {
    if (item.text.trim() === '') continue
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last && isSameLine(last, item)) run.push(item)
    else runs.push([item])
  }
  return runs.map((run) => lineOf(run, { height, page }))
}

function isSameLine(last: PageItem, item: PageItem): boolean {
  return (
    Math.abs(last.y - item.y) < Math.max(last.size, item.size) * 0.45 && item.x > last.x + last.width - last.size * 0.6
  )
}

function lineOf(run: PageItem[], { height, page }: { height: number; page: number }): PdfLine {
  const cells: PdfCell[] = []
  for (const item of run) {
    const cell = cells[cells.length - 1]
    const gap = cell ? item.x - cell.end : 0
    if (!cell || (gap > item.size * 1.7 && !isMarker(cell.text)))
      cells.push({ x: item.x, end: item.x + item.width, text: item.text.trimEnd() })
    else {
      cell.text += `${gap > item.size * 0.16 && !/^\s/.test(item.text) ? ' ' : ''}${item.text}`
      cell.end = item.x + item.width
    }
  }
  const tidy = cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
  const [first] = run
  const y = first?.y ?? 0
  return {
    text: tidy.map((cell) => cell.text).join('\t'),
    cells: tidy,
    x: tidy[0]?.x ?? 0,
    end: tidy[tidy.length - 1]?.end ?? 0,
    y,
    size: mainSize(run),
    page,
    edge: y > height * 0.91 || y < height * 0.09,
  }
}

/** A bullet or number stands apart from its words without being a column. */
function isMarker(text: string): boolean {
  return /^(?:[-•◆▪■□●○◦·–➢►▶✓‣]|\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-z]\))$/u.test(text.trim())
}

function mainSize(run: PageItem[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of run) sizes.set(size, (sizes.get(size) ?? 0) + text.trim().length)
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0]
}

/** Without headers, footers and page numbers: what stands at the edge of most pages, whatever its digits. */
export function withoutRunningLines(pages: PdfLine[][]): { lines: PdfLine[]; removed: boolean } {
  const seen = new Map<string, Set<number>>()
  for (const line of pages.flat()) {
    if (line.edge) seen.set(runningKey(line), (seen.get(runningKey(line)) ?? new Set()).add(line.page))
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.4))
  const isRunning = (line: PdfLine) => {
    const count = line.edge ? (seen.get(runningKey(line))?.size ?? 0) : 0
    return isPageNumber(line.text) ? count >= 2 : count >= Math.max(3, least)
  }
  const all = pages.flat()
  const lines = all.filter((line) => !isRunning(line))
  return { lines, removed: lines.length < all.length }
}

function runningKey(line: PdfLine): string {
  return `${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}@${line.y > 300 ? 'top' : 'bottom'}`
}

function isPageNumber(text: string): boolean {
  return /^(?:side\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:af|\/)\s*\d{1,4})?$/i.test(text.trim())
}
