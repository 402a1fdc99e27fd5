import { expect, test } from 'vitest'
import { blocksOf, headingsOf, imageIdsOf, linkTextsOf, mentionedPersonsOf, plainText } from './document-text.ts'
import type { DocumentNode } from './document-text.ts'

const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const heading = (words: string, level = 2): DocumentNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
})
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })
const image = (id: string, alt: string): DocumentNode => ({ type: 'image', attrs: { src: `/billeder/${id}`, alt } })
const person = '01890000-0000-7000-8000-000000000001'

test('a block is its text whatever formatting cuts it into pieces', () => {
  const written = doc(paragraph(text('2', 'bold'), text('9', 'italic'), text('0', 'bold', 'italic'), text('180-1234')))
  expect(blocksOf(written)).toEqual(['290180-1234'])
})

test('line breaks, mentions and alternative texts are part of what a reader reads', () => {
  const mention = { type: 'mention', attrs: { id: person, label: 'Ane Holm' } }
  const written = doc(
    paragraph(text('Spørg '), mention, { type: 'hardBreak' }, text('i morgen')),
    image('a'.repeat(36), 'Kort over pladser'),
  )
  expect(blocksOf(written)).toEqual(['Spørg @Ane Holm\ni morgen', 'Kort over pladser'])
  expect(plainText(written)).toBe('Spørg @Ane Holm\ni morgen\nKort over pladser')
})

test('blocks inside lists, quotations and table cells are found in reading order', () => {
  const cell = (words: string): DocumentNode => ({ type: 'tableCell', content: [paragraph(text(words))] })
  const list = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('et')), paragraph(text('to'))] }],
  }
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell('tre'), cell('fire')] }] }
  const quote = { type: 'blockquote', content: [paragraph(text('fem'))] }
  expect(blocksOf(doc(list, table, quote, paragraph()))).toEqual(['et', 'to', 'tre', 'fire', 'fem'])
})

test('anchors are readable Danish in plain letters, and never the same twice', () => {
  const headings = headingsOf(
    doc(heading('Mål'), heading('Mål', 3), heading('Mål 2'), heading('Økonomi & år'), heading('§ § §'), heading('')),
  )
  expect(headings.map((found) => found.anchor)).toEqual([
    'afsnit-maal',
    'afsnit-maal-2',
    'afsnit-maal-2-2',
    'afsnit-oekonomi-aar',
    'afsnit-uden-navn',
  ])
  expect(headings[1]).toEqual({ level: 3, text: 'Mål', anchor: 'afsnit-maal-2' })
})

test('images and mentioned persons are listed once each', () => {
  const id = '01890000-0000-7000-8000-0000000000aa'
  const mention = { type: 'mention', attrs: { id: person, label: 'Ane' } }
  const elsewhere = { type: 'image', attrs: { src: 'https://example.org/a.png', alt: '' } }
  const written = doc(image(id, ''), image(id, ''), elsewhere, paragraph(mention, mention))
  expect(imageIdsOf(written)).toEqual([id])
  expect(mentionedPersonsOf(written)).toEqual([person])
})

test('what a link hides behind its words can be looked at too', () => {
  const link = { type: 'link', attrs: { href: 'mailto:a@b.example?subject=290180-1234', title: 'om 290180-1234' } }
  const written = doc(paragraph({ type: 'text', text: 'skriv', marks: [link] }))
  expect(linkTextsOf(written)).toEqual(['mailto:a@b.example?subject=290180-1234', 'om 290180-1234'])
})

test('twenty thousand headings with one text cost what others do, and each has an anchor of its own', () => {
  const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] })
  const content = [...Array.from({ length: 20_000 }, () => heading('Status')), heading('Status 2'), heading('Status')]
  const anchors = headingsOf({ type: 'doc', content }).map((one) => one.anchor)
  expect(new Set(anchors).size).toBe(content.length)
  expect(anchors.slice(0, 3)).toEqual(['afsnit-status', 'afsnit-status-2', 'afsnit-status-3'])
}, 10_000)
