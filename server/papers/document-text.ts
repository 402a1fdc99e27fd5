/** A mark on a stretch of text, as Tiptap stores it. */
export type DocumentMark = { type: string; attrs?: Record<string, unknown> }

/** A node of a paper's text, as Tiptap stores it. */
export type DocumentNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: DocumentMark[]
  text?: string
}

/** A whole text: the node of type `doc`. */
export type DocumentJson = DocumentNode

export type DocumentHeading = { level: number; text: string; anchor: string }

/** The plain text of every text block in reading order, marks ignored; an image's alternative text is a block of its own. */
export function blocksOf(doc: DocumentJson): string[] {
  const blocks: string[] = []
  walk(doc, (node) => {
    if (isTextBlock(node)) blocks.push(inlineText(node))
    else if (node.type === 'image') blocks.push(stringOf(node.attrs?.alt))
  })
  return blocks.filter((text) => text !== '')
}

/** The whole text without formatting, one line per block. */
export function plainText(doc: DocumentJson): string {
  return blocksOf(doc).join('\n')
}

/** The headings that say something, each with the anchor the rendered page gives it; equal texts get different anchors. */
export function headingsOf(doc: DocumentJson): DocumentHeading[] {
  const taken = new Map<string, number>()
  const headings: DocumentHeading[] = []
  walk(doc, (node) => {
    if (node.type !== 'heading') return
    const text = inlineText(node).replace(/\s+/g, ' ').trim()
    if (text === '') return
    headings.push({ level: Number(node.attrs?.level ?? 2), text, anchor: freeAnchor(text, taken) })
  })
  return headings
}

/** The ids of the images the text shows, each once. */
export function imageIdsOf(doc: DocumentJson): string[] {
  const ids = new Set<string>()
  walk(doc, (node) => {
    const id = node.type === 'image' ? /^\/billeder\/([0-9a-f-]{36})$/.exec(stringOf(node.attrs?.src))?.[1] : undefined
    if (id) ids.add(id)
  })
  return [...ids]
}

/** The persons the text mentions, each once. */
export function mentionedPersonsOf(doc: DocumentJson): string[] {
  const persons = new Set<string>()
  walk(doc, (node) => {
    const id = node.type === 'mention' ? stringOf(node.attrs?.id) : ''
    if (id !== '') persons.add(id)
  })
  return [...persons]
}

/** What links carry besides their text (address and tooltip): it can hide a number that the blocks do not show. */
export function linkTextsOf(doc: DocumentJson): string[] {
  const texts = new Set<string>()
  walk(doc, (node) => {
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'link') continue
      for (const text of [stringOf(mark.attrs?.href), stringOf(mark.attrs?.title)]) if (text !== '') texts.add(text)
    }
  })
  return [...texts]
}

/** The text of one block: adjacent pieces joined, a line break as \n, a mention as @name. */
export function inlineText(block: DocumentNode): string {
  return (block.content ?? []).map(pieceText).join('')
}

function pieceText(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'mention') return `@${stringOf(node.attrs?.label) || stringOf(node.attrs?.id)}`
  return inlineText(node)
}

function isTextBlock(node: DocumentNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading'
}

function walk(node: DocumentNode, visit: (node: DocumentNode) => void): void {
  visit(node)
  for (const child of node.content ?? []) walk(child, visit)
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The prefix keeps a heading called "Indhold" from taking the id of something of the page's own. */
const anchorPrefix = 'afsnit-'

/** `taken` knows each anchor and the number to try next: a text of equal headings costs no more than another. */
function freeAnchor(text: string, taken: Map<string, number>): string {
  const slug = anchorPrefix + (slugOf(text) || 'uden-navn')
  let anchor = slug
  let n = taken.get(slug) ?? 2
  for (; taken.has(anchor); n += 1) anchor = `${slug}-${n}`
  taken.set(slug, n)
  if (anchor !== slug) taken.set(anchor, 2)
  return anchor
}

const danishLetters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => danishLetters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}
