import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type Icon = LucideIcon

type Props = {
  icon: Icon
  children: ReactNode
  /** Filled in the direction of reading: the icon stands after the word. */
  after?: true
}

/** An icon with its word. There is no icon without one. */
export function IconLabel({ icon: Drawing, children, after }: Props) {
  const drawing = <Drawing className="icon" aria-hidden />
  return (
    <span className="icon-label">
      {!after && drawing}
      <span className="icon-label-word">{children}</span>
      {after && drawing}
    </span>
  )
}
