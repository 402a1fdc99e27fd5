export type Node<T> = { group: T; below: Node<T>[] }

type Placed = { id: string; reportsToId: string | null }

/**
 * Groups as they report to each other, in the order they came. A group whose superior is not among them stands at the
 * top; a ring, which the database should not hold, stands there too, so that nothing disappears.
 */
export function treeOf<T extends Placed>(groups: T[]): Node<T>[] {
  const nodes = new Map(groups.map((group) => [group.id, { group, below: [] as Node<T>[] }]))
  const roots: Node<T>[] = []
  for (const node of nodes.values()) {
    const above = node.group.reportsToId ? nodes.get(node.group.reportsToId) : undefined
    if (above && !isBelow(node, above, nodes)) above.below.push(node)
    else roots.push(node)
  }
  return roots
}

function isBelow<T extends Placed>(node: Node<T>, other: Node<T>, nodes: Map<string, Node<T>>): boolean {
  const seen = new Set<string>()
  let above: Node<T> | undefined = other
  while (above && !seen.has(above.group.id)) {
    if (above.group.id === node.group.id) return true
    seen.add(above.group.id)
    above = above.group.reportsToId ? nodes.get(above.group.reportsToId) : undefined
  }
  return false
}
