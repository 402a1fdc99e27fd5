import { Link, useLocation } from '@remix-run/react'
import { type ButtonHTMLAttributes, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type Icon, IconLabel } from './icon-label.tsx'

type MenuProps = {
  /** The word on the button. */
  label: ReactNode
  /** What a screen reader hears after the word, where that alone is not enough ("Mere" – "om papiret"). */
  detail?: string
  icon?: Icon
  look?: 'plain' | 'quiet' | 'bare'
  /** The edge of the button the menu keeps to. */
  edge?: 'start' | 'end'
  /** Opens upwards: for bars at the bottom. */
  up?: boolean
  children: ReactNode
}

/**
 * A disclosure with links and buttons: opens without JavaScript, one at a time. With it: Esc, a click elsewhere, leaving
 * by Tab and following a link close it; the arrows walk; the sheet keeps inside the screen.
 */
export function Menu({ label, detail, icon, look = 'plain', edge = 'end', up, children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useClosing(box)
  return (
    <details
      name="menu"
      className={`menu menu-${edge}${up ? ' menu-up' : ''}`}
      ref={box}
      onKeyDown={walk}
      onToggle={({ currentTarget }) => keepInside(currentTarget)}
    >
      <summary className={look === 'bare' ? 'menu-bare' : `button button-${look}`}>
        {icon ? <IconLabel icon={icon}>{label}</IconLabel> : label}
        {detail && <span className="unseen">, {detail}</span>}
      </summary>
      <div className="menu-sheet">{children}</div>
    </details>
  )
}

function useClosing(box: { current: HTMLDetailsElement | null }) {
  const { key } = useLocation()
  const at = useRef(key)
  useEffect(() => {
    // Not on the first drawing: whoever opened it before the scripts arrived keeps it open.
    if (at.current !== key) box.current?.removeAttribute('open')
    at.current = key
  }, [key, box])
  useEffect(() => {
    const details = box.current
    if (!details) return
    const leave = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : event.target
      if (details.open && to instanceof Node && !details.contains(to)) details.open = false
    }
    const turned = () => keepInside(details)
    window.addEventListener('resize', turned)
    document.addEventListener('pointerdown', leave)
    details.addEventListener('focusout', leave)
    return () => {
      window.removeEventListener('resize', turned)
      document.removeEventListener('pointerdown', leave)
      details.removeEventListener('focusout', leave)
    }
  }, [box])
}

/** Moves an open sheet in from the screen's edges. */
function keepInside(details: HTMLDetailsElement) {
  const sheet = details.querySelector<HTMLElement>(':scope > .menu-sheet')
  if (!sheet || !details.open) return
  sheet.style.removeProperty('translate')
  const { left, right } = sheet.getBoundingClientRect()
  const { clientWidth } = document.documentElement
  const shift = Math.max(edgeGap - left, 0) || Math.min(clientWidth - edgeGap - right, 0)
  if (shift !== 0) sheet.style.setProperty('translate', `${shift}px 0`)
}

const edgeGap = 8

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index <= 0 ? count : index) - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function walk(event: KeyboardEvent<HTMLDetailsElement>) {
  const details = event.currentTarget
  if (event.key === 'Escape' && details.open) {
    details.open = false
    details.querySelector('summary')?.focus()
    event.preventDefault()
    return
  }
  const step = steps[event.key]
  if (!step || (event.target instanceof Element && event.target.matches('input, select, textarea'))) return
  event.preventDefault()
  details.open = true
  const stops = [...details.querySelectorAll<HTMLElement>('.menu-sheet :is(a[href], button)')]
  const next = step(stops.indexOf(document.activeElement as HTMLElement), stops.length)
  stops[next]?.focus()
}

type EntryProps = { icon?: Icon; children: ReactNode; current?: boolean }
const entry = ({ icon, children }: EntryProps) => (icon ? <IconLabel icon={icon}>{children}</IconLabel> : children)

/** A menu's entry that leads somewhere. */
export function MenuLink({ to, reload, current, ...rest }: EntryProps & { to: string; reload?: boolean }) {
  return (
    <Link to={to} reloadDocument={reload} className="menu-entry" aria-current={current || undefined}>
      {entry(rest)}
    </Link>
  )
}

/** A menu's entry that does something: inside a form it submits, else it takes `onClick`. */
export function MenuButton({
  icon,
  children,
  current,
  danger,
  ...rest
}: EntryProps & { danger?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="submit"
      {...rest}
      className={danger ? 'menu-entry menu-entry-danger' : 'menu-entry'}
      aria-current={current || undefined}
    >
      {entry({ icon, children })}
    </button>
  )
}

/** A line that parts a menu's entries. */
export const MenuRule = () => <hr className="menu-rule" />

/** A heading that parts a menu's entries. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className="menu-heading">{children}</p>
}
