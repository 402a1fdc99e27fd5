import { separatedRows } from './separated.ts'
import { CannotRead } from './draft.ts'
import { formatOf } from './format.ts'
import { type SheetRow, sheetRows } from './sheet.ts'
import { decodeText } from './text-encoding.ts'

export type Table = { name: string; rows: SheetRow[] }

export const tableRefusals = ['unsupported', 'oldFormat', 'empty', 'unreadable', 'encrypted', 'tooLarge', 'tooManyLines', 'runaway'] as const
export type TableRefusal = (typeof tableRefusals)[number]

export type ReadTables = { ok: true; tables: Table[] } | { ok: false; reason: TableRefusal }

/** Lines of one file, all its sheets together; and how wide one may be. */
export const tableLimits = { lines: 5000, columns: 60, cell: 5000 } as const

/** Reads a spreadsheet (.xlsx) or separated values (.csv, .txt) as rows of texts. Never throws for what is in the file. */
export function readTables(fileName: string, bytes: Uint8Array): ReadTables {
  // Excel's format of before 2007 is another thing under almost the same name.
  if (/\.xls$/i.test(fileName.trim())) return { ok: false, reason: 'oldFormat' }
  try {
    const tables = tablesOf(fileName, bytes).filter((one) => one.rows.length > 0)
    if (tables.length === 0) return { ok: false, reason: 'empty' }
    const lines = tables.reduce((sum, one) => sum + one.rows.length, 0)
    return lines > tableLimits.lines ? { ok: false, reason: 'tooManyLines' } : { ok: true, tables: tables.map(trimmed) }
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error
    const reason = tableRefusals.find((one) => one === error.reason) ?? 'unreadable'
    return { ok: false, reason }
  }
}

function tablesOf(fileName: string, bytes: Uint8Array): Table[] {
  const ending = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
  if (bytes.byteLength === 0) throw new CannotRead('empty')
  if (ending === 'csv' || ending === 'txt' || ending === 'tsv') {
    formatOf('a.txt', bytes)
    return [{ name: '', rows: separatedRows(decodeText(bytes).text) }]
  }
  if (ending !== 'xlsx' && ending !== 'xlsm') throw new CannotRead('unsupported')
  formatOf('a.xlsx', bytes)
  return sheetRows(bytes)
}

const trimmed = ({ name, rows }: Table): Table => ({
  name: name.slice(0, 120),
  rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, tableLimits.columns).map((cell) => cell.slice(0, tableLimits.cell)) })),
})
