import { type FieldWords, fieldsOf, kindWords, type LineKind, lineKinds } from './words.ts'

/* What the columns of a sheet are: guessed from their names, as people write them. Pure. */

export type Columns = Record<string, number>

/** A name without what people write differently: case, signs, double spaces, and the star of a needed column. */
export const folded = (name: string): string =>
  name.toLowerCase().normalize('NFC').replace(/[*:._\-–/()]+/g, ' ').replace(/\s+/g, ' ').trim()

/** What was chosen before for a column of that name. */
export type Remembered = { kind: string; word: string; field: string }[]

/** How well a column's name fits a field: its own name, then its other names. */
function fit(word: string, [, { label, also }]: [string, FieldWords]): number {
  if (word === '') return 0
  if (word === folded(label.da) || word === folded(label.en)) return 3
  return also.some((one) => folded(one) === word) ? 2 : 0
}

/** The columns a kind finds in a header; the first of two with the same name is taken. */
export function columnsOf(kind: LineKind, header: string[], remembered: Remembered = []): Columns {
  const words = header.map(folded)
  const columns: Columns = {}
  const taken = new Set<number>()
  const take = (field: string, at: number) => {
    if (at < 0 || taken.has(at) || field in columns) return
    columns[field] = at
    taken.add(at)
  }
  for (const [at, word] of words.entries()) {
    const known = remembered.find((one) => one.kind === kind && one.word === word)
    if (known && fieldsOf(kind).some(([code]) => code === known.field)) take(known.field, at)
    else if (known?.field === '') taken.add(at)
  }
  for (const best of [3, 2])
    for (const field of fieldsOf(kind)) take(field[0], words.findIndex((word, at) => !taken.has(at) && fit(word, field) === best))
  // A first name beside a last name is the beginning of a name.
  if (kind === 'person' && 'lastName' in columns && !('name' in columns)) take('name', words.findIndex((word) => /^(fornavn|first name|fornavne)$/.test(word)))
  return columns
}

/** The fields a line of a kind is nothing without, that no column has been found for. */
export const missingFields = (kind: LineKind, columns: Columns): string[] =>
  fieldsOf(kind).flatMap(([code, words]) => (words.needed && !(code in columns) ? [code] : []))

export type Recognised = { kind: LineKind | null; headerAt: number; header: string[]; columns: Columns }

const looksFor = 10

/** What a sheet is, and where its header stands: the kind and row whose needed columns are found, else nothing. */
export function recognised({ name, rows }: { name: string; rows: { cells: string[] }[] }, remembered: Remembered = []): Recognised {
  const title = folded(name)
  let best: (Recognised & { score: number }) | null = null
  for (const [headerAt, { cells }] of rows.slice(0, looksFor).entries())
    for (const kind of lineKinds) {
      const columns = columnsOf(kind, cells, remembered)
      if (missingFields(kind, columns).length > 0) continue
      const { many, one, also } = kindWords[kind]
      const named = [many.da, many.en, one.da, one.en, ...also].map(folded).includes(title)
      const score = Object.keys(columns).length + (named ? 20 : 0) - headerAt / 100
      if (!best || score > best.score) best = { kind, headerAt, header: cells, columns, score }
    }
  if (!best) return { kind: kindByName(title), headerAt: 0, header: rows[0]?.cells ?? [], columns: {} }
  const { score: _, ...found } = best
  return found
}

const kindByName = (title: string): LineKind | null =>
  lineKinds.find((kind) => {
    const { many, one, also } = kindWords[kind]
    return title !== '' && [many.da, many.en, one.da, one.en, ...also].map(folded).includes(title)
  }) ?? null

/** The values of a line, by field; a last name of its own is added to the name. */
export function valuesOf(cells: string[], columns: Columns): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [field, at] of Object.entries(columns)) values[field] = (cells[at] ?? '').trim()
  if (values.lastName) values.name = [values.name, values.lastName].filter(Boolean).join(' ')
  delete values.lastName
  return values
}
