import CircleCheck from 'lucide-react/icons/circle-check'
import Clock from 'lucide-react/icons/clock'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import type { Icon } from './icon-label.tsx'

export type Tone = 'info' | 'good' | 'waiting' | 'late'

const icons: Record<Tone, Icon> = { info: Info, good: CircleCheck, waiting: Clock, late: TriangleAlert }

/** Something worth knowing here, in a strip. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  const Drawing = icons[tone]
  return (
    <div className={`notice notice-${tone}`}>
      <Drawing className="icon" aria-hidden />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
      {action && <div className="notice-action">{action}</div>}
    </div>
  )
}
