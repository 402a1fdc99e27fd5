import type { ReactNode } from 'react'

export type State = 'good' | 'waiting' | 'late' | 'closed' | 'draft'

/** What a state looks like, within 16 by 16: for drawings that hold many. */
export const shapes: Record<State, ReactNode> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" className="shape-fill" />
      <path d="M4.8 8.3l2.2 2.2 4.3-4.7" className="shape-cut" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.2" className="shape-line" />
      <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" className="shape-fill" />
    </>
  ),
  late: (
    <>
      <path d="M8 .9l7.4 13.4H.6z" className="shape-fill" />
      <path d="M8 5.7v4M8 12v.1" className="shape-cut" />
    </>
  ),
  closed: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" className="shape-fill" />
      <path d="M5 8h6" className="shape-cut" />
    </>
  ),
  draft: <circle cx="8" cy="8" r="6.2" className="shape-dash" />,
}

/** The shape that goes with a state; never alone. */
export function StateShape({ state }: { state: State }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  )
}

/** A state as colour, word and shape. */
export function StateBadge({ state, children }: { state: State; children: ReactNode }) {
  return (
    <span className={`badge state-${state}`}>
      <StateShape state={state} />
      <span>{children}</span>
    </span>
  )
}
