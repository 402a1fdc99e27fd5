/*
 * Days as people write them. Pure and without imports: the browser's calendar reads what is typed by the same rule as the
 * server.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
/** English words whose first three letters differ from the Danish ones. */
const englishMonths: Record<string, string> = { may: 'maj', oct: 'okt' }
const monthNames =
  /^(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)$/

const away: Record<string, number> = {
  'i forgårs': -2,
  'i går': -1,
  'i dag': 0,
  idag: 0,
  'i morgen': 1,
  imorgen: 1,
  'i overmorgen': 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
}

const earliest = 1900
const latest = 2199

/**
 * The day somebody wrote, as yyyy-mm-dd; null where it is none. Takes 26-11-2021, 26.11.2021, 26/11 2021, 26.11.21,
 * 26. november 2021, fredag den 26. nov. 2021, 2021-11-26, 26 November 2021, i dag, i morgen. The day comes before the
 * month whatever the sign between them, and a day without a year is none: nobody could know which was meant.
 */
export function dayFrom(written: string, today: string): string | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ')
  const near = away[text]
  if (near !== undefined) return dayAfter(today, near)
  const bare = text.replace(/^\p{L}{3,9}\.?,? (?=d\.|den |\d)/u, '').replace(/^(d\.|den) ?/, '')
  return inFigures(bare) ?? inWords(bare)
}

function inFigures(text: string): string | null {
  const iso = text.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const danish = text.match(/^(\d{1,2})(?:\. ?|[-/ ])(\d{1,2})(?:\. ?|[-/ ])(\d{4}|\d{2})$/)
  return danish && existing(yearOf(danish[3]!), Number(danish[2]), Number(danish[1]))
}

function inWords(text: string): string | null {
  const parts = text.match(/^(\d{1,2})\.? ?(\p{L}{3,9})\.?,? (\d{4}|\d{2})$/u)
  return parts && existing(yearOf(parts[3]!), monthOf(parts[2]!), Number(parts[1]))
}

/** Two figures are a year of this century. */
const yearOf = (figures: string) => Number(figures) + (figures.length === 2 ? 2000 : 0)

/** 1 to 12; 0 for a word that is no month. Short forms have three letters, or four ("sept"). */
function monthOf(word: string): number {
  if (word.length > 4 && !monthNames.test(word)) return 0
  if (word.length === 4 && !monthNames.test(word) && word !== 'sept') return 0
  const short = word.slice(0, 3)
  return months.indexOf(englishMonths[short] ?? short) + 1
}

function existing(year: number, month: number, day: number): string | null {
  if (year < earliest || year > latest) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? asText(at) : null
}

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  asText(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))

const asText = (at: Date) => at.toISOString().slice(0, 10)
