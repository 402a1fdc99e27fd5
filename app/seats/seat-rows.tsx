import type { ReactNode } from 'react'
import { longDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { List, ListRow } from '#app/ui/list.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { Seat } from '#server/groups/seats.ts'
import { useSeatWords } from './words.ts'

type Standing = Pick<Seat, 'from' | 'until' | 'over' | 'ahead'>

/** What is to be said of a seat besides who holds it: its period, where it is not simply now, and what is to be done about it. */
export function useSeatNotes(): (seat: Standing) => ReactNode[] {
  const words = useSeatWords()
  const language = useLanguage()
  return (seat) => {
    const period = [seat.ahead && words.since(longDate(seat.from, language)), seat.until && words.until(longDate(seat.until, language))]
    const state = seat.over ? <StateBadge state="late">{words.over}</StateBadge> : seat.ahead && <StateBadge state="draft">{words.ahead}</StateBadge>
    return [period.filter(Boolean).join(' '), state]
  }
}

/** The seats of an organisation, group by group. */
export function OrganisationSeats({ seats }: { seats: (Seat & { groupId: string; group: string })[] }) {
  const words = useSeatWords()
  const notes = useSeatNotes()
  if (seats.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <List label={words.title}>
      {seats.map((seat) => (
        <ListRow
          key={seat.id}
          to={`/grupper/${seat.groupId}/medlemmer`}
          title={seat.group}
          meta={[
            seat.label,
            seat.holder && (seat.holder.name ?? words.taken),
            seat.substitute?.name && words.substituteIs(seat.substitute.name),
            ...notes(seat),
            !seat.holder && <StateBadge key="vacant" state="waiting">{words.vacant}</StateBadge>,
          ]}
          trailing={
            seat.mayFill &&
            !seat.holder && (
              <LinkButton to={`/grupper/${seat.groupId}/repraesentationer/${seat.id}/besaettelse`} small>
                {words.fill}
                <span className="unseen">, {seat.group}</span>
              </LinkButton>
            )
          }
        />
      ))}
    </List>
  )
}

type PersonSeat = { id: string; groupId: string; group: string; organisation: string; label: string; as: string; until: string | null }

/** What a person represents, and where. */
export function PersonSeats({ seats }: { seats: PersonSeat[] }) {
  const words = useSeatWords()
  const language = useLanguage()
  return (
    <List label={words.represents}>
      {seats.map((seat) => (
        <ListRow
          key={seat.id}
          to={`/grupper/${seat.groupId}/medlemmer`}
          title={seat.organisation}
          meta={[seat.group, seat.label, seat.as === 'substitute' && words.substitute, seat.until && words.until(longDate(seat.until, language))]}
        />
      ))}
    </List>
  )
}

