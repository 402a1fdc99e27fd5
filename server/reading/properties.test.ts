import { docxOf, pdfOf, pptxOf, xlsxOf } from '#prisma/seed/small-files.ts'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { keptProperties, readProperties } from './properties.ts'

const now = new Date('2026-11-23T09:00:00Z')
const said = { author: 'Åse Lund', on: '2024-03-14' }
const kept = async (name: string, bytes: Uint8Array) => keptProperties(await readProperties(name, bytes), now)

/** A Word file whose properties are exactly these bytes. */
const withCore = (core: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>'), 'docProps/core.xml': strToU8(core) })
const core = (inside: string) => withCore(`<?xml version="1.0"?><cp:coreProperties>${inside}</cp:coreProperties>`)
const nothing = { author: null, writtenAt: null }

test.each([
  ['notat.docx', docxOf('Notat', ['Tekst'], said)],
  ['regnskab.xlsx', xlsxOf({ Ark: [['a', 1]] }, said)],
  ['oplaeg.pptx', pptxOf([{ title: 'Oplæg', lines: ['en'] }], said)],
  ['brev.pdf', pdfOf('Brev', ['Kære alle, her er brevet om mødet.'], said)],
])('%s: who wrote it and when', async (name, bytes) => {
  const { author, writtenAt } = await kept(name, bytes)
  expect(author).toBe('Åse Lund')
  expect(writtenAt).toEqual(new Date('2024-03-14T10:00:00Z'))
})

test('files without properties, of other kinds, or that are not what they are called, say nothing', async () => {
  expect(await kept('notat.docx', docxOf('Notat', ['Tekst']))).toEqual(nothing)
  expect(await kept('brev.pdf', pdfOf('Brev', ['Tekst']))).toEqual(nothing)
  expect(await kept('notat.txt', strToU8('dc:creator'))).toEqual(nothing)
  expect(await kept('billede.png', strToU8('x'))).toEqual(nothing)
  expect(await kept('notat.docx', strToU8('%PDF-1.4'))).toEqual(nothing)
  expect(await kept('notat.docx', strToU8('PK\u0003\u0004 ikke et arkiv'))).toEqual(nothing)
})

describe('hostile properties', () => {
  test('entities that multiply, and ones that fetch, are not read', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    expect(await kept('x.docx', withCore(`${bomb}<cp:coreProperties><dc:creator>&b;&c;</dc:creator></cp:coreProperties>`))).toEqual(nothing)
  })
  test('a part that unfolds to more than properties ever are is left alone', async () => {
    expect(await kept('x.docx', core(`<dc:creator>${'a'.repeat(5_000_000)}</dc:creator>`))).toEqual(nothing)
  })
  test('XML that ends in the middle, or nests names of objects, breaks nothing', async () => {
    expect(await kept('x.docx', core('<dc:creator>Åse <b>'))).toMatchObject({ author: 'Åse' })
    expect(await kept('x.docx', core('<dc:__proto__>x</dc:__proto__><dc:constructor>y</dc:constructor>'))).toEqual(nothing)
  })
  test('an author of 10,000 characters is cut, one with invisible signs and lines is one plain line', async () => {
    const { author } = await kept('x.docx', core(`<dc:creator>${'Å'.repeat(10_000)}</dc:creator>`))
    expect([...author!]).toHaveLength(120)
    expect(author!.endsWith('…')).toBe(true)
    expect(keptProperties({ author: 'Åse\u202e\u200b\u0000\n  Lund', dates: [] }, now).author).toBe('Åse Lund')
  })
  test('markup in the name stays text', async () => {
    expect(await kept('x.docx', core('<dc:creator>&lt;script&gt;alert(1)&lt;/script&gt;</dc:creator>'))).toMatchObject({ author: '<script>alert(1)</script>' })
  })
})

test.each(['', 'Microsoft Office User', 'Administrator', 'python-docx', 'openpyxl', '12345', 'Windows-bruger', ';;'])('"%s" is nobody', (author) => {
  expect(keptProperties({ author, dates: [] }, now).author).toBeNull()
})

test('several authors are named one after another, each once', () => {
  expect(keptProperties({ author: 'Åse Lund;Per Berg; Åse Lund;Administrator', dates: [] }, now).author).toBe('Åse Lund, Per Berg')
})

test.each([
  ['2024-03-14T09:12:00Z', '2024-03-14T09:12:00.000Z'],
  ['2024-03-14T09:12:00+01:00', '2024-03-14T08:12:00.000Z'],
  ['2024-03-14', '2024-03-14T12:00:00.000Z'],
  ['0001-01-01T00:00:00Z', null],
  ['1601-01-01T00:00:00Z', null],
  ['9999-12-31T23:59:59Z', null],
  ['2027-01-01T00:00:00Z', null],
  ['2024-13-45T99:99:99Z', null],
  ['+275760-09-13T00:00:00Z', null],
  ['i går', null],
])('the day %s is %s', async (written, day) => {
  const { writtenAt } = await kept('x.docx', core(`<dcterms:modified>${written}</dcterms:modified>`))
  expect(writtenAt?.toISOString() ?? null).toBe(day)
})

test('where the latest change cannot be true, the day it was made is', async () => {
  expect((await kept('x.docx', core('<dcterms:modified>9999-01-01T00:00:00Z</dcterms:modified><dcterms:created>2023-05-02T08:00:00Z</dcterms:created>'))).writtenAt).toEqual(
    new Date('2023-05-02T08:00:00Z'),
  )
})

test.each([
  ["D:20240314101500+01'00'", '2024-03-14T09:15:00.000Z'],
  ['D:20240314', '2024-03-14T12:00:00.000Z'],
  ['D:99990314101500Z', null],
  ['D:20241399', null],
  ['Thu Mar 14', null],
])('a PDF of %s is of %s', async (written, day) => {
  const pdf = Buffer.from(pdfOf('Brev', ['Kære alle'], { author: 'Åse', on: '2024-03-14' })).toString('latin1').replace('D:20240314100000Z', written)
  expect((await kept('x.pdf', new Uint8Array(Buffer.from(pdf, 'latin1')))).writtenAt?.toISOString() ?? null).toBe(day)
})
