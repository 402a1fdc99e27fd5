import type { DocumentNode } from '#server/papers/document-text.ts'
import { bulletListOf, itemOf, orderedListOf, paragraphOf } from './blocks.ts'
import { inlineOf } from './inline-text.ts'
import type { ListLine } from './text-pieces.ts'

/** Lists further in than this lie beside, not below. */
const deepest = 6

/** Lines with bullets and numbers as lists; what is indented further lies inside the item above it. */
export function listBlocks(items: ListLine[], depth = 1): DocumentNode[] {
  const blocks: DocumentNode[] = []
  let rest = items
  while (rest[0]) {
    const first = rest[0]
    const end = rest.findIndex(
      (item, n) => n > 0 && (item.indent <= first.indent + 1 || depth >= deepest) && !follows(first, item),
    )
    const run = end < 0 ? rest : rest.slice(0, end)
    blocks.push(oneList(first, run, depth))
    rest = rest.slice(run.length)
  }
  return blocks
}

function follows(first: ListLine, item: ListLine): boolean {
  return item.ordered === first.ordered && item.letter === first.letter
}

function oneList(first: ListLine, run: ListLine[], depth: number): DocumentNode {
  const items: { line: ListLine; inner: ListLine[] }[] = []
  for (const line of run) {
    if (line.indent > first.indent + 1 && depth < deepest) items[items.length - 1]?.inner.push(line)
    else items.push({ line, inner: [] })
  }
  const nodes = items.map(({ line, inner }) =>
    itemOf([paragraphOf(inlineOf(line.text)), ...listBlocks(inner, depth + 1)]),
  )
  return first.ordered
    ? orderedListOf(nodes, { start: first.number, type: first.letter ? 'a' : null })
    : bulletListOf(nodes)
}

/** Whether two lists are one that a blank line or a page's end has cut. */
export function isContinued(above: ListLine[], below: ListLine[]): boolean {
  const first = below[0]
  const last = above.findLast((item) => item.indent <= (first?.indent ?? 0) + 1)
  if (!first || !last || !follows(last, first)) return false
  return !first.ordered || first.number === last.number + 1
}
