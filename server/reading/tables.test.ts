import { expect, test } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { separatedRows } from './separated.ts'
import { readTables } from './tables.ts'

const cells = (text: string) => separatedRows(text).map((row) => row.cells)

test.for([
  ['semicolons', 'Navn;E-mail\nAnna;a@x.example\n', [['Navn', 'E-mail'], ['Anna', 'a@x.example']]],
  ['commas', 'Navn,By\nAnna,Kolding', [['Navn', 'By'], ['Anna', 'Kolding']]],
  ['tabs', 'Navn\tBy\nAnna\tKolding', [['Navn', 'By'], ['Anna', 'Kolding']]],
  ['a quoted separator and line end', 'Navn;Note\n"Holm; Anna";"to\nlinjer ""her"""', [['Navn', 'Note'], ['Holm; Anna', 'to linjer "her"']]],
  ['commas inside a line of semicolons', 'Navn, titel;By\nAnna, chef;Vejle', [['Navn, titel', 'By'], ['Anna, chef', 'Vejle']]],
  ['a named separator', 'sep=,\nNavn,By;x\nA,B', [['Navn', 'By;x'], ['A', 'B']]],
] as const)('%s', ([, text, expected]) => {
  expect(cells(text)).toEqual(expected)
})

test('rows keep the number of the line they begin on, empty ones and those within quotation marks counted', () => {
  expect(separatedRows('A;B\n\n"x\ny";1\nz;2').map((row) => row.number)).toEqual([1, 3, 5])
})

const csv = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const read = (name: string, bytes: Uint8Array) => readTables(name, bytes)

test('CSV is read with a byte order mark, and as Windows writes Danish', () => {
  for (const bytes of [csv('\ufeffNavn;By\nÆble;Ærø'), csv('Navn;By\nÆble;Ærø', 'latin1')]) {
    const found = read('liste.csv', bytes)
    expect(found.ok && found.tables[0]!.rows.map((row) => row.cells)).toEqual([['Navn', 'By'], ['Æble', 'Ærø']])
  }
})

test('a workbook gives its sheets, the numbers of its lines, and formulas as they were last shown', async () => {
  const head = (value: string) => ({ value, type: String })
  const bytes = await writeExcelFile([
    { data: [[head('Navn'), head('Fra')], [], [head('Anna'), { value: 45_000, type: Number }]], sheet: 'Personer' },
    { data: [[head('Gruppe')]], sheet: 'Grupper' },
  ]).toBuffer()
  const found = read('liste.xlsx', new Uint8Array(bytes))
  expect(found.ok && found.tables.map((one) => one.name)).toEqual(['Personer', 'Grupper'])
  expect(found.ok && found.tables[0]!.rows).toEqual([
    { number: 1, cells: ['Navn', 'Fra'] },
    { number: 3, cells: ['Anna', '45000'] },
  ])
})

const book = (sheet: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="Ark1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  })

test('a formula counts as what it last showed, and of merged cells the first holds the text', () => {
  const row = '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>Anna</v></c><c r="B1" t="inlineStr"><is><t>Vejle</t></is></c><c r="C1"/></row>'
  const found = read('a.xlsx', book(row))
  expect(found.ok && found.tables[0]!.rows[0]!.cells).toEqual(['Anna', 'Vejle'])
})

const manyRows = (count: number) => Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c t="str"><v>a</v></c></row>`).join('')

test.for([
  ['a picture called a workbook', 'a.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unreadable'],
  ['a letter called a workbook', 'a.xlsx', csv('Kære alle'), 'unreadable'],
  ['the format of before 2007', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldFormat'],
  ['something else', 'a.docx', csv('x'), 'unsupported'],
  ['nothing', 'a.csv', new Uint8Array(), 'empty'],
  ['an empty sheet', 'a.xlsx', book(''), 'empty'],
  ['a hundred thousand lines', 'a.xlsx', book(manyRows(100_000)), 'tooManyLines'],
  ['a hundred thousand lines of text', 'a.csv', csv('Navn;By\n' + 'Anna;Vejle\n'.repeat(100_000)), 'tooManyLines'],
  ['a bomb of forty megabytes', 'a.xlsx', book(' '.repeat(40 * 1024 * 1024)), 'tooLarge'],
] as const)('%s is refused with its reason', ([, name, bytes, reason]) => {
  expect(read(name, bytes)).toEqual({ ok: false, reason })
})
