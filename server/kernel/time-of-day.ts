/*
 * Times of day as people write them, and the moment one stands for in Copenhagen. Pure and without imports.
 */

/**
 * The time somebody wrote, as hh:mm; null where it is none. Takes 9, 9.30, 09:30, 0930, kl. 9, 9.30 pm is none: Danes
 * count to 24.
 */
export function timeFrom(written: string): string | null {
  const bare = written.trim().toLowerCase().replace(/^kl\.? ?/, '')
  const parts = bare.match(/^(\d{1,2})(?:[.: ]?(\d{2}))?$/)
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null
}

const two = (figure: number) => String(figure).padStart(2, '0')

const hour = 3_600_000
const copenhagen = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' })

/** What the clock on the wall says in Copenhagen at a moment: its day and its time of day. */
export function wallClock(moment: Date): { day: string; time: string } {
  const [day, time] = copenhagen.format(moment).split(' ')
  return { day: day!, time: time! }
}

/**
 * The moment of a day (yyyy-mm-dd) and a time of day (hh:mm) in Copenhagen. A time that comes twice when summer ends is
 * the first one; one that is skipped when summer begins is an hour later on the clock.
 */
export function momentOf(day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const inSummer = new Date(wall - 2 * hour)
  const shown = wallClock(inSummer)
  return shown.day === day && shown.time === time ? inSummer : new Date(wall - hour)
}
