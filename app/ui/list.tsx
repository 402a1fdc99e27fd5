import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A list of rows parted by hairlines. */
export function List({ children, label, ordered }: { children: ReactNode; label?: string; ordered?: boolean }) {
  const Kind = ordered ? 'ol' : 'ul'
  return (
    <Kind className="list" aria-label={label}>
      {children}
    </Kind>
  )
}

type RowProps = {
  title: ReactNode
  /** The whole row leads there. */
  to?: string
  /** What it is, before the title. */
  kind?: ReactNode
  /** Small facts after the title, parted by dots. */
  meta?: ReactNode[]
  /** An avatar or a date at the left edge. */
  leading?: ReactNode
  /** A badge, a moment or a button at the right edge. */
  trailing?: ReactNode
  /** Says in words that something here is new ("3 nye"); shown with a dot. */
  fresh?: string
  /** A passage below: an excerpt, a snippet. */
  children?: ReactNode
}

/** One row: the title's link covers it; links and buttons inside still work. */
export function ListRow({ title, to, kind, meta = [], leading, trailing, fresh, children }: RowProps) {
  const shown = meta.filter(Boolean)
  return (
    <li className="row">
      {leading && <div className="row-leading">{leading}</div>}
      <div className="row-middle">
        {kind && <div className="row-kind">{kind}</div>}
        <div className="row-title">
          {to ? (
            <Link to={to} className="row-link">
              {title}
            </Link>
          ) : (
            title
          )}
          {fresh && <span className="fresh">{fresh}</span>}
        </div>
        {shown.length > 0 && (
          <ul className="meta">
            {shown.map((one, index) => (
              <li key={index}>{one}</li>
            ))}
          </ul>
        )}
        {children && <div className="row-passage">{children}</div>}
      </div>
      {trailing && <div className="row-trailing">{trailing}</div>}
    </li>
  )
}
