import { dayOf, exactDay, timeSpan } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { StateBadge, type State } from '#app/ui/state-badge.tsx'
import { type MeetingState, meetingStateWords } from '#server/meetings/words.ts'

/** "torsdag den 26. november 2026 kl. 9–12" */
export function When({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  const language = useLanguage()
  return (
    <time dateTime={startsAt.toISOString()} suppressHydrationWarning>
      {exactDay(startsAt, language)} {timeSpan(startsAt, endsAt, language)}
    </time>
  )
}

/** The day alone, for the edge of a row: "26" over "tor". */
export function DayMark({ at }: { at: Date }) {
  const language = useLanguage()
  const [weekday] = exactDay(at, language).split(/[ ,]/)
  return (
    <span className="day-mark" aria-hidden="true">
      <span className="day-mark-figure">{Number(dayOf(at).slice(8))}</span>
      <span className="day-mark-week" suppressHydrationWarning>
        {weekday?.slice(0, 3)}
      </span>
    </span>
  )
}

const shapes: Record<MeetingState, State> = { finding: 'draft', planned: 'waiting', held: 'good', cancelled: 'closed' }

/** Where a meeting stands. */
export function MeetingBadge({ state }: { state: MeetingState }) {
  return <StateBadge state={shapes[state]}>{meetingStateWords[useLanguage()][state]}</StateBadge>
}
