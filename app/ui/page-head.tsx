import type { ReactNode } from 'react'

type Props = {
  /** What this is and where it belongs, before the title. */
  kind?: ReactNode
  title: ReactNode
  /** State, visibility, freshness: after the title, parted by dots. */
  meta?: ReactNode[]
  /** The one main action. */
  action?: ReactNode
  /** The rest, in a Menu. */
  menu?: ReactNode
  /** One or two sentences below the title. */
  lead?: ReactNode
}

/** The head every thing's page shares: kind, title, state, the one main action, the rest in a menu. */
export function PageHead({ kind, title, meta = [], action, menu, lead }: Props) {
  const shown = meta.filter(Boolean)
  return (
    <header className="page-head">
      {kind && <p className="page-head-kind">{kind}</p>}
      <div className="page-head-bar">
        <h1>{title}</h1>
        {(action || menu) && (
          <div className="page-head-actions">
            {action}
            {menu}
          </div>
        )}
      </div>
      {shown.length > 0 && (
        <ul className="meta">
          {shown.map((one, index) => (
            <li key={index}>{one}</li>
          ))}
        </ul>
      )}
      {lead && <div className="page-head-lead">{lead}</div>}
    </header>
  )
}

/** Small facts on one line, parted by dots. */
export function MetaLine({ facts }: { facts: ReactNode[] }) {
  return (
    <ul className="meta">
      {facts.filter(Boolean).map((one, index) => (
        <li key={index}>{one}</li>
      ))}
    </ul>
  )
}
