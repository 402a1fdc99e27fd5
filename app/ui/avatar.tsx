import Armchair from 'lucide-react/icons/armchair'
import type { ReactNode } from 'react'
import { initials, personColour } from './person-colour.ts'

type Size = 'small' | 'normal' | 'large'

type AvatarProps = {
  personId: string
  name: string
  size?: Size
  /** The name stands beside it already: screen readers need not hear it twice. */
  named?: boolean
}

/** A person as initials on a colour of their own. */
export function Avatar({ personId, name, size = 'normal', named }: AvatarProps) {
  const classes = `avatar avatar-${size} ${personColour(personId)}`
  if (named)
    return (
      <span className={classes} aria-hidden="true">
        {initials(name)}
      </span>
    )
  return (
    <span className={classes} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  )
}

/** An avatar with the name beside it, and perhaps a line below. */
export function NamedAvatar({
  personId,
  name,
  size,
  children,
  note,
}: Omit<AvatarProps, 'named'> & { children?: ReactNode; note?: ReactNode }) {
  return (
    <span className="named-avatar">
      <Avatar personId={personId} name={name} size={size} named />
      <span className="named-avatar-words">
        <span className="named-avatar-name">{children ?? name}</span>
        {note && <span className="named-avatar-note">{note}</span>}
      </span>
    </span>
  )
}

/** A seat nobody holds: a chair, with its word. */
export function EmptySeat({ label, size = 'normal' }: { label: string; size?: Size }) {
  return (
    <span className={`avatar avatar-${size} avatar-empty`} role="img" aria-label={label} title={label}>
      <Armchair className="icon" aria-hidden />
    </span>
  )
}

type RowProps = {
  label: string
  people: { personId: string; name: string }[]
  max?: number
  /** The words for those who do not fit: "og 4 til". */
  more?: (count: number) => string
  /** Labels of unheld seats, shown as chairs at the end. */
  emptySeats?: string[]
  size?: Size
}

/** People side by side. */
export function AvatarRow({ label, people, max = 5, more, emptySeats = [], size = 'small' }: RowProps) {
  const shown = people.length > max ? people.slice(0, max) : people
  const rest = people.length - shown.length
  return (
    <ul className="avatar-row" aria-label={label}>
      {shown.map((person) => (
        <li key={person.personId}>
          <Avatar {...person} size={size} />
        </li>
      ))}
      {emptySeats.map((seat, index) => (
        <li key={`empty-${index}`}>
          <EmptySeat label={seat} size={size} />
        </li>
      ))}
      {rest > 0 && (
        <li className="avatar-more">
          <span aria-hidden="true">+{rest}</span>
          <span className="unseen">{more ? more(rest) : `+${rest}`}</span>
        </li>
      )}
    </ul>
  )
}
