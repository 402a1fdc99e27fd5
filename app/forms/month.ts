import { dayAfter } from '#server/kernel/day.ts'

/* The calendar's arithmetic, on days as yyyy-mm-dd: no hours, so no summer time. */

const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => dayAfter(day, -((at(day).getUTCDay() + 6) % 7))

/** The same day so many months later; the month's last where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const first = at(`${day.slice(0, 7)}-01`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(Number(day.slice(8)), last))
  return first.toISOString().slice(0, 10)
}

/** The weeks a month touches, each from Monday to Sunday. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`
  const next = monthsAfter(first, 1)
  const weeks: string[][] = []
  for (let monday = mondayOf(first); monday < next; monday = dayAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAfter(monday, index)))
  return weeks
}

/** Where a key leads in a calendar; null for a key that leads nowhere. */
export function dayByKey(day: string, key: string, shift: boolean): string | null {
  if (key === 'PageUp' || key === 'PageDown') return monthsAfter(day, (key === 'PageUp' ? -1 : 1) * (shift ? 12 : 1))
  if (key === 'Home') return mondayOf(day)
  if (key === 'End') return dayAfter(mondayOf(day), 6)
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  return step === undefined ? null : dayAfter(day, step)
}
