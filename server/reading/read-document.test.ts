import { readFileSync } from 'node:fs'
import { checkDocument } from '#server/papers/document-check.ts'
import { renderDocument } from '#server/papers/document-html.ts'
import { blocksOf, headingsOf, imageIdsOf, plainText } from '#server/papers/document-text.ts'
import type { DocumentNode } from '#server/papers/document-text.ts'
import { describe, expect, test } from 'vitest'
import { largestFile, readDocument } from './read-document.ts'
import type { ReadDocument } from './read-document.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../test/fixtures/imports/${name}`, import.meta.url)))
const readFixture = (name: string) => readDocument(name, fixture(name))
const readText = (text: string, name = 'notat.txt') => readDocument(name, new TextEncoder().encode(text))

function good(read: ReadDocument) {
  if (!read.ok) throw new Error(`refused: ${read.reason}`)
  return read
}

const outlineOf = (doc: DocumentNode) => headingsOf(doc).map(({ level, text }) => `${'#'.repeat(level)} ${text}`)
const nodesOf = (node: DocumentNode, type: string): DocumentNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap((child) => nodesOf(child, type)),
]
const rowsOf = (table: DocumentNode | undefined) =>
  (table?.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => `${cell.type === 'tableHeader' ? '!' : ''}${plainText(cell)}`),
  )
const letters = (text: string) => (text.match(/\p{L}+/gu) ?? []).join('').toLowerCase()

test.each(['aftaleudkast.txt', 'seminar.txt', 'notat.md', 'handleplan.docx', 'aftale.pdf', 'aftale-uden-maerker.pdf'])(
  '%s: passes the check, can be drawn, and its headings skip no level',
  async (name) => {
    const read = good(await readFixture(name))
    expect(checkDocument(read.doc)).toEqual({ ok: true, doc: read.doc })
    expect(renderDocument(read.doc, { table: 'Tabel', task: 'Opgave' })).not.toMatch(/<[^>]*\s(?:style|on\w+)=|<script/)
    const levels = headingsOf(read.doc).map(({ level }) => level)
    expect(levels[0]).toBe(2)
    levels.forEach((level, n) => expect(level).toBeLessThanOrEqual((levels[n - 1] ?? 1) + 1))
    expect(blocksOf(read.doc)[0]).not.toBe(read.title)
    expect(read.words).toBeGreaterThan(20)
  },
)

test.each(['aftaleudkast.txt', 'seminar.txt'])(
  '%s: every word of the file is in the paper, in the same order',
  async (name) => {
    const read = good(await readFixture(name))
    const source = new TextDecoder().decode(fixture(name)).replace(/(\[[^\]]+\])\([^)]+\)/g, '$1')
    expect(letters(`${read.title} ${plainText(read.doc)}`)).toBe(letters(source))
  },
)

describe('plain text', () => {
  test('lone lines above a text head it; two in a row are a part and its first section', async () => {
    const read = good(await readFixture('aftaleudkast.txt'))
    expect(read).toMatchObject({
      title: 'Samarbejdsaftale 2027-28',
      year: 2027,
      format: 'txt',
      warnings: ['contentsList'],
    })
    expect(outlineOf(read.doc)).toEqual([
      '## Indhold',
      '## Forord',
      '## Fælles retning',
      '### Borgeren i centrum',
      '### Overgange',
      '## Pladser og takster',
      '### Kapacitet',
      '### Økonomi',
      '## Kontakt',
    ])
  })

  test('what a page end has cut is mended: words, sentences and numbered lists', async () => {
    const read = good(await readFixture('aftaleudkast.txt'))
    const text = plainText(read.doc)
    expect(text).toContain('et forpligtende samarbejde mellem børne- og ungeområdet')
    expect(text).toContain('udvalg og i handicaprådene, som')
    expect(text).toContain('i 2027-2028, medmindre')
    expect(nodesOf(read.doc, 'orderedList').map((list) => list.content?.length)).toEqual([3])
    expect(blocksOf(read.doc)).toContain('1. december 2026 gøres tallene endelige.')
    expect(blocksOf(read.doc)).toContain('Ane Holm\nFormand for arbejdsgruppen')
  })

  test('lines with tabs are a table with a header row', async () => {
    const read = good(await readFixture('aftaleudkast.txt'))
    expect(rowsOf(nodesOf(read.doc, 'table')[0])).toEqual([
      ['!Tilbud', '!Kommune', '!Pladser'],
      ['Birkehuset', 'Fjordby', '12'],
      ['Skovgården', 'Lillesø', '8'],
      ['Havnehuset', 'Østerå', '16'],
    ])
  })

  test('#, **lines** over several lines, double bullets, nested lists and emphasis', async () => {
    const read = good(await readFixture('seminar.txt'))
    expect(outlineOf(read.doc)).toEqual([
      '## HVAD VI VIL NÅ',
      '### PROGRAM FOR FORMIDDAGEN',
      '## HVEM GØR HVAD',
      '### Baggrund',
      '### Afrunding',
    ])
    expect(blocksOf(read.doc)).toContain('Et fælles billede af, hvor kapaciteten mangler')
    const [list] = nodesOf(read.doc, 'orderedList')
    expect(nodesOf(list as DocumentNode, 'bulletList')[0]?.content).toHaveLength(2)
    const links = nodesOf(read.doc, 'text')
      .flatMap((piece) => (piece.marks ?? []).map((mark) => mark.attrs?.href))
      .filter(Boolean)
    expect(links).toEqual(['https://samarbejde.example/seminar', 'https://samarbejde.example/program'])
    expect(nodesOf(read.doc, 'horizontalRule')).toHaveLength(1)
  })

  test.each(['windows-1252.txt', 'utf-16.txt'])('%s is read in its own encoding', async (name) => {
    const read = good(await readFixture(name))
    expect(read.title).toBe('Møde i Østerå')
    expect(plainText(read.doc)).toMatch(/^Vi drøfter .?åbne.? pladser på tværs af kommunerne\.$/)
    expect(read.warnings).toEqual(name === 'windows-1252.txt' ? ['encodingGuessed'] : [])
  })

  test('page numbers go, years stay, form feeds only part', async () => {
    const read = good(
      await readText('Notat\n\nFørste side siger noget.\n\n1\n\f\nAnden side siger mere.\n\n2\n\n2027\n'),
    )
    expect(blocksOf(read.doc)).toEqual(['Første side siger noget.', 'Anden side siger mere.', '2027'])
    expect(read.warnings).toEqual(['pageNumbersRemoved'])
  })

  test('numbers head where they stand alone above a text, and list where they follow each other', async () => {
    const read = good(
      await readText(
        'Plan\n\n1. Formål\n\nPlanen skal samle indsatsen.\n\n1.1 Rammer\n\nRammen er to år.\n\n2. Trin\n\nDer er to trin:\n\n1. Først\n\n2. Siden\n',
      ),
    )
    expect(outlineOf(read.doc)).toEqual(['## 1. Formål', '### 1.1 Rammer', '## 2. Trin'])
    expect(nodesOf(read.doc, 'orderedList').map((list) => list.content?.length)).toEqual([2])
  })

  test('a lone line that heads nothing, an address and a greeting stay paragraphs', async () => {
    const read = good(
      await readText(
        'Brev til netværket\n\nVi ses snart. Husk at melde afbud.\n\nMed venlig hilsen\n\nAne\n\n9999 Fjordby\n\npost@fjordby.example\n',
      ),
    )
    expect(outlineOf(read.doc)).toEqual([])
    expect(blocksOf(read.doc)).toContain('post@fjordby.example')
  })

  test('characters that no database stores are replaced', async () => {
    const read = good(await readText('Notat\n\nHer er et nul: \u0000 og en skjult binde\u00adstreg.\n'))
    expect(plainText(read.doc)).toBe('Her er et nul: \ufffd og en skjult bindestreg.')
  })
})

describe('Markdown', () => {
  test('front matter, headings without skipped levels, tasks, tables and harmless links', async () => {
    const read = good(await readFixture('notat.md'))
    expect(read.title).toBe('Notat om fælles vikarordning')
    expect(outlineOf(read.doc)).toEqual(['## Formål', '### Sådan virker den'])
    expect(nodesOf(read.doc, 'taskItem').map((task) => task.attrs?.checked)).toEqual([true, false])
    expect(rowsOf(nodesOf(read.doc, 'table')[0])[2]).toEqual(['Østerå', '21', '60 %'])
    expect(nodesOf(nodesOf(read.doc, 'orderedList')[0] as DocumentNode, 'bulletList')).toHaveLength(2)
    expect(JSON.stringify(read.doc)).not.toContain('javascript:')
    expect(read.warnings).toEqual(['frontMatterRemoved', 'imageLeftOut', 'linkLeftOut', 'rawHtml'])
  })

  test('HTML in it is text, entities are characters, wrapped lines are one paragraph', async () => {
    const read = good(await readFixture('notat.md'))
    expect(blocksOf(read.doc)).toContain('<div onclick="alert(1)">Rå <b>HTML</b> bliver til tekst</div>')
    expect(plainText(read.doc)).toContain('kommuner – den er frivillig aftalt. Linjen her')
    expect(blocksOf(read.doc)).toContain('Kort over de fire kommuner')
  })

  test('a block no one would write is read as plain text, in bounded time', async () => {
    const read = good(await readText('**a'.repeat(50_000), 'notat.md'))
    expect(read.words).toBeGreaterThan(0)
    expect(await readText(`${'>'.repeat(3000)} a`, 'notat.md')).toEqual({ ok: false, reason: 'unreadable' })
  })
})

describe('Word', () => {
  test('the title style is the title; headings by style, in Danish too', async () => {
    const read = good(await readFixture('handleplan.docx'))
    expect(read).toMatchObject({ title: 'Handleplan for nye boformer 2027', year: 2027, format: 'docx' })
    expect(outlineOf(read.doc)).toEqual(['## Baggrund', '## Indsatser', '### Pladser'])
  })

  test('lists in lists, tables with header rows or bold first rows, joined cells, links', async () => {
    const read = good(await readFixture('handleplan.docx'))
    expect(nodesOf(nodesOf(read.doc, 'bulletList')[0] as DocumentNode, 'bulletList')).toHaveLength(2)
    expect(nodesOf(read.doc, 'table').map(rowsOf)).toEqual([
      [['!Tilbud', '!Pladser'], ['Birkehuset', '12'], ['I alt tolv pladser']],
      [
        ['!Fase', '!Måned'],
        ['Opstart', 'Marts'],
      ],
    ])
    expect(nodesOf(read.doc, 'tableCell')[2]?.attrs?.colspan).toBe(2)
    expect(JSON.stringify(read.doc)).toContain('"href":"https://samarbejde.example/analyse"')
  })

  test('a picture comes along under an address made of its bytes, the same each time', async () => {
    const [first, second] = [good(await readFixture('handleplan.docx')), good(await readFixture('handleplan.docx'))]
    expect(first.images).toEqual(second.images)
    expect(first.images).toMatchObject([{ mime: 'image/png' }])
    expect(first.images.map(({ placeholder }) => placeholder)).toEqual(
      imageIdsOf(first.doc).map((id) => `/billeder/${id}`),
    )
    expect(blocksOf(first.doc)).toContain('Kort over boformer')
  })
})

describe('PDF', () => {
  test.each(['aftale.pdf', 'aftale-uden-maerker.pdf'])(
    '%s: headings, paragraphs over lines, numbered lists, tables; no page footers',
    async (name) => {
      const read = good(await readFixture(name))
      expect(read).toMatchObject({ title: 'Fælles plan for aflastning 2027', year: 2027, format: 'pdf' })
      expect(outlineOf(read.doc)).toEqual([
        '## Hvad familierne har brug for',
        '### Overgange',
        '## Pladser i planens første år',
        '## Opfølgning',
      ])
      expect(nodesOf(read.doc, 'orderedList')[0]?.content).toHaveLength(3)
      expect(rowsOf(nodesOf(read.doc, 'table')[0])).toEqual([
        ['!Tilbud', '!Kommune', '!Pladser'],
        ['Birkehuset', 'Fjordby', '12'],
        ['Skovgården', 'Lillesø', '8'],
        ['Havnehuset', 'Østerå', '16'],
      ])
      const text = plainText(read.doc)
      expect(text).toContain('samler op på erfaringerne og lægger')
      expect(text).not.toContain('sekretariat, side')
      const source = new TextDecoder().decode(fixture('aftale.html')).replace(/[\s\S]*?<\/style>/, '')
      expect(letters(`${read.title} ${text}`)).toBe(
        letters(source.replace(/<[^>]+>/g, ' ').replace('erfarin-', 'erfarin')),
      )
    },
  )

  test('tags tell the points of a list that print shows as dots only', async () => {
    const read = good(await readFixture('aftale.pdf'))
    expect(nodesOf(read.doc, 'bulletList')[0]?.content).toHaveLength(3)
    expect(read.warnings).toEqual([])
    expect(good(await readFixture('aftale-uden-maerker.pdf')).warnings).toEqual([
      'columnsUncertain',
      'repeatedLinesRemoved',
    ])
  })
})

describe('what cannot be read says why', () => {
  test.each([
    ['tom.txt', 'empty'],
    ['afbrudt.docx', 'unreadable'],
    ['bombe.docx', 'tooLarge'],
    ['loegn.docx', 'unreadable'],
    ['scannet.pdf', 'scanned'],
    ['blank.pdf', 'empty'],
    ['laast.pdf', 'encrypted'],
    ['afbrudt.pdf', 'unreadable'],
  ])('%s: %s', async (name, reason) => expect(await readFixture(name)).toEqual({ ok: false, reason }))

  test('a name is not believed over the bytes', async () => {
    expect(await readDocument('aftale.docx', fixture('aftale.pdf'))).toEqual({ ok: false, reason: 'unsupported' })
    expect(await readDocument('aftale.txt', fixture('handleplan.docx'))).toEqual({ ok: false, reason: 'unsupported' })
    expect(await readDocument('aftale.exe', fixture('seminar.txt'))).toEqual({ ok: false, reason: 'unsupported' })
    expect(await readDocument('aftale', fixture('seminar.txt'))).toEqual({ ok: false, reason: 'unsupported' })
    expect(
      await readDocument('aftale.txt', new Uint8Array(Array.from({ length: 4000 }, (_, n) => (n * 37) % 31))),
    ).toEqual({ ok: false, reason: 'unreadable' })
  })

  test('a Word file with a password is encrypted, an old one unsupported', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
    const locked = new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await readDocument('plan.docx', old)).toEqual({ ok: false, reason: 'unsupported' })
    expect(await readDocument('plan.docx', locked)).toEqual({ ok: false, reason: 'encrypted' })
  })

  test('blank space is empty, and too much is too much', async () => {
    expect(await readText(' \n\t\n\f\n')).toEqual({ ok: false, reason: 'empty' })
    expect(await readDocument('stor.pdf', new Uint8Array(largestFile + 1))).toEqual({ ok: false, reason: 'tooLarge' })
    expect(await readText('ord '.repeat(700_000))).toEqual({ ok: false, reason: 'tooLarge' })
  })

  test('the bytes handed in stay the caller’s', async () => {
    const bytes = fixture('aftale.pdf')
    await readDocument('aftale.pdf', bytes)
    expect(bytes).toEqual(fixture('aftale.pdf'))
  })
})
