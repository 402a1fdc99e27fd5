import type { ReactNode } from 'react'
import type { Icon } from './icon-label.tsx'

/** A pleasant emptiness that suggests something. */
export function EmptyState({
  title,
  icon: Drawing,
  children,
  action,
}: {
  title: ReactNode
  icon?: Icon
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      {Drawing && <Drawing className="empty-icon" aria-hidden />}
      <p className="empty-title">{title}</p>
      {children && <div className="empty-words">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  )
}
