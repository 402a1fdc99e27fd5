import { dayOf, exactMoment, type Instant, longDate, nearDay, nearMoment } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'
import { useNow } from './now.tsx'

export { useNow }

/*
 * The browser's Intl data may be a year older or newer than Node's: a comma more must not cost a redrawn page, hence
 * suppressHydrationWarning.
 */

/** A moment in words while it is near; exact for the mouse and for screen readers. */
export function Moment({ at }: { at: Instant }) {
  const now = useNow()
  const language = useLanguage()
  const exact = exactMoment(at, language)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact} suppressHydrationWarning>
      <span aria-hidden="true" suppressHydrationWarning>
        {nearMoment(at, now, language)}
      </span>
      <span className="unseen" suppressHydrationWarning>
        {exact}
      </span>
    </time>
  )
}

/** A whole day, `yyyy-mm-dd` or an instant: its date, or in words while it is near. */
export function Day({ day, near }: { day: Instant; near?: boolean }) {
  const now = useNow()
  const language = useLanguage()
  const date = longDate(day, language)
  return (
    <time dateTime={dayOf(day)} title={near ? date : undefined} suppressHydrationWarning>
      {near ? nearDay(day, now, language) : date}
    </time>
  )
}
