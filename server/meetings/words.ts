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

/** Whether a proposed time suits somebody. */
export const answers = ['yes', 'maybe', 'no'] as const
export type Answer = (typeof answers)[number]

export const answerWords: Record<'da' | 'en', Record<Answer, string>> = {
  da: { yes: 'Ja', maybe: 'Måske', no: 'Nej' },
  en: { yes: 'Yes', maybe: 'Perhaps', no: 'No' },
}

/** The rows a form for proposed times has. */
export const proposedAtOnce = [1, 2, 3, 4, 5, 6] as const
/** How many times may be proposed in all. */
export const mostTimes = 20

/** ME9: the times that suit most: the most yes, then the most maybe; none while nobody has said yes. */
export function bestTimes<T extends { yes: number; maybe: number }>(times: T[]): T[] {
  const [best] = [...times].sort((a, b) => b.yes - a.yes || b.maybe - a.maybe)
  return best && best.yes > 0 ? times.filter((one) => one.yes === best.yes && one.maybe === best.maybe) : []
}

type CalendarWords = { cancelledTitle: (title: string) => string; cancelledBecause: (reason: string) => string; online: (link: string) => string; mine: string; file: string }

/** What calendars outside the platform are told. */
export const meetingWords: Record<'da' | 'en', CalendarWords> = {
  da: {
    cancelledTitle: (title) => `Aflyst: ${title}`,
    cancelledBecause: (reason) => `Mødet er aflyst: ${reason}`,
    online: (link) => `Deltag online: ${link}`,
    mine: 'Mine møder i Fælled',
    file: 'moede',
  },
  en: {
    cancelledTitle: (title) => `Cancelled: ${title}`,
    cancelledBecause: (reason) => `The meeting is cancelled: ${reason}`,
    online: (link) => `Take part online: ${link}`,
    mine: 'My meetings in Fælled',
    file: 'meeting',
  },
}

/** A calendar of invented meetings says so in its name. */
export const demoCalendar = (name: string): string => `${name} (demodata)`

/** What Historik says of the facts of meetings, after the name of who did it. */
const factsInDanish = {
  'calendar.addressMade': () => 'lavede en adresse til sin egen kalender',
  'calendar.addressRevoked': () => 'spærrede en adresse til sin egen kalender',
  'meeting.planned': () => 'indkaldte til mødet',
  'meeting.changed': () => 'rettede mødet',
  'meeting.cancelled': () => 'aflyste mødet',
  'meeting.resumed': () => 'satte mødet på kalenderen igen',
  'meeting.datesAsked': () => 'spurgte gruppen om datoer til mødet',
  'meeting.datesAdded': () => 'foreslog flere tider til mødet',
  'meeting.datesAnswered': () => 'svarede på tiderne',
  'meeting.timeChosen': () => 'valgte tiden for mødet',
  'meeting.datesReopened': () => 'fortrød valget af tid og åbnede for svar igen',
  'meeting.paperLinked': () => 'knyttede et papir til mødet',
  'meeting.paperUnlinked': () => 'fjernede et papir fra mødet',
  'meeting.paperRelinked': () => 'knyttede et papir til mødet igen',
}
export const meetingFactWords: Record<'da' | 'en', Record<keyof typeof factsInDanish, () => string>> = {
  da: factsInDanish,
  en: {
    'calendar.addressMade': () => 'made an address for their own calendar',
    'calendar.addressRevoked': () => 'blocked an address for their own calendar',
    'meeting.planned': () => 'called the meeting',
    'meeting.changed': () => 'changed the meeting',
    'meeting.cancelled': () => 'cancelled the meeting',
    'meeting.resumed': () => 'put the meeting back on the calendar',
    'meeting.datesAsked': () => 'asked the group about dates for the meeting',
    'meeting.datesAdded': () => 'proposed more times for the meeting',
    'meeting.datesAnswered': () => 'answered about the times',
    'meeting.timeChosen': () => 'chose the time of the meeting',
    'meeting.datesReopened': () => 'opened the times for answers again',
    'meeting.paperLinked': () => 'added a paper to the meeting',
    'meeting.paperUnlinked': () => 'took a paper off the meeting',
    'meeting.paperRelinked': () => 'added a paper to the meeting again',
  },
}
