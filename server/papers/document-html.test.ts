import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { drawnTypes, renderDocument } from './document-html.ts'
import { documentExtensions } from './document-schema.ts'
import { headingsOf } from './document-text.ts'
import type { DocumentNode } from './document-text.ts'

const labels = { table: 'Tabel', task: 'Opgave' }
const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content })
const draw = (...content: DocumentNode[]) => renderDocument(doc(...content), labels)
const cell = (type: string, words: string, attrs: Record<string, unknown> = {}): DocumentNode => ({
  type,
  attrs,
  content: [paragraph(text(words))],
})
const row = (...cells: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content: cells })
const own = '/billeder/01890000-0000-7000-8000-0000000000aa'

test('every node and mark of the schema has a drawing', () => {
  const schema = getSchema(documentExtensions)
  expect(drawnTypes.nodes().sort()).toEqual(Object.keys(schema.nodes).sort())
  expect(drawnTypes.marks().sort()).toEqual(Object.keys(schema.marks).sort())
})

test('headings carry the anchors the table of contents points to', () => {
  const heading = (words: string, level: number): DocumentNode => ({
    type: 'heading',
    attrs: { level },
    content: words ? [text(words)] : [],
  })
  const written = doc(heading('Mål', 2), heading('', 3), heading('Mål', 3))
  const html = renderDocument(written, labels)
  expect(html).toBe('<h2 id="afsnit-maal">Mål</h2><h3></h3><h3 id="afsnit-maal-2">Mål</h3>')
  for (const { anchor } of headingsOf(written)) expect(html).toContain(`id="${anchor}"`)
})

test('a link whose words are formatted differently stays one link', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }
  const other = { type: 'link', attrs: { href: '/papirer/1' } }
  expect(draw(paragraph(text('Se ', link), text('her', link, { type: 'bold' }), text('!', other), text('.')))).toBe(
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">Se <strong>her</strong></a><a href="/papirer/1" rel="noopener noreferrer">!</a>.</p>',
  )
})

test('a table lies in a scroll area that the keyboard reaches and that has a name', () => {
  const table: DocumentNode = {
    type: 'table',
    content: [
      row(cell('tableHeader', 'År'), cell('tableHeader', 'Pladser')),
      row(cell('tableHeader', '2025'), cell('tableCell', '12', { colwidth: [90], align: 'right' })),
    ],
  }
  expect(draw(table)).toBe(
    '<div class="table-scroll" tabindex="0" role="region" aria-label="Tabel"><table><thead><tr><th scope="col"><p>År</p></th><th scope="col"><p>Pladser</p></th></tr></thead>' +
      '<tbody><tr><th scope="row"><p>2025</p></th><td class="align-right"><p>12</p></td></tr></tbody></table></div>',
  )
  const two = draw(table, table)
  expect(two).toContain('aria-label="Tabel 1"')
  expect(two).toContain('aria-label="Tabel 2"')
})

test('tasks, images, mentions and lists', () => {
  const task: DocumentNode = {
    type: 'taskList',
    content: [
      { type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('Ring "nu"'))] },
      { type: 'taskItem', attrs: { checked: false }, content: [paragraph()] },
    ],
  }
  expect(draw(task)).toBe(
    '<ul class="task-list"><li class="task-item"><input type="checkbox" disabled checked aria-label="Ring &quot;nu&quot;"><div><p>Ring "nu"</p></div></li>' +
      '<li class="task-item"><input type="checkbox" disabled aria-label="Opgave"><div><p></p></div></li></ul>',
  )
  expect(draw({ type: 'image', attrs: { src: own, alt: 'Kort', width: 400, height: 300 } })).toBe(
    `<img src="${own}" width="400" height="300" alt="Kort" loading="lazy" decoding="async">`,
  )
  expect(draw(paragraph({ type: 'mention', attrs: { id: 'a-1', label: 'Ane' } }))).toBe(
    '<p><a class="mention" href="/personer/a-1">@Ane</a></p>',
  )
  expect(
    draw({
      type: 'orderedList',
      attrs: { start: 4, type: 'a' },
      content: [{ type: 'listItem', content: [paragraph(text('d'))] }],
    }),
  ).toBe('<ol start="4" type="a"><li><p>d</p></li></ol>')
})
