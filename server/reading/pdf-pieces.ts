import { joinLines, oneLine } from './lines.ts'
import type { PdfLine } from './pdf-lines.ts'
import { chunkPieces, listLine } from './text-pieces.ts'
import type { Piece } from './text-pieces.ts'

/** Concludes from letter sizes and distances what is a heading, a table and a paragraph. */
export function pdfPieces(lines: PdfLine[]): Piece[] {
  const body = bodySize(lines)
  const levels = headingLevels(lines, body)
  const pieces: Piece[] = []
  let rest = lines
  while (rest[0]) {
    const taken = takeHeading(rest, { body, levels }) ?? takeTable(rest, body) ?? takeChunk(rest, body)
    pieces.push(...taken.pieces)
    rest = rest.slice(taken.lines)
  }
  return pieces
}

type Taken = { pieces: Piece[]; lines: number }

function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(rounded(line.size), (letters.get(rounded(line.size)) ?? 0) + line.text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0]
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2
}

function isLarge(line: PdfLine, body: number): boolean {
  return rounded(line.size) >= body * 1.12 && line.text.length <= 200 && /\p{L}|\d/u.test(line.text)
}

/** The larger the letters, the higher the heading. */
function headingLevels(lines: PdfLine[], body: number): Map<number, number> {
  const sizes = new Set(lines.filter((line) => isLarge(line, body)).map((line) => rounded(line.size)))
  return new Map([...sizes].sort((a, b) => b - a).map((size, n) => [size, n + 1]))
}

function takeHeading(
  lines: PdfLine[],
  { body, levels }: { body: number; levels: Map<number, number> },
): Taken | undefined {
  const first = lines[0]
  if (!first || !isLarge(first, body)) return undefined
  let n = 1
  while (n < 5 && lines[n] && isOneHeading(lines[n - 1] as PdfLine, lines[n] as PdfLine)) n += 1
  const text = oneLine(lines.slice(0, n).map((line) => line.text))
  return { pieces: [{ kind: 'heading', level: levels.get(rounded(first.size)) ?? 1, text, sign: 'hash' }], lines: n }
}

function isOneHeading(above: PdfLine, below: PdfLine): boolean {
  const gap = above.y - below.y
  return rounded(above.size) === rounded(below.size) && above.page === below.page && gap > 0 && gap < above.size * 1.5
}

/** Two and more lines whose words stand in the same columns; a line with fewer cells close below goes on with its row. */
function takeTable(lines: PdfLine[], body: number): Taken | undefined {
  const columns = lines[0]?.cells.map((cell) => cell.x) ?? []
  if (columns.length < 2 || !isRowOf(columns, lines[1]) || (lines[1]?.cells.length ?? 0) < 2) return undefined
  const rows: string[][] = []
  let n = 0
  for (; n < lines.length; n += 1) {
    const line = lines[n] as PdfLine
    if (!isRowOf(columns, line) || isLarge(line, body)) break
    const above = lines[n - 1]
    const isClose =
      above !== undefined && above.page === line.page && above.y - line.y > 0 && above.y - line.y < line.size * 1.4
    if (line.cells.length < columns.length && !isClose) break
    const row =
      line.cells.length < columns.length && rows.length > 0
        ? (rows[rows.length - 1] as string[])
        : newRow(rows, columns.length)
    for (const cell of line.cells) {
      const column = columnOf(columns, cell.x)
      row[column] = joinLines(row[column] ?? '', cell.text)
    }
  }
  return rows.length > 1 ? { pieces: [{ kind: 'table', rows }], lines: n } : undefined
}

function newRow(rows: string[][], width: number): string[] {
  const row = Array<string>(width).fill('')
  rows.push(row)
  return row
}

function isRowOf(columns: number[], line: PdfLine | undefined): boolean {
  if (!line || line.cells.length > columns.length) return false
  const found = line.cells.map((cell) => columnOf(columns, cell.x))
  return found.every((column, n) => column >= 0 && (n === 0 || column > (found[n - 1] ?? -1)))
}

function columnOf(columns: number[], x: number): number {
  return columns.findIndex((column) => Math.abs(column - x) < 12)
}

/** The lines up to the next wider gap, heading or table: a paragraph, a list, or a list with its announcement. */
function takeChunk(lines: PdfLine[], body: number): Taken {
  let n = 1
  while (
    n < lines.length &&
    isSameChunk(lines[n - 1] as PdfLine, lines[n] as PdfLine, body) &&
    !takeTable(lines.slice(n, n + 3), body)
  )
    n += 1
  return { pieces: chunkPieces(logicalLines(lines.slice(0, n))), lines: n }
}

function isSameChunk(above: PdfLine, below: PdfLine, body: number): boolean {
  if (isLarge(below, body) || above.page !== below.page || Math.abs(above.size - below.size) > above.size * 0.12)
    return false
  const gap = above.y - below.y
  return gap > 0 && gap < Math.max(above.size, below.size) * 1.75
}

/** Lines as they were written, not as they were printed: a line that ends early before a capital was ended on purpose. */
export function logicalLines(lines: PdfLine[]): string[] {
  const widest = Math.max(...lines.map((line) => line.end))
  const left = Math.min(...lines.map((line) => line.x))
  const written: string[] = []
  let above: PdfLine | undefined
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ')
    const isShort = above !== undefined && above.end - left < (widest - left) * 0.6 && /^[\p{Lu}\d]/u.test(text)
    if (above === undefined || listLine(text)) written.push(indented(text, line.x - left))
    else if (isShort && !listLine(written[written.length - 1] ?? '')) written.push(`${text}`)
    else written[written.length - 1] = joinLines(written[written.length - 1] ?? '', text)
    above = line
  }
  return written.map((text, n) => (n < written.length - 1 && !listLine(written[n + 1] ?? '') ? `${text}  ` : text))
}

function indented(text: string, distance: number): string {
  return listLine(text) ? ' '.repeat(Math.min(12, Math.round(distance / 6))) + text : text
}
