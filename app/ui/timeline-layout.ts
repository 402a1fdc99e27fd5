/* Where things lie on a timeline: pure, in the drawing's own units. Days are yyyy-mm-dd. */

export type Span = { from: string; until: string }
export type Placed<M> = { mark: M; x: number; row: number }
export type Tick = { day: string; x: number; year: boolean }

const serial = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000

/** How far along a day is, between `left` and `right`; what lies outside stands at the edge. */
export function positionOf(day: string, span: Span, { left, right }: { left: number; right: number }): number {
  const share = (serial(day) - serial(span.from)) / Math.max(1, serial(span.until) - serial(span.from))
  return Math.round((left + Math.min(1, Math.max(0, share)) * (right - left)) * 10) / 10
}

/** Marks of a lane in the order of their days, each on the first row where it has room. */
export function placed<M extends { day: string }>(marks: M[], place: (day: string) => number, gap: number): Placed<M>[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((mark) => {
      const x = place(mark.day)
      const free = ends.findIndex((end) => x - end >= gap)
      const row = free < 0 ? ends.length : free
      ends[row] = x
      return { mark, x, row }
    })
}

/** The first of a month every so many months, as many as have room. */
export function ticksOf(span: Span, place: (day: string) => number, room: number): Tick[] {
  const months = firstsBetween(span)
  const every = [1, 3, 6, 12, 24, 60].find((step) => stepped(months, step).every((day, at, all) => at === 0 || place(day) - place(all[at - 1]!) >= room)) ?? 120
  return stepped(months, every).map((day) => ({ day, x: place(day), year: day.slice(5, 7) === '01' }))
}

/** Counted from January, so that years always have their line. */
const stepped = (months: string[], step: number) =>
  months.filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0)

function firstsBetween({ from, until }: Span): string[] {
  const found: string[] = []
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  for (; at.toISOString().slice(0, 10) <= until.slice(0, 10) && found.length < 600; at.setUTCMonth(at.getUTCMonth() + 1))
    if (at.toISOString().slice(0, 10) >= from.slice(0, 10)) found.push(at.toISOString().slice(0, 10))
  return found
}
