import writeExcelFile from 'write-excel-file/node'
import type { PersonActor } from '#server/kernel/actor.ts'
import { importWithLines, type ShownLine } from './pages.ts'
import { fieldsOf, kindWords, lineKinds, problemColumn, unnamedSheet } from './words.ts'

type Language = 'da' | 'en'

const head = (value: string) => ({ value, fontWeight: 'bold' as const, type: String })
/** Always text: what begins with `=` is shown, not reckoned. */
const cell = (value: string) => (value === '' ? null : { value, type: String })
const widths = (labels: string[]) => labels.map((label) => ({ width: Math.max(16, label.length + 4) }))

/** A workbook with a sheet for each kind of line: the columns by name, needed ones with a star, and a line to write over. */
export function templateFile(language: Language): Promise<Buffer> {
  const sheets = lineKinds.map((kind) => {
    const fields = fieldsOf(kind).filter(([code]) => code !== 'lastName')
    const labels = fields.map(([, { label, needed }]) => `${label[language]}${needed ? ' *' : ''}`)
    return {
      sheet: kindWords[kind].many[language],
      data: [labels.map(head), fields.map(([, { example }]) => cell(example))],
      columns: widths(labels),
      stickyRowsCount: 1,
    }
  })
  return writeExcelFile(sheets).toBuffer()
}

/** MI6: the lines with problems as they were brought, with a column that says what is wrong; corrected, it can be brought again. */
export async function handedBackFile(
  actor: PersonActor,
  { slug, runId, language }: { slug: string; runId: string; language: Language },
  say: (line: ShownLine) => string,
): Promise<{ file: Buffer; fileName: string }> {
  const { run, sheets, lines, brought } = await importWithLines(actor, slug, runId)
  const wrong = lines.filter((one) => one.state === 'refused')
  const written = sheets.flatMap(({ id, name, header }) => {
    const own = wrong.filter((one) => one.sheetId === id)
    if (own.length === 0) return []
    const labels = [problemColumn[language], ...header]
    const rows = own.map((line) => [say(line), ...header.map((_, at) => brought.get(line.id)?.cells[at] ?? '')].map(cell))
    return [{ sheet: safe(name || unnamedSheet[language]), data: [labels.map(head), ...rows], columns: widths(labels), stickyRowsCount: 1 }]
  })
  const empty = [{ sheet: unnamedSheet[language], data: [[head(problemColumn[language])]], columns: widths(['']), stickyRowsCount: 1 }]
  return { file: await writeExcelFile(written.length > 0 ? written : empty).toBuffer(), fileName: run.fileName }
}

/** What Excel takes as a sheet's name. */
const safe = (name: string) => name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31)
