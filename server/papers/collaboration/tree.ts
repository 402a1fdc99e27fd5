import * as Y from 'yjs'
import { emptyDocument } from '#server/papers/document-check.ts'
import type { DocumentJson, DocumentMark, DocumentNode } from '#server/papers/document-text.ts'

/** The name of the one shared type a text's document holds (Tiptap's own default). */
export const textField = 'default'

/** The document holds something that Tiptap would never write and no reader would see. */
export class BrokenTree extends Error {
  override name = 'BrokenTree'
}

/** A node as JSON, and the strings it carries outside the JSON (formatting that covers no text). */
export type ReadNode = { node: DocumentNode; hidden: string[] }

/** The shared type that holds a text. */
export const textOfDoc = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(textField)

/** Refuses shared types beside the text: they would be stored and sent on without ever being shown. */
export function assertOnlyText(doc: Y.Doc): void {
  for (const name of doc.share.keys()) if (name !== textField) throw new BrokenTree('a second shared type')
  if (doc.subdocs.size > 0 || textOfDoc(doc)._map.size > 0) throw new BrokenTree('more than a text')
}

/** The text's blocks in order, deleted ones left out. */
export function blocksIn(doc: Y.Doc): Y.XmlElement[] {
  return childrenOf(textOfDoc(doc)).map((child) => {
    if (!(child instanceof Y.XmlElement)) throw new BrokenTree('text outside a block')
    return child
  })
}

/** The whole text as Tiptap JSON; an emptied text is one empty paragraph. */
export function documentIn(doc: Y.Doc): DocumentJson {
  const content = blocksIn(doc).map((block) => readBlock(block).node)
  return content.length > 0 ? { type: 'doc', content } : emptyDocument
}

/** One block as Tiptap JSON. Throws BrokenTree where the Yjs types hold anything else than elements, text and marks. */
export function readBlock(element: Y.XmlElement): ReadNode {
  const hidden: string[] = []
  return { node: readElement(element, hidden), hidden }
}

function readElement(element: Y.XmlElement, hidden: string[]): DocumentNode {
  const attrs = attributesOf(element)
  const content = childrenOf(element).flatMap((child) =>
    child instanceof Y.XmlText ? readText(child, hidden) : [readElement(child, hidden)],
  )
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

type Child = Y.XmlElement | Y.XmlText

/** A node's children in order, deleted ones left out. */
export function childrenOf(parent: Y.XmlFragment): Child[] {
  const children: Child[] = []
  for (const item of itemsOf(parent)) {
    const child = item.content instanceof Y.ContentType ? item.content.type : null
    if (!(child instanceof Y.XmlElement || child instanceof Y.XmlText)) throw new BrokenTree('not a node')
    children.push(child)
  }
  return children
}

function attributesOf(element: Y.XmlElement): Record<string, unknown> {
  const attrs: Record<string, unknown> = {}
  for (const [name, item] of element._map) {
    if (item.deleted) continue
    const values = item.content instanceof Y.ContentAny ? item.content.arr : []
    if (values.length !== 1) throw new BrokenTree('not an attribute')
    Object.defineProperty(attrs, name, { value: values[0], enumerable: true, configurable: true, writable: true })
  }
  return attrs
}

type Stretch = { insert: unknown; attributes?: Record<string, unknown> }

function readText(text: Y.XmlText, hidden: string[]): DocumentNode[] {
  for (const item of text._map.values()) if (!item.deleted) throw new BrokenTree('attributes on text')
  for (const { content } of itemsOf(text)) {
    if (content instanceof Y.ContentFormat) hidden.push(content.key, JSON.stringify(content.value))
    else if (!(content instanceof Y.ContentString)) throw new BrokenTree('not text')
  }
  return (text.toDelta() as Stretch[]).map(({ insert, attributes }) => ({
    type: 'text',
    text: String(insert),
    ...(attributes && { marks: Object.entries(attributes).map(markOf) }),
  }))
}

/** Overlapping marks of one kind are told apart by a hash behind their name, as y-tiptap writes them. */
function markOf([name, attrs]: [string, unknown]): DocumentMark {
  const type = /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(name)?.[1] ?? name
  return { type, attrs: attrs as Record<string, unknown> }
}

function* itemsOf(type: { _start: Y.Item | null }): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) yield item
}
