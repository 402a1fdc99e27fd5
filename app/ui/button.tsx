import { Link, type LinkProps } from '@remix-run/react'
import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, useId } from 'react'
import { type Icon, IconLabel } from './icon-label.tsx'

/** `primary`: the page's one main action. `plain`: the rest. `quiet`: inside rows and bars. `danger`: removes something. */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

type Dress = { look?: ButtonLook; icon?: Icon; small?: boolean; children: ReactNode }

const dressed = (look: ButtonLook, small?: boolean) => `button button-${look}${small ? ' button-small' : ''}`
const inside = (icon: Icon | undefined, children: ReactNode) =>
  icon ? <IconLabel icon={icon}>{children}</IconLabel> : children

type ButtonProps = Dress &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'disabled'> & {
    /** Why it cannot be done: the button greys, stays reachable and says so beside itself. */
    refusal?: ReactNode
    busy?: boolean
  }

/** A button. A refused one is not `disabled`: keyboard and screen reader reach it and hear the reason. */
export function Button({ look = 'plain', icon, small, refusal, busy, children, onClick, ...rest }: ButtonProps) {
  const reasonId = useId()
  const stopped = Boolean(refusal || busy)
  const stop = (event: MouseEvent) => event.preventDefault()
  const button = (
    <button
      type="button"
      {...rest}
      className={dressed(look, small)}
      onClick={stopped ? stop : onClick}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      aria-describedby={refusal ? reasonId : rest['aria-describedby']}
    >
      {inside(icon, children)}
    </button>
  )
  if (!refusal) return button
  return (
    <span className="refused">
      {button}
      <span className="refused-reason" id={reasonId}>
        {refusal}
      </span>
    </span>
  )
}

/** A link that looks like a button: for going somewhere to do something. */
export function LinkButton({
  look = 'plain',
  icon,
  small,
  children,
  ...rest
}: Dress & Omit<LinkProps, 'className' | 'style'>) {
  return (
    <Link {...rest} className={dressed(look, small)}>
      {inside(icon, children)}
    </Link>
  )
}
