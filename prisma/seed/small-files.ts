import { crc32, deflateSync } from 'node:zlib'
import { zipSync, strToU8 } from 'fflate'

/* Small real files made of words: the same words make the same bytes, always. */

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)
const packed = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, body]) => [name, xml(body)])), { level: 6, mtime: new Date(2026, 0, 1) })

const types = (parts: Record<string, string>) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(parts)
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`)
    .join('')}</Types>`
const relations = (targets: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What a file says of itself: who wrote it, and on which day (yyyy-mm-dd). */
export type Said = { author?: string; on?: string }

const coreProperties = ({ author = '', on }: Said): Record<string, string> => ({
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>${escaped(author)}</dc:creator>${
    on ? `<dcterms:modified xsi:type="dcterms:W3CDTF">${on}T10:00:00Z</dcterms:modified>` : ''
  }</cp:coreProperties>`,
})

/** A Word document: a title, headings (lines that begin with #) and paragraphs. */
export function docxOf(title: string, lines: string[], said?: Said): Uint8Array {
  const paragraph = (text: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  const body = [paragraph(title, 'Title'), ...lines.map((line) => (line.startsWith('# ') ? paragraph(line.slice(2), 'Heading1') : paragraph(line)))]
  const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return packed({
    '[Content_Types].xml': types({ 'word/document.xml': 'wordprocessingml.document.main', 'word/styles.xml': 'wordprocessingml.styles' }),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([['styles', 'styles.xml']]),
    'word/styles.xml': `<w:styles ${ns}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
    'word/document.xml': `<w:document ${ns}><w:body>${body.join('')}</w:body></w:document>`,
    ...(said && coreProperties(said)),
  })
}

/** A spreadsheet of sheets by name, each with its rows. */
export function xlsxOf(sheets: Record<string, (string | number)[][]>, said?: Said): Uint8Array {
  const names = Object.keys(sheets)
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheet = (rows: (string | number)[][]) =>
    `<worksheet ${main}><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`
  const paths = names.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`)
  return packed({
    '[Content_Types].xml': types({ 'xl/workbook.xml': 'spreadsheetml.sheet.main', ...Object.fromEntries(paths.map((path) => [path, 'spreadsheetml.worksheet'])) }),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations(names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`])),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(paths.map((path, at) => [path, sheet(sheets[names[at]!]!)])),
    ...(said && coreProperties(said)),
  })
}

/** Slides, each a title and lines. */
export function pptxOf(slides: { title: string; lines: string[] }[], said?: Said): Uint8Array {
  const ns = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const shape = (kind: string, lines: string[]) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr/><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${lines
      .map((line) => `<a:p><a:r><a:t>${escaped(line)}</a:t></a:r></a:p>`)
      .join('')}</p:txBody></p:sp>`
  const paths = slides.map((_, at) => `ppt/slides/slide${at + 1}.xml`)
  return packed({
    '[Content_Types].xml': types({ 'ppt/presentation.xml': 'presentationml.presentation.main', ...Object.fromEntries(paths.map((path) => [path, 'presentationml.slide'])) }),
    '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/_rels/presentation.xml.rels': relations(slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`])),
    'ppt/presentation.xml': `<p:presentation ${ns}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ...Object.fromEntries(
      slides.map(({ title, lines }, at) => [paths[at]!, `<p:sld ${ns}><p:cSld><p:spTree>${shape('title', [title])}${shape('body', lines)}</p:spTree></p:cSld></p:sld>`]),
    ),
    ...(said && coreProperties(said)),
  })
}

/** A PDF of one page: a title and lines of text in a typeface every reader has. */
export function pdfOf(title: string, lines: string[], said?: Said): Uint8Array {
  const shown = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`)
  const wrapped = lines.flatMap((line) => line.match(/.{1,88}(?:\s|$)/g)?.map((part) => part.trim()) ?? [''])
  const content = [`BT /F2 20 Tf 56 780 Td (${shown(title)}) Tj ET`, ...wrapped.map((line, at) => `BT /F1 11 Tf 56 ${744 - at * 17} Td (${shown(line)}) Tj ET`)].join('\n')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...(said ? [`<< /Author (${shown(said.author ?? '')})${said.on ? ` /ModDate (D:${said.on.replaceAll('-', '')}100000Z)` : ''} >>`] : []),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(file, 'latin1')
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = Buffer.byteLength(file, 'latin1')
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${said ? ` /Info ${objects.length} 0 R` : ''} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** A picture of coloured columns, as high as the figures say. */
export function pngOf(figures: number[], { width = 640, height = 360 } = {}): Uint8Array {
  const most = Math.max(...figures)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3, 0xfb)
    row[0] = 0
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor((x / width) * figures.length)
      const inside = (x / width) * figures.length - at
      if (inside < 0.2 || inside > 0.8 || height - y > (figures[at]! / most) * height * 0.9) continue
      row.set([0x2f, 0x6b, 0x4f], 1 + x * 3)
    }
    return row
  })
  const part = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(Buffer.concat([signature, part('IHDR', head), part('IDAT', deflateSync(Buffer.concat(rows))), part('IEND', Buffer.alloc(0))]))
}
