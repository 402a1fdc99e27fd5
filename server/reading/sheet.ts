import { type Cell, headingOf, paragraphOf, tableOf, textOf } from './blocks.ts'
import { CannotRead, type Draft, newDraft } from './draft.ts'
import { officePart, relatedParts } from './office-parts.ts'
import { type Token, xmlTokens } from './xml-tokens.ts'
import { boundedZip } from './zip-size.ts'

/** What of a sheet is drawn; all of it is read, so that it is found and looked through. */
const drawn = { rows: 200, columns: 30 }
const mostCells = 400_000
const mostText = 4_000_000

/** Reads a spreadsheet: a heading and a table for each sheet, with the values its cells last showed; formulas stay behind. */
export function readSheet(bytes: Uint8Array): Draft {
  const files = boundedZip(bytes)
  const strings = sharedStrings(files)
  const draft = newDraft()
  const beyond: string[] = []
  const spent = { cells: 0, text: 0 }
  for (const { name, path } of sheetsOf(files)) {
    const rows = rowsOf(officePart(files, path), { strings, spent }).map((row) => row.cells)
    const wide = Math.min(drawn.columns, Math.max(0, ...rows.map((row) => row.length)))
    draft.blocks.push(headingOf(1, textOf(name)))
    draft.blocks.push(...tableOf(rows.slice(0, drawn.rows).map((row, at) => cellsOf(row, { wide, header: at === 0 }))))
    beyond.push(...rows.flatMap((row, at) => (at < drawn.rows ? row.slice(drawn.columns) : row)).filter(Boolean))
  }
  if (beyond.length > 0) draft.warnings.add('someContentUnknown')
  draft.beyond = beyond.join('\n')
  return draft
}

/** A row with anything in it, and the number the spreadsheet gives it. */
export type SheetRow = { number: number; cells: string[] }

/** Every sheet as rows of texts, for whoever takes the lines one by one: figures and days as they are kept, formulas as last shown. */
export function sheetRows(bytes: Uint8Array): { name: string; rows: SheetRow[] }[] {
  const files = boundedZip(bytes)
  const strings = sharedStrings(files)
  const spent = { cells: 0, text: 0 }
  return sheetsOf(files).map(({ name, path }) => ({ name, rows: rowsOf(officePart(files, path), { strings, spent }) }))
}

const cellsOf = (row: string[], { wide, header }: { wide: number; header: boolean }): Cell[] =>
  Array.from({ length: wide }, (_, at) => ({ blocks: [paragraphOf(textOf(row[at] ?? ''))], header }))

function sharedStrings(files: Map<string, Uint8Array>): string[] {
  const part = files.get('xl/sharedStrings.xml')
  if (!part) return []
  const strings: string[] = []
  let text: string | null = null
  let inside = false
  for (const token of xmlTokens(part)) {
    if (token.kind === 'open' && token.name === 'si') text = ''
    else if (token.kind === 'open' && token.name === 't') inside = !token.closed
    else if (token.kind === 'close' && token.name === 't') inside = false
    else if (token.kind === 'close' && token.name === 'si') strings.push(text ?? '')
    else if (token.kind === 'text' && inside && text !== null) text += token.text
  }
  return strings
}

function sheetsOf(files: Map<string, Uint8Array>): { name: string; path: string }[] {
  const targets = relatedParts(files, 'xl/workbook.xml')
  const sheets: { name: string; path: string }[] = []
  for (const token of xmlTokens(officePart(files, 'xl/workbook.xml'))) {
    if (token.kind !== 'open' || token.name !== 'sheet') continue
    // What somebody has hidden is not drawn, but it is there for whoever downloads the file: so it is read.
    const path = targets.get(token.attributes['r:id'] ?? '')
    if (path && files.has(path)) sheets.push({ name: token.attributes.name ?? '', path })
  }
  return sheets
}

type Reading = { strings: string[]; spent: { cells: number; text: number } }

function rowsOf(part: Uint8Array, { strings, spent }: Reading): SheetRow[] {
  const rows: SheetRow[] = []
  let cell: { at: number; type: string; value: string } | null = null
  let inside = false
  for (const token of xmlTokens(part)) {
    if (token.kind === 'open' && token.name === 'row') rows.push({ number: Number(token.attributes.r) || (rows.at(-1)?.number ?? 0) + 1, cells: [] })
    else if (token.kind === 'open' && token.name === 'c' && !token.closed) cell = cellAt(token, rows.at(-1)?.cells ?? [])
    else if (token.kind === 'open' && (token.name === 'v' || token.name === 't')) inside = !token.closed
    else if (token.kind === 'close' && (token.name === 'v' || token.name === 't')) inside = false
    else if (token.kind === 'text' && inside && cell) cell.value += token.text
    else if (token.kind === 'close' && token.name === 'c' && cell) {
      const shown = cell.type === 's' ? (strings[Number(cell.value)] ?? '') : cell.value
      spent.cells += 1
      spent.text += shown.length
      if (spent.cells > mostCells || spent.text > mostText) throw new CannotRead('tooLarge')
      const row = rows.at(-1)?.cells
      if (row && shown !== '' && cell.at < 16_384) {
        while (row.length < cell.at) row.push('')
        row[cell.at] = shown.replace(/\s+/g, ' ').trim()
      }
      cell = null
    }
  }
  return rows.filter((row) => row.cells.some(Boolean))
}

type Open = Extract<Token, { kind: 'open' }>

/** A cell names its place ("BC12"); one that does not follows the one before. */
function cellAt({ attributes }: Open, row: string[]): { at: number; type: string; value: string } {
  const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0]
  const at = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : row.length
  return { at, type: attributes.t ?? '', value: '' }
}
