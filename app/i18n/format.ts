import type { Language } from './use-words.ts'

/*
 * Dates, numbers and order as Danes write them. Everything is shown in Europe/Copenhagen, whatever the browser says, so
 * that server and browser always draw the same.
 */

export type Instant = Date | string | number

const zone = 'Europe/Copenhagen'
const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' }

const made = new Map<string, unknown>()

/** Intl objects are dear to make and cheap to keep. */
function kept<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as T
}

const dates = (language: Language, options: Intl.DateTimeFormatOptions) =>
  kept(
    `date ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options }),
  )

const relative = (language: Language) =>
  kept(`relative ${language}`, () => new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }))

const numbers = (language: Language, options: Intl.NumberFormatOptions = {}) =>
  kept(`number ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locales[language], options))

const collator = kept('collator', () => new Intl.Collator('da', { numeric: true }))

const asDate = (at: Instant) => (at instanceof Date ? at : new Date(at))

/** The calendar day in Copenhagen, as yyyy-mm-dd. */
export function dayOf(at: Instant): string {
  const parts = kept('day parts', () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }))
  return parts.format(asDate(at))
}

const serial = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** Whole calendar days from the day of `from` to the day of `to`, in Copenhagen. */
export const daysBetween = (from: Instant, to: Instant): number => serial(dayOf(to)) - serial(dayOf(from))

/** "26. november 2021" */
export const longDate = (at: Instant, language: Language): string =>
  dates(language, { dateStyle: 'long' }).format(asDate(at))

/** "26. nov. 2021", for tables and narrow places. */
export const shortDate = (at: Instant, language: Language): string =>
  dates(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(at))

const weekday = (at: Date, language: Language) => dates(language, { weekday: 'long' }).format(at)

/** "kl. 9", "kl. 9.30" */
export function timeOfDay(at: Instant, language: Language): string {
  const text = dates(language, { hour: 'numeric', minute: '2-digit' }).format(asDate(at))
  return language === 'da'
    ? `kl. ${text
        .replace(/^0(\d)/, '$1')
        .replace(/[.:]00$/, '')
        .replace(':', '.')}`
    : text
}

/** "kl. 9-12.30", "09:00-12:30" with a longer dash */
export function timeSpan(from: Instant, to: Instant, language: Language): string {
  const until = timeOfDay(to, language)
  return `${timeOfDay(from, language)}–${language === 'da' ? until.replace('kl. ', '') : until}`
}

/** "torsdag den 26. november 2026 kl. 9.05": for titles and screen readers. */
export const exactMoment = (at: Instant, language: Language): string =>
  `${exactDay(at, language)}${language === 'da' ? ' ' : ' at '}${timeOfDay(at, language)}`

/** "torsdag den 26. november 2026" */
export const exactDay = (at: Instant, language: Language): string =>
  dates(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(at))

/** "nov.", for the axis of a drawing. */
export const shortMonth = (at: Instant, language: Language): string => dates(language, { month: 'short' }).format(asDate(at))

/** "november 2026" */
export const monthAndYear = (at: Instant, language: Language): string =>
  dates(language, { month: 'long', year: 'numeric' }).format(asDate(at))

/** The days of the week from Monday: "ma", "mandag". */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const monday = Date.parse('2026-11-23T12:00:00Z')
  return Array.from({ length: 7 }, (_, index) => {
    const long = weekday(new Date(monday + index * 86_400_000), language)
    return { short: long.slice(0, 2), long }
  })
}

/** A day in words while it is near ("i morgen", "på fredag", "for 3 dage siden"), else its date. */
export function nearDay(at: Instant, now: Instant, language: Language): string {
  const away = daysBetween(now, at)
  if (Math.abs(away) <= 1) return relative(language).format(away, 'day')
  if (away > 1 && away < 7) return `${language === 'da' ? 'på' : 'on'} ${weekday(asDate(at), language)}`
  if (away < 0 && away > -7) return relative(language).format(away, 'day')
  return thisYear(at, now) ? dayAndMonth(at, language) : longDate(at, language)
}

const thisYear = (at: Instant, now: Instant) => dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4)
const dayAndMonth = (at: Instant, language: Language) =>
  dates(language, { day: 'numeric', month: 'long' }).format(asDate(at))

/** A moment in words while it is near: "nu", "for 5 minutter siden", "i går kl. 14.30", "i morgen kl. 9", else its date. */
export function nearMoment(at: Instant, now: Instant, language: Language): string {
  const seconds = (asDate(at).getTime() - asDate(now).getTime()) / 1000
  if (Math.abs(seconds) < 60) return relative(language).format(0, 'second')
  if (Math.abs(seconds) < 3600) return relative(language).format(Math.trunc(seconds / 60), 'minute')
  const away = daysBetween(now, at)
  if (away === 0 && seconds < 0) return relative(language).format(Math.trunc(seconds / 3600), 'hour')
  const day = nearDay(at, now, language)
  if (away < -1 || away >= 7) return day
  return `${day}${language === 'da' ? ' ' : ' at '}${timeOfDay(at, language)}`
}

/** "10.000", "2,5" */
export const number = (value: number, language: Language): string => numbers(language).format(value)

/** "37 %"; takes a share between 0 and 1. */
export const percent = (share: number, language: Language): string =>
  numbers(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** "1,4 MB" */
export function fileSize(bytes: number, language: Language): string {
  const steps = ['byte', 'kB', 'MB', 'GB']
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3))
  const figure = numbers(language, { maximumFractionDigits: step < 2 ? 0 : 1 }).format(bytes / 1000 ** step)
  return `${figure} ${steps[step]}`
}

/** "Kolding, Odense og Varde" */
export const listed = (words: Iterable<string>, language: Language): string =>
  kept(`list ${language}`, () => new Intl.ListFormat(locales[language], { type: 'conjunction' })).format(words)

/** The same for what is more than words: the things with their commas and the last »og« between them. */
export function listedParts<T>(things: T[], language: Language): (T | string)[] {
  const format = kept(`list ${language}`, () => new Intl.ListFormat(locales[language], { type: 'conjunction' }))
  let at = 0
  return format.formatToParts(things.map((_, index) => String(index))).map(({ type, value }) => (type === 'element' ? things[at++]! : value))
}

/** One word for one, another for all other counts: "1 gruppe", "4 grupper". */
export const counted = (count: number, one: string, many: string, language: Language): string =>
  `${number(count, language)} ${count === 1 ? one : many}`

/** Danish order in either language: æ, ø, å last, aa as å, figures by value. */
export const inDanishOrder = (one: string, other: string): number => collator.compare(one, other)

/** A sorted copy, by what `word` says of each. */
export const sortedBy = <T>(things: readonly T[], word: (thing: T) => string): T[] =>
  [...things].sort((one, other) => inDanishOrder(word(one), word(other)))
