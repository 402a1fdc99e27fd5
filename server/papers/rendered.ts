import { once } from '#server/kernel/once.ts'
import { renderDocument } from './document-html.ts'
import { type DocumentHeading, type DocumentJson, headingsOf } from './document-text.ts'
import { documentLabels } from './words.ts'

/** A text as reading pages show it. */
export type Rendered = { html: string; headings: DocumentHeading[] }

const mostCharacters = 24_000_000

type Kept = { texts: Map<string, Rendered>; characters: number }
const kept = () => once<Kept>('rendered texts', () => ({ texts: new Map(), characters: 0 }))

/** Draws a text once per key (which must change when the text does) and remembers the latest ones. */
export async function rendered(
  key: string,
  load: () => Promise<{ document: DocumentJson; html?: string }>,
): Promise<Rendered> {
  const { texts } = kept()
  const known = texts.get(key)
  if (known) {
    texts.delete(key)
    texts.set(key, known)
    return known
  }
  const { document, html } = await load()
  const fresh = { html: html ?? renderDocument(document, documentLabels), headings: headingsOf(document) }
  remember(key, fresh)
  return fresh
}

function remember(key: string, text: Rendered): void {
  const room = kept()
  if (!room.texts.has(key)) room.characters += text.html.length
  room.texts.set(key, text)
  for (const [oldest, { html }] of room.texts) {
    if (room.characters <= mostCharacters || oldest === key) return
    room.texts.delete(oldest)
    room.characters -= html.length
  }
}
