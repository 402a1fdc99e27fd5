import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import { checkDocument } from './document-check.ts'
import { renderDocument } from './document-html.ts'
import type { DocumentNode } from './document-text.ts'

const labels = { table: 'Tabel', task: 'Opgave' }
const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })
const linked = (href: unknown, extra: Record<string, unknown> = {}) =>
  doc(paragraph(text('her', { type: 'link', attrs: { href, ...extra } })))
const cell = (type: string, words: string, attrs: Record<string, unknown> = {}): DocumentNode => ({
  type,
  attrs,
  content: [paragraph(text(words))],
})
const row = (...cells: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content: cells })
const own = '/billeder/01890000-0000-7000-8000-0000000000aa'
const image = (attrs: Record<string, unknown>) => doc({ type: 'image', attrs })

const active = '<img src=x onerror=alert(1)>'
const breakout = '"><script>alert(1)</script>'

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u003aalert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'filesystem:https://x/',
  'about:blank',
  'view-source:https://x',
  'ftp://x/y',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil',
  'https:///x',
  'intent://x#Intent;end',
  'livescript:x',
  'mhtml:x',
  'jar:x',
  `https://x/${breakout}`,
  `/x" onclick="alert(1)`,
  `#" onmouseover="alert(1)`,
  { toString: () => 'javascript:alert(1)' },
  ['javascript:alert(1)'],
  null,
  7,
]

const shapes: [string, DocumentNode][] = [
  ['a script in text', doc(paragraph(text('<script>alert(1)</script>')))],
  ['an image in text', doc(paragraph(text(active)))],
  ['an svg in text', doc(paragraph(text('<svg/onload=alert(1)>')))],
  ['an entity in text', doc(paragraph(text('&lt;script&gt;alert(1)&lt;/script&gt;')))],
  ['a comment in text', doc(paragraph(text('--><script>alert(1)</script><!--')))],
  ['a CDATA in text', doc(paragraph(text(']]><svg onload=alert(1)>')))],
  ['a template expression in text', doc(paragraph(text('</p></div></textarea></title><script>alert(1)</script>')))],
  ['text that is an object', doc(paragraph({ type: 'text', text: { toString: () => active } as unknown as string }))],
  ['a heading with markup', doc({ type: 'heading', attrs: { level: 2 }, content: [text(breakout)] })],
  [
    'a heading whose level is markup',
    doc({ type: 'heading', attrs: { level: `2 onclick=alert(1)` }, content: [text('a')] }),
  ],
  [
    'a heading whose level breaks out',
    doc({ type: 'heading', attrs: { level: '1><script>alert(1)</script>' }, content: [text('a')] }),
  ],
  ['an unknown node named script', doc({ type: 'script', content: [text('alert(1)')] })],
  ['an unknown node named as markup', doc({ type: 'img src=x onerror=alert(1)', content: [text('a')] })],
  ['an iframe', doc({ type: 'iframe', attrs: { src: 'javascript:alert(1)', srcdoc: active } })],
  ['an svg node', doc({ type: 'svg', attrs: { onload: 'alert(1)' }, content: [text('a')] })],
  ['a node called constructor', doc({ type: 'constructor', content: [text(active)] })],
  ['a node called __proto__', doc({ type: '__proto__', content: [text(active)] })],
  ['a node called toString', doc({ type: 'toString', content: [text(active)] })],
  ['a code block', doc({ type: 'codeBlock', attrs: { language: breakout }, content: [text(active)] })],
  [
    'on* on a paragraph',
    doc({
      type: 'paragraph',
      attrs: { onclick: 'alert(1)', style: 'position:fixed', class: 'x', id: 'x' },
      content: [text('a')],
    }),
  ],
  [
    'style on a heading',
    doc({
      type: 'heading',
      attrs: { level: 3, style: 'x', onfocus: 'alert(1)', autofocus: true },
      content: [text('a')],
    }),
  ],
  ['an unknown mark', doc(paragraph(text('a', { type: 'script', attrs: { src: '//x' } })))],
  ['a mark called constructor', doc(paragraph(text('a', { type: 'constructor' }, { type: '__proto__' })))],
  ['a mark called as markup', doc(paragraph(text('a', { type: '><script>alert(1)</script>' })))],
  [
    'a text style',
    doc(paragraph(text('a', { type: 'textStyle', attrs: { style: 'background:url(javascript:alert(1))' } }))),
  ],
  ['bold with on*', doc(paragraph(text('a', { type: 'bold', attrs: { onmouseover: 'alert(1)', style: 'x' } })))],
  ['a link with on*', linked('https://example.org', { onclick: 'alert(1)', style: 'x', ping: '//x', download: 'x' })],
  [
    'a link with a hostile target, rel, class and title',
    linked('https://example.org', { target: breakout, rel: 'opener', class: breakout, title: breakout }),
  ],
  [
    'a mark on a mention',
    doc(
      paragraph({
        type: 'mention',
        attrs: { id: 'a', label: 'x' },
        marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
      }),
    ),
  ],
  ['a mention whose id breaks out', doc(paragraph({ type: 'mention', attrs: { id: breakout, label: active } }))],
  ['a mention whose id is an address', doc(paragraph({ type: 'mention', attrs: { id: '/evil.example', label: 'x' } }))],
  [
    'a mention whose label is an object',
    doc(paragraph({ type: 'mention', attrs: { id: 'a', label: { toString: () => active } } })),
  ],
  [
    'a mention with another sign',
    doc(paragraph({ type: 'mention', attrs: { id: 'a', label: 'x', mentionSuggestionChar: active } })),
  ],
  ['an image from elsewhere', image({ src: 'https://evil.example/pixel.png', alt: '' })],
  ['an image that is data', image({ src: 'data:image/svg+xml,<svg onload=alert(1)>', alt: '' })],
  ['an image that is script', image({ src: 'javascript:alert(1)', alt: '' })],
  ['an image address that breaks out', image({ src: `${own}" onerror="alert(1)`, alt: '' })],
  ['an image address with a line break', image({ src: `${own}\nx`, alt: '' })],
  ['an image whose alt breaks out', image({ src: own, alt: `" onerror="alert(1)` })],
  ['an image whose alt is markup', image({ src: own, alt: `${breakout}'><svg onload=alert(1)>` })],
  [
    'an image whose width breaks out',
    image({ src: own, alt: '', width: `1" onload="alert(1)`, height: '1 onerror=x' }),
  ],
  [
    'an image with on*, srcset and style',
    image({ src: own, alt: '', onload: 'alert(1)', srcset: 'https://evil.example 1x', style: 'x', usemap: '#x' }),
  ],
  [
    'a cell with colwidth and style',
    doc({
      type: 'table',
      content: [
        row(
          cell('tableCell', 'a', {
            colwidth: ['1" onclick="x'],
            style: 'x',
            align: `right" onclick="alert(1)`,
            colspan: `2" onclick="alert(1)`,
          }),
        ),
      ],
    }),
  ],
  [
    'a table with on*',
    doc({
      type: 'table',
      attrs: { onclick: 'alert(1)', style: 'width:1px' },
      content: [row(cell('tableHeader', active, { scope: breakout }))],
    }),
  ],
  [
    'a list whose start breaks out',
    doc({
      type: 'orderedList',
      attrs: { start: `1" onclick="alert(1)`, type: `a" onclick="alert(1)` },
      content: [{ type: 'listItem', content: [paragraph(text('a'))] }],
    }),
  ],
  [
    'a task whose words break out',
    doc({
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: `" autofocus onfocus="alert(1)` },
          content: [paragraph(text(`" autofocus onfocus="alert(1)`))],
        },
      ],
    }),
  ],
  [
    'a rule with on*',
    doc({ type: 'horizontalRule', attrs: { onclick: 'alert(1)' } }, { type: 'hardBreak', attrs: { onclick: 'x' } }),
  ],
  [
    'links cut by an unknown node',
    doc(
      paragraph(
        { type: 'zzz', content: [text('a', { type: 'link', attrs: { href: '/a' } }), text('&lt;script&gt;')] },
        text('b', { type: 'link', attrs: { href: '/a' } }),
      ),
    ),
  ],
  [
    'a link text that writes its own link',
    doc(
      paragraph(
        text('</a><a href="/a" rel="noopener noreferrer">', { type: 'link', attrs: { href: '/a' } }),
        text('</a>', { type: 'link', attrs: { href: '/a' } }),
      ),
    ),
  ],
]

const payloads: [string, DocumentNode][] = [
  ...addresses.map((href, n): [string, DocumentNode] => [`address ${n}: ${JSON.stringify(href)}`, linked(href)]),
  ...shapes,
]

describe(`nothing a hostile client writes becomes active (${payloads.length} payloads)`, () => {
  test('there are enough of them', () => expect(payloads.length).toBeGreaterThanOrEqual(60))
  test.each(payloads)('%s', (_name, payload) => {
    expect(dangersIn(renderDocument(payload, labels))).toEqual([])
    const checked = checkDocument(payload)
    if (checked.ok) expect(dangersIn(renderDocument(checked.doc, labels))).toEqual([])
  })
  test('a hostile label is only a label', () => {
    const table = doc({ type: 'table', content: [row(cell('tableCell', 'a'))] })
    expect(dangersIn(renderDocument(table, { table: `" onfocus="alert(1)`, task: '' }))).toEqual([])
  })
  test('the judge sees what is dangerous', () => {
    for (const html of [
      '<p onclick="x">a</p>',
      '<script>1</script>',
      '<a href="javascript:alert(1)">a</a>',
      '<img src="https://x/y">',
      '<p style="a">b</p>',
      '<!-- x -->',
    ])
      expect(dangersIn(html)).not.toEqual([])
  })
})

const elements: Record<string, string[]> = {
  p: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  br: [],
  hr: [],
  blockquote: [],
  ul: ['class'],
  ol: ['start', 'type'],
  li: ['class'],
  strong: [],
  em: [],
  u: [],
  s: [],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan', 'class'],
  td: ['colspan', 'rowspan', 'class'],
  a: ['href', 'rel', 'class'],
  img: ['src', 'width', 'height', 'alt', 'loading', 'decoding'],
  input: ['type', 'disabled', 'checked', 'aria-label'],
}

/** Reads the page as a browser would and names everything that a reading page never needs. */
function dangersIn(html: string): string[] {
  const dangers: string[] = []
  const visit = (node: Tree.ChildNode) => {
    if (node.nodeName === '#comment') dangers.push('comment')
    if (!('tagName' in node)) return
    const allowed = elements[node.tagName]
    if (!allowed) dangers.push(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      if (!allowed?.includes(name)) dangers.push(`${node.tagName} ${name}`)
      if (
        name === 'href' &&
        !/^(?:https?:\/\/[^/]|mailto:|tel:|\/(?![/\\])|#)/i.test(
          new URL(value, 'http://own.example').href.replace('http://own.example', ''),
        )
      )
        dangers.push(value)
      if (name === 'href' && /^[/\\]/.test(value) && new URL(value, 'http://own.example').host !== 'own.example')
        dangers.push(value)
      if (name === 'src' && !/^\/billeder\/[0-9a-f-]{36}$/.test(value)) dangers.push(value)
      if (name === 'class' && !/^(?:table-scroll|task-list|task-item|mention|align-right|align-center)$/.test(value))
        dangers.push(value)
      if (name === 'type' && node.tagName === 'input' && value !== 'checkbox') dangers.push(value)
    }
    node.childNodes.forEach(visit)
  }
  parseFragment(html).childNodes.forEach(visit)
  return dangers
}
