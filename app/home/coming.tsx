import { Link } from '@remix-run/react'
import { daysBetween } from '#app/i18n/format.ts'
import { Day, useNow } from '#app/ui/moment.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { Coming } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** What has a date, the nearest first; what is late says so. */
export function ComingUp({ coming }: { coming: Coming[] }) {
  const words = useHomeWords()
  const now = useNow()
  if (coming.length === 0) return <p className="quiet">{words.noneComing}</p>
  return (
    <ol className="coming">
      {coming.map((one) => (
        <li key={one.id} className="coming-line">
          <p className="coming-day">
            <Day day={one.dueOn} near />
            {daysBetween(now, one.dueOn) < 0 && <StateBadge state="late">{words.late}</StateBadge>}
          </p>
          <p className="coming-title">
            <Link to={one.kind === 'paper' ? `/papirer/${one.id}` : `/grupper/${one.groupId}`} lang="da">
              {one.title}
            </Link>
          </p>
          <p className="coming-what">
            {one.kind === 'paper' ? words.paperDeadline : words.deliverable}
            {one.groupName && ` · ${one.groupName}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
