import { meetingWords } from './words.ts'

/*
 * Meetings as iCalendar (RFC 5545): a dozen properties, so they are written here (server/decisions/0017).
 */

export type CalendarMeeting = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string | null
  note: string
  cancelledAt: Date | null
  cancelReason: string
  revision: number
  createdAt: Date
  changedAt: Date
  groupName: string
}

type Calendar = { name: string; language: 'da' | 'en'; address: string; meetings: CalendarMeeting[] }

/** A calendar of meetings; `address` is where the platform is found. The same meetings give the same text. */
export function icsOf({ name, language, address, meetings }: Calendar): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Faelled//Meetings//DA', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${text(name)}`, 'X-WR-TIMEZONE:Europe/Copenhagen', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']
  const events = meetings.flatMap((meeting) => eventOf(meeting, language, address))
  return [...head, ...copenhagen, ...events, 'END:VCALENDAR'].map(folded).join('\r\n') + '\r\n'
}

function eventOf(meeting: CalendarMeeting, language: 'da' | 'en', address: string): string[] {
  const words = meetingWords[language]
  const { id, title, place, link, note, cancelledAt, cancelReason, groupName } = meeting
  const page = `${address}/moeder/${id}`
  const about = [cancelledAt && words.cancelledBecause(cancelReason), groupName, link && words.online(link), note, page].filter(Boolean).join('\n\n')
  const where = [place, link].filter(Boolean).join(', ')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@faelled`,
    `SEQUENCE:${meeting.revision}`,
    `DTSTAMP:${utc(meeting.changedAt)}`,
    `CREATED:${utc(meeting.createdAt)}`,
    `LAST-MODIFIED:${utc(meeting.changedAt)}`,
    `DTSTART;TZID=Europe/Copenhagen:${local(meeting.startsAt)}`,
    `DTEND;TZID=Europe/Copenhagen:${local(meeting.endsAt)}`,
    // Some calendars show what is cancelled as if it were not: so the title says it too.
    `SUMMARY:${text(cancelledAt ? words.cancelledTitle(title) : title)}`,
    ...(where ? [`LOCATION:${text(where)}`] : []),
    `DESCRIPTION:${text(about)}`,
    `URL:${page}`,
    `STATUS:${cancelledAt ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${cancelledAt ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

/** The rule of summer time that has held since 1996. */
const copenhagen = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Copenhagen',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' })
const local = (at: Date) => wall.format(at).replace(/[-:]/g, '').replace(' ', 'T')

/** A value of type TEXT: commas, semicolons, backslashes and line breaks are escaped, other control characters left out. */
const text = (value: string) =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** A line of at most 75 octets, continued on the next after a space; no sign is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += sign
    octets += size
  }
  return [...lines, current].join('\r\n')
}
