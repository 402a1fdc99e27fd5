import { NavLink, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

export type Tab = {
  to: string
  label: string
  count?: number
  /** Also current on the pages below it; otherwise only on exactly this address. */
  withBelow?: boolean
}

/** Tabs are links: each has its address, the current one says so. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const row = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    const whole = row.current?.getBoundingClientRect()
    // On a phone the row is longer than the page is wide: the current one is brought into sight, the page stays.
    if (current && whole) row.current?.scrollBy({ left: current.left + current.width / 2 - whole.left - whole.width / 2 })
  }, [pathname])
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={!tab.withBelow} className="tab" preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <span className="tab-count"> {tab.count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
