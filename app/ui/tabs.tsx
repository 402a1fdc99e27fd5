import { NavLink } from '@remix-run/react'

export type Tab = {
  to: string
  label: string
  count?: number
  /** Also current on the pages below it; otherwise only on exactly this address. */
  withBelow?: boolean
}

/** Tabs are links: each has its address, the current one says so. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
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
