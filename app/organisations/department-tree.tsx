import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Node, treeOf } from '#app/groups/tree.ts'
import { MetaLine } from '#app/ui/page-head.tsx'
import { useOrganisationWords } from './words.ts'

type Department = { id: string; name: string; parentId: string | null; people: number }
type Leaf = Department & { reportsToId: string | null }
type Props = {
  departments: Department[]
  label: string
  /** Where each leads; without it they are plain names. */
  to?: (id: string) => string
}

/** Departments as they lie below each other. */
export function DepartmentTree({ departments, label, to }: Props) {
  return <Branch nodes={treeOf(departments.map((one) => ({ ...one, reportsToId: one.parentId })))} label={label} to={to} />
}

function Branch({ nodes, label, to }: { nodes: Node<Leaf>[]; label?: string; to?: Props['to'] }) {
  const words = useOrganisationWords()
  const shown = ({ id, name }: Leaf): ReactNode =>
    to ? (
      <Link to={to(id)} aria-label={words.editOf(name)}>
        {name}
      </Link>
    ) : (
      name
    )
  return (
    <ul className={label ? 'group-tree' : 'group-branch'} aria-label={label}>
      {nodes.map(({ group, below }) => (
        <li key={group.id}>
          <div className="group-leaf">
            <span lang="da">{shown(group)}</span>
            <MetaLine facts={[group.people > 0 && words.peopleIn(group.people)]} />
          </div>
          {below.length > 0 && <Branch nodes={below} to={to} />}
        </li>
      ))}
    </ul>
  )
}
