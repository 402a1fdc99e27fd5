import { getSchema } from '@tiptap/core'
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkDocument } from '#server/papers/document-check.ts'
import { documentExtensions } from '#server/papers/document-schema.ts'
import { Replica } from './replica.ts'
import { BrokenTree, documentIn, textField, textOfDoc } from './tree.ts'

const schema = getSchema(documentExtensions)
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const id = '0192a000-0000-7000-8000-000000000000'

/** One of everything a paper may consist of. */
const everything = checkDocument({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Formål')] },
    paragraph(
      text('Se '),
      text('aftalen', { type: 'bold' }, { type: 'link', attrs: { href: 'https://eksempel.dk/aftale' } }),
      { type: 'hardBreak' },
      text('og spørg ', { type: 'italic' }),
      { type: 'mention', attrs: { id, label: 'Anna Holm' } },
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('et')), paragraph(text('to'))] }] },
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('tre'))] }] },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('gjort'))] }],
    },
    { type: 'blockquote', content: [paragraph(text('citat', { type: 'underline' }, { type: 'strike' }))] },
    { type: 'horizontalRule' },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('Hoved'))] }],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph()] },
            { type: 'tableCell', content: [paragraph()] },
          ],
        },
      ],
    },
    { type: 'image', attrs: { src: `/billeder/${id}`, alt: 'Et kort', width: 10, height: 20 } },
    { type: 'paragraph' },
  ],
})
if (!everything.ok) throw new Error(everything.detail)

const everythingDoc = () => prosemirrorJSONToYDoc(schema, everything.doc, textField)

test('a text that went through Yjs comes back as the text it was', () => {
  const check = checkDocument(documentIn(everythingDoc()))
  expect(check).toEqual({ ok: true, doc: everything.doc })
})

test('reads what y-tiptap reads', () => {
  const doc = everythingDoc()
  const theirs = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(textField))
  // Theirs leaves the pieces of a paragraph that is not nested in a list of their own.
  expect(checkDocument(documentIn(doc))).toEqual(checkDocument(JSON.parse(JSON.stringify(theirs))))
})

test('an editor may change anything in it', () => {
  const doc = everythingDoc()
  const replica = new Replica([Y.encodeStateAsUpdate(doc)])
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  const fragment = textOfDoc(doc)
  for (let n = 0; n < fragment.length; n++) {
    const words = firstText(fragment.get(n) as Y.XmlElement)
    if (words) words.insert(words.length, ' mere')
  }
  expect(updates.length).toBeGreaterThan(5)
  for (const update of updates) expect(replica.take(update)).toMatchObject({ ok: true })
})

test('a refused update leaves nothing behind, and what comes after is taken', () => {
  const doc = new Y.Doc()
  textOfDoc(doc).insert(0, [new Y.XmlElement('paragraph')])
  const replica = new Replica([Y.encodeStateAsUpdate(doc)])
  const before = replica.difference(new Uint8Array([0])).update
  const bad = new Y.Doc()
  bad.getMap('andet').set('skjult', '010203-1234')
  expect(replica.take(Y.encodeStateAsUpdate(bad))).toEqual({ ok: false, why: 'refused', reason: 'schema' })
  expect(replica.difference(new Uint8Array([0])).update).toEqual(before)
  const second = new Y.XmlElement('paragraph')
  second.insert(0, [new Y.XmlText('nyt')])
  textOfDoc(doc).insert(1, [second])
  expect(replica.take(Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: true })
})

test('a map where a block belongs is no text', () => {
  const doc = new Y.Doc()
  textOfDoc(doc).insert(0, [new Y.Map() as unknown as Y.XmlElement])
  expect(() => documentIn(doc)).toThrow(BrokenTree)
})

function firstText(element: Y.XmlElement): Y.XmlText | null {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) return child
    if (child instanceof Y.XmlElement) {
      const found = firstText(child)
      if (found) return found
    }
  }
  return null
}
