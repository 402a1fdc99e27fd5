import { describe, expect, test } from 'vitest'
import { checkDocument, documentLimits, emptyDocument, isAllowedAddress } from './document-check.ts'
import type { DocumentNode } from './document-text.ts'

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const image = (attrs: Record<string, unknown>) => doc({ type: 'image', attrs })
const linked = (attrs: Record<string, unknown>) => doc(paragraph(text('her', { type: 'link', attrs })))
const reasonOf = (json: unknown) => {
  const checked = checkDocument(json)
  return checked.ok ? 'ok' : checked.reason
}
const own = '/billeder/01890000-0000-7000-8000-0000000000aa'

test('an empty text is a text', () => {
  expect(checkDocument(emptyDocument)).toEqual({ ok: true, doc: emptyDocument })
})

test('a text with everything the schema knows passes and comes back with its words', () => {
  const cell = (type: string, words: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: [120] },
    content: [paragraph(text(words))],
  })
  const everything = doc(
    { type: 'heading', attrs: { level: 2 }, content: [text('Formål')] },
    paragraph(text('fed', { type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }), {
      type: 'hardBreak',
    }),
    paragraph({ type: 'mention', attrs: { id: '01890000-0000-7000-8000-000000000001', label: 'Ane' } }),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('punkt'))] }] },
    {
      type: 'orderedList',
      attrs: { start: 3, type: 'a' },
      content: [{ type: 'listItem', content: [paragraph(text('c'))] }],
    },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('gjort'))] }],
    },
    {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('tableHeader', 'Tilbud'), cell('tableCell', '12')] }],
    },
    {
      type: 'blockquote',
      content: [paragraph(text('citat', { type: 'italic' }, { type: 'underline' }, { type: 'strike' }))],
    },
    { type: 'image', attrs: { src: own, alt: 'Kort', width: 400, height: 300 } },
    { type: 'horizontalRule' },
  )
  const checked = checkDocument(everything)
  expect(checked.ok).toBe(true)
  for (const words of ['Formål', 'fed', 'Ane', 'punkt', 'gjort', 'Tilbud', 'citat', own])
    expect(JSON.stringify(checked)).toContain(words)
  expect(checkDocument(checked.ok ? checked.doc : null)).toEqual(checked)
})

describe('what is no text of ours is refused as such', () => {
  const cases: [string, unknown][] = [
    ['nothing', null],
    ['a string', '{"type":"doc"}'],
    ['a list', [emptyDocument]],
    ['a bare paragraph', paragraph(text('a'))],
    ['an empty doc', doc()],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.org' } })],
    ['a node named like a property of every object', doc({ type: 'constructor' })],
    ['a prototype as node', doc({ type: '__proto__' })],
    ['a code block, which papers do not have', doc({ type: 'codeBlock', content: [text('x')] })],
    ['a field beside the known ones', doc({ ...paragraph(text('a')), onclick: 'x' })],
    ['an attribute a paragraph does not have', doc({ type: 'paragraph', attrs: { style: 'color:red' } })],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] })],
    ['a heading without a level', doc({ type: 'heading', content: [text('a')] })],
    ['a heading whose level is text', doc({ type: 'heading', attrs: { level: '2' }, content: [text('a')] })],
    ['text directly in the document', doc(text('a'))],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [paragraph()] })],
    ['empty text', doc(paragraph(text('')))],
    ['text that is a number', doc(paragraph({ type: 'text', text: 7 as unknown as string }))],
    ['a zero character', doc(paragraph(text('a\u0000b')))],
    ['half a surrogate pair', doc(paragraph(text('a\ud800b')))],
    ['an unknown mark', doc(paragraph(text('a', { type: 'textStyle', attrs: { color: 'red' } })))],
    ['a mark with a foreign field', doc(paragraph(text('a', { type: 'bold', onclick: 'x' } as { type: string })))],
    ['content that is no list', { type: 'doc', content: 'hello' }],
    ['marks that are no list', doc(paragraph({ type: 'text', text: 'a', marks: 'bold' as unknown as [] }))],
    ['a mention of nobody', doc(paragraph({ type: 'mention', attrs: { label: 'x' } }))],
    ['a mention whose id is an address', doc(paragraph({ type: 'mention', attrs: { id: '../x', label: 'x' } }))],
    [
      'a checked that is text',
      doc({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: 'ja' }, content: [paragraph()] }] }),
    ],
    [
      'a cell as wide as the world',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1e9 }, content: [paragraph()] }] },
        ],
      }),
    ],
  ]
  test.each(cases)('%s', (_name, json) => expect(reasonOf(json)).toBe('schema'))
})

test.each([
  'https://example.org/billeder/01890000-0000-7000-8000-0000000000aa',
  'data:image/png;base64,AAAA',
  `${own}/../../log-ud`,
  `${own}?x=1`,
  '//example.org/a.png',
  '',
  null,
  ['x'],
])('an image from elsewhere is refused: %s', (src) => expect(reasonOf(image({ src }))).toBe('image'))

test('an image says where it is and how large, in numbers', () => {
  expect(reasonOf(image({}))).toBe('image')
  expect(reasonOf(doc({ type: 'image' }))).toBe('image')
  expect(reasonOf(image({ src: own, width: '100%' }))).toBe('image')
  expect(reasonOf(image({ src: own, alt: 5 }))).toBe('image')
  expect(reasonOf(image({ src: own, width: 10, height: null }))).toBe('ok')
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'ftp://x',
  'relativ/sti',
  '',
  'https://',
  null,
  7,
])('a link that leads to %j is refused', (href) => expect(reasonOf(linked({ href }))).toBe('link'))

test.each([
  'https://example.org/a?b=c#d',
  'HTTP://example.org',
  'mailto:takst@kommune.example',
  'tel:+4512345678',
  '/papirer/7',
  '/',
  '#afsnit-maal',
])('a link may lead to %s', (href) => {
  expect(isAllowedAddress(href)).toBe(true)
  expect(reasonOf(linked({ href }))).toBe('ok')
})

test('a link needs an address', () => {
  expect(reasonOf(linked({}))).toBe('link')
  expect(reasonOf(linked({ href: '/a', title: 'x'.repeat(501) }))).toBe('link')
})

test('size is bounded in text, in depth and where attributes carry the text', () => {
  expect(reasonOf(doc(paragraph(text('å'.repeat(documentLimits.textBytes / 2 + 1)))))).toBe('size')
  expect(reasonOf(doc(paragraph(text('å'.repeat(documentLimits.textBytes / 2)))))).toBe('ok')
  const nested = (depth: number): unknown =>
    depth === 0 ? paragraph(text('bund')) : { type: 'blockquote', content: [nested(depth - 1)] }
  expect(reasonOf(doc(nested(20)))).toBe('ok')
  expect(reasonOf(doc(nested(50_000 / 10)))).toBe('size')
  const circular: Record<string, unknown> = { type: 'blockquote' }
  circular.content = [circular]
  expect(reasonOf(doc(circular))).toBe('size')
  expect(
    reasonOf(
      doc(...Array.from({ length: 1100 }, () => ({ type: 'image', attrs: { src: own, alt: 'x'.repeat(2000) } }))),
    ),
  ).toBe('size')
})
