import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Node, treeOf } from '#app/groups/tree.ts'
import { useGroupKind } from '#app/groups/words.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { ChartNode } from '#server/charts/tree.ts'
import { markStates } from './chart-picture.tsx'
import { useChartWords } from './words.ts'

type Placed = { id: string; reportsToId: string | null; node: ChartNode }
type Props = { nodes: ChartNode[]; label: string; action?: (node: ChartNode) => ReactNode }

/** The same as the picture, as a list in which groups stand below those they report to. */
export function ChartList({ nodes, label, action }: Props) {
  const roots = treeOf(nodes.map((node): Placed => ({ id: node.key, reportsToId: node.under, node })))
  return (
    <ul className="group-tree" aria-label={label}>
      {roots.map((one) => (
        <Branch key={one.group.id} of={one} action={action} />
      ))}
    </ul>
  )
}

function Branch({ of, action }: { of: Node<Placed>; action: Props['action'] }) {
  const words = useChartWords()
  const kindOf = useGroupKind()
  const { node } = of.group
  return (
    <li>
      <div className="group-leaf">
        {node.groupId ? <Link to={`/grupper/${node.groupId}`}>{node.name}</Link> : <strong>{node.name}</strong>}
        <span className="quiet">{[node.kind && kindOf(node.kind), node.was && words.was(node.was)].filter(Boolean).join(' · ')}</span>
        {node.marks.map((mark) => (
          <StateBadge key={mark} state={markStates[mark]}>
            {words.marks[mark]}
          </StateBadge>
        ))}
        {action?.(node)}
      </div>
      {of.below.length > 0 && (
        <ul className="group-branch">
          {of.below.map((one) => (
            <Branch key={one.group.id} of={one} action={action} />
          ))}
        </ul>
      )}
    </li>
  )
}
