/* The words of meetings: typed Danish and English, pure; the browser may load it. */

/** Where a meeting stands. `finding`: its date is being found. `held`: it was planned and is over. */
export type MeetingState = 'finding' | 'planned' | 'held' | 'cancelled'

export const meetingStateWords: Record<'da' | 'en', Record<MeetingState, string>> = {
  da: { finding: 'Dato søges', planned: 'Planlagt', held: 'Afholdt', cancelled: 'Aflyst' },
  en: { finding: 'Finding a date', planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
}

/** ME2: what a meeting's day and its cancelling make of it at a moment. */
export function meetingState(of: { endsAt: Date | null; cancelledAt: Date | null }, now: Date): MeetingState {
  if (of.cancelledAt) return 'cancelled'
  if (!of.endsAt) return 'finding'
  return of.endsAt.getTime() <= now.getTime() ? 'held' : 'planned'
}

/** The kinds of paper made for a meeting, in the order they come. */
export const meetingPaperKinds = ['dagsorden', 'referat'] as const
export type MeetingPaperKind = (typeof meetingPaperKinds)[number]

const longDay = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long' })

/** What a meeting's agenda or minutes are called to begin with; the paper is Danish, so its title is too. */
export function meetingPaperTitle(kind: MeetingPaperKind, of: { title: string; startsAt: Date | null }): string {
  const day = of.startsAt ? `, ${longDay.format(of.startsAt)}` : ''
  return `${kind === 'dagsorden' ? 'Dagsorden' : 'Referat'}: ${of.title}${day}`
}
