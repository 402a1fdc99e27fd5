import type { DocumentNode, Key } from '../types.ts'

/** What may stand in a line of text: plain words or a ready-made node. */
export type Inline = string | DocumentNode

const words = (inline: Inline): DocumentNode => (typeof inline === 'string' ? { type: 'text', text: inline } : inline)

const line = (inlines: Inline[]): DocumentNode[] => inlines.map(words)

/** A whole text. */
export const doc = (...blocks: DocumentNode[]): DocumentNode => ({ type: 'doc', content: blocks })

const heading =
  (level: number) =>
  (title: string): DocumentNode => ({ type: 'heading', attrs: { level }, content: [words(title)] })

/** A section's heading; the paper's own title is level 1 and stands outside the text. */
export const h2 = heading(2)

/** A heading below a section. */
export const h3 = heading(3)

/** A paragraph of words, bold words, links and mentions. */
export const p = (...inlines: Inline[]): DocumentNode => ({ type: 'paragraph', content: line(inlines) })

const paragraphOf = (entry: Inline | Inline[]): DocumentNode => p(...(Array.isArray(entry) ? entry : [entry]))

const listItem = (entry: Inline | Inline[]): DocumentNode => ({ type: 'listItem', content: [paragraphOf(entry)] })

/** A list with dots. */
export const bullets = (entries: (Inline | Inline[])[]): DocumentNode => ({
  type: 'bulletList',
  content: entries.map(listItem),
})

/** A list with numbers from 1. */
export const numbered = (entries: (Inline | Inline[])[]): DocumentNode => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: entries.map(listItem),
})

/** A list to tick off. */
export const tasks = (entries: { text: Inline | Inline[]; done: boolean }[]): DocumentNode => ({
  type: 'taskList',
  content: entries.map(({ text, done }) => ({
    type: 'taskItem',
    attrs: { checked: done },
    content: [paragraphOf(text)],
  })),
})

const row = (cell: 'tableHeader' | 'tableCell', cells: Inline[]): DocumentNode => ({
  type: 'tableRow',
  content: cells.map((text) => ({ type: cell, content: [paragraphOf(text)] })),
})

/** A table with one header row. */
export const table = (header: string[], rows: Inline[][]): DocumentNode => ({
  type: 'table',
  content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
})

/** Words somebody said or wrote, set apart. */
export const quote = (...paragraphs: string[]): DocumentNode => ({
  type: 'blockquote',
  content: paragraphs.map((text) => p(text)),
})

/** Words that must not be missed. */
export const strong = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'bold' }] })

/** Words with a slight stress. */
export const em = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'italic' }] })

/** A link to a page. */
export const link = (text: string, href: string): DocumentNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
})

/** A person named in the text; `id` holds the person's key until `withMentionIds` puts the real one. */
export const mention = (person: Key, name: string): DocumentNode => ({
  type: 'mention',
  attrs: { id: person, label: name },
})

/** The same text with each mention's key replaced by the person's id in the database. */
export function withMentionIds(node: DocumentNode, idOf: (person: Key) => string): DocumentNode {
  const content = node.content?.map((child) => withMentionIds(child, idOf))
  const attrs = node.type === 'mention' ? { ...node.attrs, id: idOf(String(node.attrs?.id)) } : node.attrs
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}

/** All words of a text, one block per line; mentions as the reader sees them. */
export function plainText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'mention') return `@${String(node.attrs?.label)}`
  const inner = (node.content ?? []).map(plainText)
  return inner.join(['paragraph', 'heading'].includes(node.type) ? '' : '\n')
}
