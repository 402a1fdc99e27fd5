import { Link } from '@remix-run/react'
import { MetaLine } from '#app/ui/page-head.tsx'
import { treeOf, type Node } from './tree.ts'
import { useGroupKind, useGroupRole, useGroupWords } from './words.ts'

export type TreeGroup = {
  id: string
  name: string
  kind: string
  reportsToId: string | null
  members: number
  role?: string | null
}

/** Groups as they report to each other. */
export function GroupTree({ groups, label }: { groups: TreeGroup[]; label: string }) {
  return <Branch nodes={treeOf(groups)} label={label} />
}

function Branch({ nodes, label }: { nodes: Node<TreeGroup>[]; label?: string }) {
  const words = useGroupWords()
  const kindOf = useGroupKind()
  const roleOf = useGroupRole()
  return (
    <ul className={label ? 'group-tree' : 'group-branch'} aria-label={label}>
      {nodes.map(({ group, below }) => (
        <li key={group.id}>
          <div className="group-leaf">
            <Link to={`/grupper/${group.id}`}>{group.name}</Link>
            <MetaLine facts={[kindOf(group.kind), words.members(group.members), group.role && roleOf(group.role)]} />
          </div>
          {below.length > 0 && <Branch nodes={below} />}
        </li>
      ))}
    </ul>
  )
}
