import type { When } from './types.ts'

const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The calendar day ('2026-11-22') a moment falls on when the database is filled on `seededOn`. */
export function dayOf(when: When, seededOn: string): string {
  if (typeof when === 'string') return when
  const day = new Date(`${seededOn}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + ('inDays' in when ? when.inDays : -when.daysAgo))
  return day.toISOString().slice(0, 10)
}

/** The instant a moment stands for; its time of day is Copenhagen's, nine in the morning unless it says another. */
export function instantOf(when: When, seededOn: string): Date {
  const time = typeof when === 'string' ? undefined : when.at
  const wall = Date.parse(`${dayOf(when, seededOn)}T${time ?? '09:00'}:00Z`)
  const shown = Date.parse(`${copenhagen.format(wall).replace(' ', 'T')}Z`)
  return new Date(wall - (shown - wall))
}
