import { oneLine } from './lines.ts'
import { linesOfPage } from './pdf-lines.ts'
import type { PageItem } from './pdf-lines.ts'
import { logicalLines } from './pdf-pieces.ts'
import { listLine } from './text-pieces.ts'
import type { ListLine, Piece } from './text-pieces.ts'

/** Reading an accessible PDF by its tags, which say what is a heading, a list and a table. */
export type TagNode = { role: string; children: (TagNode | TagContent)[] }
export type TagContent = { type: string; id: string }
export type TaggedPage = {
  tree: TagNode | null
  items: Map<string, PageItem[]>
  place: { height: number; page: number }
}

/** The pieces of one page in the order of its tags. */
export function taggedPieces(page: TaggedPage): Piece[] {
  return page.tree ? piecesOfNode(page.tree, page) : []
}

const paragraphRoles = new Set(['P', 'Caption', 'TOCI', 'Note', 'FENote', 'Formula', 'Code', 'Title', 'BibEntry'])
const inlineRoles = new Set(['Span', 'NonStruct', 'Link', 'Reference', 'Em', 'Strong', 'Quote', 'Annot', 'Lbl', 'Sub'])

function piecesOfNode(node: TagNode, page: TaggedPage): Piece[] {
  const heading = /^H([1-6])?$/.exec(node.role)
  if (heading)
    return piecesWithText(oneLine(linesIn(node, page).map(({ text }) => text)), (text) => ({
      kind: 'heading',
      level: Number(heading[1] ?? 1),
      text,
      sign: 'hash',
    }))
  if (paragraphRoles.has(node.role)) return paragraphPieces(node, page)
  if (node.role === 'L') return listPieces(node, page)
  if (node.role === 'Table') return tablePieces(node, page)
  return containerPieces(node, page)
}

/** A container's words that stand in no paragraph of their own become one. */
function containerPieces(node: TagNode, page: TaggedPage): Piece[] {
  const pieces: Piece[] = []
  let loose: (TagNode | TagContent)[] = []
  const settle = () => {
    pieces.push(...paragraphPieces({ role: 'P', children: loose }, page))
    loose = []
  }
  for (const child of node.children) {
    if (!('children' in child) || (inlineRoles.has(child.role) && !holdsBlocks(child))) loose.push(child)
    else {
      settle()
      pieces.push(...piecesOfNode(child, page))
    }
  }
  settle()
  return pieces
}

function holdsBlocks(node: TagNode): boolean {
  return node.children.some((child) => 'children' in child && (!inlineRoles.has(child.role) || holdsBlocks(child)))
}

function paragraphPieces(node: TagNode, page: TaggedPage): Piece[] {
  const lines = linesIn(node, page)
  if (lines.length === 0) return []
  const text = logicalLines(lines)
    .map((line) => line.trim())
    .join('\n')
  return piecesWithText(text, (words) => ({ kind: 'paragraph', text: words, lines: lines.length }))
}

function listPieces(list: TagNode, page: TaggedPage): Piece[] {
  const items = listLines(list, page, 0)
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

function listLines(list: TagNode, page: TaggedPage, indent: number): ListLine[] {
  return list.children.flatMap((item): ListLine[] => {
    if (!('children' in item)) return []
    if (item.role === 'L') return listLines(item, page, indent + 4)
    const inner = listsIn(item)
    const words = oneLine(linesIn(withoutLists(item), page).map(({ text }) => text.replaceAll('\t', ' ')))
    const line = listLine(words) ?? { indent, ordered: false, number: 0, letter: false, text: words }
    const own = words === '' ? [] : [{ ...line, indent }]
    return [...own, ...inner.flatMap((one) => listLines(one, page, indent + 4))]
  })
}

function listsIn(node: TagNode): TagNode[] {
  return node.children.flatMap((child) => ('children' in child ? (child.role === 'L' ? [child] : listsIn(child)) : []))
}

function withoutLists(node: TagNode): TagNode {
  const children = node.children.filter((child) => !('children' in child) || child.role !== 'L')
  return { role: node.role, children: children.map((child) => ('children' in child ? withoutLists(child) : child)) }
}

function tablePieces(table: TagNode, page: TaggedPage): Piece[] {
  const rows = rowsIn(table).map((row) =>
    row.children.flatMap((cell) => ('children' in cell ? [cellText(cell, page)] : [])),
  )
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  if (filled.length === 0) return []
  if (width < 2)
    return filled.flatMap(([text = '']) =>
      piecesWithText(text, (words) => ({ kind: 'paragraph', text: words, lines: 1 })),
    )
  return [{ kind: 'table', rows: filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) }]
}

function rowsIn(node: TagNode): TagNode[] {
  return node.children.flatMap((child) => ('children' in child ? (child.role === 'TR' ? [child] : rowsIn(child)) : []))
}

function cellText(cell: TagNode, page: TaggedPage): string {
  return oneLine(linesIn(cell, page).map(({ text }) => text.replaceAll('\t', ' ')))
}

function linesIn(node: TagNode, page: TaggedPage) {
  return linesOfPage(
    contentIds(node).flatMap((id) => page.items.get(id) ?? []),
    page.place,
  )
}

function contentIds(node: TagNode): string[] {
  return node.children.flatMap((child) =>
    'children' in child ? contentIds(child) : child.type === 'content' ? [child.id] : [],
  )
}

function piecesWithText(text: string, piece: (text: string) => Piece): Piece[] {
  return text.trim() === '' ? [] : [piece(text.trim())]
}
