import { Link } from '@remix-run/react'
import { daysBetween, timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { Day, useNow } from '#app/ui/moment.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { Coming } from '#server/overview/contract.ts'
import { useHomeWords } from './words.ts'

/** What has a date, the nearest first; what is late says so. */
export function ComingUp({ coming }: { coming: Coming[] }) {
  const words = useHomeWords()
  const now = useNow()
  const language = useLanguage()
  if (coming.length === 0) return <p className="quiet">{words.noneComing}</p>
  return (
    <ol className="coming">
      {coming.map((one) => (
        <li key={one.id} className="coming-line">
          <p className="coming-day">
            <Day day={one.dueOn} near />
            {one.startsAt && one.endsAt && ` ${timeSpan(one.startsAt, one.endsAt, language)}`}
            {daysBetween(now, one.dueOn) < 0 && <StateBadge state="late">{words.late}</StateBadge>}
          </p>
          <p className="coming-title">
            <Link to={pathOf(one)} lang="da">
              {one.title}
            </Link>
          </p>
          <p className="coming-what">
            {{ paper: words.paperDeadline, deliverable: words.deliverable, meeting: words.meeting }[one.kind]}
            {one.groupName && ` · ${one.groupName}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

function pathOf({ kind, id, groupId }: Coming): string {
  if (kind === 'meeting') return `/moeder/${id}`
  return kind === 'paper' ? `/papirer/${id}` : `/grupper/${groupId}`
}
