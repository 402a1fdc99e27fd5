import type { ReactNode } from 'react'

/** The first stop of the keyboard: past the chrome. */
export function SkipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="skip-link" href={`#${to}`}>
      {children}
    </a>
  )
}
