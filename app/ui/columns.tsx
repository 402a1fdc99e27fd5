import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** Names the side for screen readers, and is its heading. */
  label: string
  /** Facts and choices: beside the main column on a wide screen, folded above it on a phone. */
  aside?: ReactNode
  /** What goes on beside the thing: below the facts on a wide screen, after the main column on a phone. */
  beside?: ReactNode
  /** Names that for screen readers where there are facts as well. */
  besideLabel?: string
}

/** A main column and a side. */
export function Columns({ children, label, aside, beside, besideLabel = label }: Props) {
  return (
    <div className={aside && beside ? 'columns columns-both' : 'columns'}>
      {aside && (
        <aside className="columns-aside" aria-label={label}>
          <h2 className="columns-title">{label}</h2>
          <details className="fold">
            <summary>{label}</summary>
            <div className="fold-inside">{aside}</div>
          </details>
        </aside>
      )}
      <div className="columns-main">{children}</div>
      {beside && (
        <aside className="columns-aside columns-beside" aria-label={besideLabel}>
          {beside}
        </aside>
      )}
    </div>
  )
}
