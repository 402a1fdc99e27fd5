import { type Node, treeOf } from '#app/groups/tree.ts'
import type { ChartNode } from '#server/charts/tree.ts'

/** One box and where it stands; `line` is the way from its superior. */
export type Box = { node: ChartNode; x: number; y: number; width: number; height: number; lines: string[]; line: string | null }

export type Layout = { width: number; height: number; boxes: Box[] }

const step = 28
const gap = 12
const width = 300
const lineHeight = 20
const padding = 12
/** As many letters as a box holds in a line. */
const letters = 29

/** A chart as an indented tree from the top down: as wide as a phone, as long as it has groups. */
export function layoutOf(nodes: ChartNode[]): Layout {
  const roots = treeOf(nodes.map((node) => ({ id: node.key, reportsToId: node.under, node })))
  const boxes: Box[] = []
  let y = 1
  const place = (of: Node<{ id: string; reportsToId: string | null; node: ChartNode }>, depth: number, above: Box | null) => {
    const { node } = of.group
    const lines = wrapped(node.name, letters)
    const height = 2 * padding + lines.length * lineHeight + (node.marks.length > 0 ? lineHeight + 4 : 0)
    const x = 1 + depth * step
    const box: Box = { node, x, y, width, height, lines, line: above && elbow(above, x, y + height / 2) }
    boxes.push(box)
    y += height + gap
    for (const one of of.below) place(one, depth + 1, box)
  }
  for (const root of roots) place(root, 0, null)
  return { width: Math.max(width, ...boxes.map((box) => box.x + width)) + 1, height: Math.max(1, y - gap + 1), boxes }
}

const elbow = (above: Box, x: number, y: number) => `M${above.x + step / 2} ${above.y + above.height}V${y}H${x}`

/** The words in lines of at most so many letters; a longer word keeps its line to itself. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
