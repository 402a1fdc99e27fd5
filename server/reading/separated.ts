import type { SheetRow } from './sheet.ts'

/*
 * Values between semicolons, commas or tabs, as spreadsheets and registers save them. A value in quotation marks may hold the
 * separator, line ends and doubled quotation marks.
 */

const separators = [';', '\t', ','] as const

/** The rows with anything in them, numbered by the line they begin on. */
export function separatedRows(text: string): SheetRow[] {
  const named = /^sep=(.)\n/i.exec(text)
  const separator = named?.[1] ?? separatorOf(text)
  const rows: SheetRow[] = []
  let [cells, value, line, begins] = [[] as string[], '', 1, 1]
  let quoted = false
  const endCell = () => {
    cells.push(value.replace(/\s+/g, ' ').trim())
    value = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some(Boolean)) rows.push({ number: begins, cells })
    cells = []
    begins = line
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === '\n') line += 1
    if (quoted) {
      if (sign !== '"') value += sign
      else if (text[at + 1] === '"') value += text[(at += 1)]!
      else quoted = false
    } else if (sign === '"' && value.trim() === '') [quoted, value] = [true, '']
    else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else value += sign
  }
  endRow()
  return named ? rows.slice(1) : rows
}

/** The sign that stands most often in the first line with anything in it, outside quotation marks; a Danish Excel writes semicolons. */
function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const bare = first.replace(/"[^"]*"/g, '')
  const counted = separators.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}
