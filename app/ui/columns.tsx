import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  aside: ReactNode
  /** Names the side for screen readers, and is its heading. */
  label: string
  /** On a phone: `fold` lays the side closed above the main column, `below` after it. */
  phone?: 'fold' | 'below'
}

/** A main column and a side. A folding side holds facts; one below holds what goes on beside the thing. */
export function Columns({ children, aside, label, phone = 'fold' }: Props) {
  const main = <div className="columns-main">{children}</div>
  if (phone === 'below')
    return (
      <div className="columns">
        {main}
        <aside className="columns-aside" aria-label={label}>
          {aside}
        </aside>
      </div>
    )
  return (
    <div className="columns">
      <aside className="columns-aside" aria-label={label}>
        <h2 className="columns-title">{label}</h2>
        <details className="fold">
          <summary>{label}</summary>
          <div className="fold-inside">{aside}</div>
        </details>
      </aside>
      {main}
    </div>
  )
}
