import type { DocumentMark, DocumentNode } from '#server/papers/document-text.ts'

/** The kinds of blocks a reader puts together; heading levels are the source's own (1 to 9) until the outline is settled. */

export type Inline = DocumentNode

export function textOf(words: string, marks: DocumentMark[] = []): Inline[] {
  if (words === '') return []
  return [marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }]
}

export function paragraphOf(inline: Inline[]): DocumentNode {
  const trimmed = trimInline(inline)
  return trimmed.length > 0 ? { type: 'paragraph', content: trimmed } : { type: 'paragraph' }
}

export function headingOf(level: number, inline: Inline[]): DocumentNode {
  return { type: 'heading', attrs: { level }, content: trimInline(inline.flatMap(plainHeadingPiece)) }
}

export function ruleOf(): DocumentNode {
  return { type: 'horizontalRule' }
}

/** A list's items each begin with a paragraph, as the schema wants. */
export function itemOf(blocks: DocumentNode[]): DocumentNode {
  return { type: 'listItem', content: startingWithParagraph(blocks) }
}

export function taskOf(blocks: DocumentNode[], done: { checked: boolean }): DocumentNode {
  return { type: 'taskItem', attrs: { checked: done.checked }, content: startingWithParagraph(blocks) }
}

export function bulletListOf(items: DocumentNode[]): DocumentNode {
  return { type: 'bulletList', content: items }
}

export function orderedListOf(items: DocumentNode[], numbering: { start: number; type: string | null }): DocumentNode {
  return { type: 'orderedList', attrs: numbering, content: items }
}

export type Cell = {
  blocks: DocumentNode[]
  header: boolean
  colspan?: number
  rowspan?: number
  align?: string | null
}

/** A table, or nothing where there are no cells. */
export function tableOf(rows: Cell[][]): DocumentNode[] {
  const filled = rows.filter((row) => row.length > 0)
  if (filled.length === 0) return []
  return [{ type: 'table', content: filled.map((row) => ({ type: 'tableRow', content: row.map(cellOf) })) }]
}

function cellOf(cell: Cell): DocumentNode {
  const attrs = { colspan: cell.colspan ?? 1, rowspan: cell.rowspan ?? 1, colwidth: null, align: cell.align ?? null }
  const content = cell.blocks.length > 0 ? cell.blocks : [paragraphOf([])]
  return { type: cell.header ? 'tableHeader' : 'tableCell', attrs, content }
}

/** Whether a block says or shows anything. */
export function isFilled(block: DocumentNode): boolean {
  if (block.type === 'paragraph' || block.type === 'heading') return (block.content ?? []).length > 0
  return true
}

function startingWithParagraph(blocks: DocumentNode[]): DocumentNode[] {
  return blocks[0]?.type === 'paragraph' ? blocks : [paragraphOf([]), ...blocks]
}

/** A heading is bold by being one; a line break in it is a matter of the source's layout. */
function plainHeadingPiece(piece: Inline): Inline[] {
  if (piece.type === 'hardBreak') return textOf(' ')
  const marks = (piece.marks ?? []).filter((mark) => mark.type !== 'bold')
  return piece.type === 'text' ? textOf(piece.text ?? '', marks) : [piece]
}

/** Without blank space or line breaks at either end. */
export function trimInline(inline: Inline[]): Inline[] {
  const pieces = [...inline]
  while (pieces[0] && isBlank(pieces[0])) pieces.shift()
  while (pieces.length > 0 && isBlank(pieces[pieces.length - 1] as Inline)) pieces.pop()
  const first = pieces[0]
  if (first?.type === 'text') pieces[0] = { ...first, text: (first.text ?? '').trimStart() }
  const last = pieces[pieces.length - 1]
  if (last?.type === 'text') pieces[pieces.length - 1] = { ...last, text: (last.text ?? '').trimEnd() }
  return pieces
}

function isBlank(piece: Inline): boolean {
  return piece.type === 'hardBreak' || (piece.type === 'text' && (piece.text ?? '').trim() === '')
}
