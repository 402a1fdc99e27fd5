import { pointsOf, spanOf } from '#app/agreements/marks.ts'
import { overview as danish } from '#app/i18n/da/overview.ts'
import { overview as english } from '#app/i18n/en/overview.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { useNow } from '#app/ui/now.tsx'
import { TimelineStrip } from '#app/ui/timeline-strip.tsx'

type Props = { area: Parameters<typeof pointsOf>[0] & { title: string }; agreement: { startsOn: Date; endsOn: Date } }

/** What has a day in an area as small marks on the agreement's period, with today's line. */
export function AreaStrip({ area, agreement }: Props) {
  const words = useWords(danish, english)
  const today = dayOf(useNow())
  const points = pointsOf(area, today).filter((one) => one.day)
  const count = (state: string) => points.filter((one) => one.state === state).length
  const span = spanOf({ startsOn: dayOf(agreement.startsOn), endsOn: dayOf(agreement.endsOn) }, [])
  return (
    <div className="overview-time">
      <TimelineStrip
        label={words.strip(area.title, count('good'), count('late'), count('waiting'))}
        span={span}
        today={today}
        marks={points.map(({ id, day, state }) => ({ id, day: day!, state }))}
      />
    </div>
  )
}
