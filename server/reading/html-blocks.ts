import { isAllowedAddress } from '#server/papers/document-check.ts'
import { imageSource } from '#server/papers/document-schema.ts'
import type { DocumentMark, DocumentNode } from '#server/papers/document-text.ts'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { bulletListOf, headingOf, isFilled, itemOf, orderedListOf, paragraphOf, tableOf, textOf } from './blocks.ts'
import type { Cell, Inline } from './blocks.ts'
import type { Draft } from './draft.ts'

/** The HTML that a Word document was turned into as blocks; a paragraph in the style Title is the title. */
export function htmlBlocks(html: string, draft: Draft): { blocks: DocumentNode[]; title: string | null } {
  const root = parseFragment(html)
  const first = root.childNodes.find(isElement)
  const title = first && first.tagName === 'h1' && attributeOf(first, 'class') === 'title' ? textContent(first) : null
  return { blocks: childBlocks(root, { draft, nested: false }), title: title || null }
}

type Setting = { draft: Draft; nested: boolean }

const inlineTags = new Set([
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'a',
  'br',
  'sup',
  'sub',
  'span',
  'img',
  'input',
  'code',
])

/** Blocks of an element's children; words that stand between blocks become paragraphs. */
function childBlocks(parent: Tree.ParentNode, setting: Setting): DocumentNode[] {
  const blocks: DocumentNode[] = []
  let loose: Tree.ChildNode[] = []
  const settle = () => {
    blocks.push(...paragraphBlocks(loose, setting).filter(isFilled))
    loose = []
  }
  for (const child of parent.childNodes) {
    if (!isElement(child) || inlineTags.has(child.tagName)) loose.push(child)
    else {
      settle()
      blocks.push(...blocksOfElement(child, setting))
    }
  }
  settle()
  return blocks
}

function blocksOfElement(element: Tree.Element, setting: Setting): DocumentNode[] {
  const { tagName } = element
  if (/^h[1-6]$/.test(tagName)) return headingBlocks(element, setting)
  if (tagName === 'p') return paragraphBlocks(element.childNodes, setting)
  if (tagName === 'ul' || tagName === 'ol') return listBlocks(element, setting)
  if (tagName === 'table') return tableBlocks(element, setting)
  if (tagName === 'blockquote') {
    const content = childBlocks(element, { ...setting, nested: true })
    return content.length > 0 ? [{ type: 'blockquote', content }] : []
  }
  return childBlocks(element, setting)
}

function headingBlocks(element: Tree.Element, setting: Setting): DocumentNode[] {
  const { inline, images } = inlineOf(element.childNodes, setting.draft)
  if (setting.nested) return [paragraphOf(inline.map((piece) => withMark(piece, 'bold'))), ...images]
  return [headingOf(Number(element.tagName.slice(1)), inline), ...images]
}

function paragraphBlocks(nodes: Tree.ChildNode[], { draft }: Setting): DocumentNode[] {
  const { inline, images } = inlineOf(nodes, draft)
  return [paragraphOf(inline), ...images].filter(isFilled)
}

function listBlocks(list: Tree.Element, { draft }: Setting): DocumentNode[] {
  const items = list.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'li')
    .map((item) => itemOf(childBlocks(item, { draft, nested: true })))
  if (items.length === 0) return []
  return list.tagName === 'ol' ? [orderedListOf(items, { start: 1, type: null })] : [bulletListOf(items)]
}

function tableBlocks(table: Tree.Element, { draft }: Setting): DocumentNode[] {
  const rows = rowsOf(table)
  const cells = rows.map((row) => cellsOf(row).map((cell) => cellOf(cell, draft)))
  const first = cells[0] ?? []
  const isHeadless = cells.length > 1 && !cells.flat().some((cell) => cell.header)
  if (isHeadless && first.length > 1 && first.every(isBold)) for (const cell of first) makeHeader(cell)
  return tableOf(cells)
}

function rowsOf(table: Tree.Element): Tree.Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
    )
}

function cellsOf(row: Tree.Element): Tree.Element[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function cellOf(cell: Tree.Element, draft: Draft): Cell {
  const header = cell.tagName === 'th'
  const blocks = childBlocks(cell, { draft, nested: true })
  return { header, blocks, colspan: spanOf(cell, 'colspan', 100), rowspan: spanOf(cell, 'rowspan', 1000) }
}

function spanOf(cell: Tree.Element, name: string, most: number): number {
  const span = Number(attributeOf(cell, name) ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1
}

/** A header cell is bold by being one. */
function makeHeader(cell: Cell): void {
  cell.header = true
  cell.blocks = cell.blocks.map((block) =>
    block.type === 'paragraph' ? { ...block, content: block.content?.map(withoutBold) } : block,
  )
}

function withoutBold(piece: Inline): Inline {
  const marks = (piece.marks ?? []).filter((mark) => mark.type !== 'bold')
  return piece.type === 'text' ? { type: 'text', text: piece.text, ...(marks.length > 0 ? { marks } : {}) } : piece
}

function isBold(cell: Cell): boolean {
  const pieces = cell.blocks.flatMap((block) => block.content ?? [])
  return pieces.length > 0 && pieces.every((piece) => piece.marks?.some((mark) => mark.type === 'bold'))
}

/** The words, and the pictures among them: a picture is a block, it follows the paragraph it stood in. */
function inlineOf(nodes: Tree.ChildNode[], draft: Draft): { inline: Inline[]; images: DocumentNode[] } {
  const images: DocumentNode[] = []
  const read = (node: Tree.ChildNode, marks: DocumentMark[]): Inline[] => {
    if ('value' in node && node.nodeName === '#text') return textOf(node.value.replace(/[\n\t]+/g, ' '), marks)
    if (!isElement(node)) return []
    if (node.tagName === 'br') return [{ type: 'hardBreak' }]
    if (node.tagName === 'input') return textOf(attributeOf(node, 'checked') === undefined ? '☐ ' : '☒ ', marks)
    if (node.tagName === 'img') images.push(...imageOf(node))
    const inner = [...marks, ...marksOf(node, draft)]
    return node.childNodes.flatMap((child) => read(child, inner))
  }
  return { inline: nodes.flatMap((node) => read(node, [])), images }
}

function imageOf(element: Tree.Element): DocumentNode[] {
  const src = attributeOf(element, 'src') ?? ''
  const alt = (attributeOf(element, 'alt') ?? '').slice(0, 2000).toWellFormed()
  if (imageSource.test(src)) return [{ type: 'image', attrs: { src, alt, width: null, height: null } }]
  return alt === '' ? [] : [paragraphOf(textOf(alt))]
}

const markTypes: Record<string, string> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strike',
}

function marksOf(element: Tree.Element, draft: Draft): DocumentMark[] {
  const type = markTypes[element.tagName]
  if (type) return [{ type }]
  const href = element.tagName === 'a' ? attributeOf(element, 'href')?.trim().replaceAll(' ', '%20') : undefined
  if (href === undefined || href.startsWith('#')) return []
  if (/^(?:https?|mailto|tel):/i.test(href) && isAllowedAddress(href)) return [{ type: 'link', attrs: { href } }]
  draft.warnings.add('linkLeftOut')
  return []
}

function withMark(piece: Inline, type: string): Inline {
  const marks = (piece.marks ?? []).filter((mark) => mark.type !== type)
  return piece.type === 'text' ? { ...piece, marks: [...marks, { type }] } : piece
}

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node
}

function attributeOf(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

function textContent(node: Tree.ChildNode): string {
  if ('value' in node) return node.value
  return isElement(node) ? node.childNodes.map(textContent).join('').replace(/\s+/g, ' ').trim() : ''
}
