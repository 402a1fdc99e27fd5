import { useRouteLoaderData } from '@remix-run/react'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { dayOf, exactMoment, type Instant, longDate, nearDay, nearMoment } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-words.ts'

const Now = createContext<number | null>(null)

/** Keeps "for 2 minutter siden" true while a page stays open. Starts from the server's clock, so both draw the same. */
export function NowProvider({ children }: { children: ReactNode }) {
  const drawn = useDrawnAt()
  const [now, setNow] = useState(drawn)
  useEffect(() => {
    const ahead = Date.now() - drawn
    setNow(drawn)
    const tick = setInterval(() => setNow(Date.now() - ahead), 30_000)
    return () => clearInterval(tick)
  }, [drawn])
  return <Now.Provider value={Math.max(now, drawn)}>{children}</Now.Provider>
}

const useDrawnAt = (): number => {
  const root = useRouteLoaderData('root') as { now?: number } | undefined
  return root?.now ?? 0
}

/** The time it is, by the server's clock. */
export function useNow(): number {
  const drawn = useDrawnAt()
  return useContext(Now) ?? drawn
}

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
