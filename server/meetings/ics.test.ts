import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { type CalendarMeeting, icsOf } from './ics.ts'

const meeting = (change: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: '01a20000-0000-7000-8000-000000000001',
  title: 'Møde; om kvalitet, og "meget" andet \\ mere',
  startsAt: new Date('2026-12-01T08:30:00Z'),
  endsAt: new Date('2026-12-01T11:00:00Z'),
  place: 'Vejle Rådhus, lokale 2',
  link: 'https://video.eksempel.example/kvalitet',
  note: 'Første linje\nAnden linje: æøå 🙂 '.padEnd(300, 'å'),
  cancelledAt: null,
  cancelReason: '',
  revision: 3,
  createdAt: new Date('2026-11-01T10:00:00Z'),
  changedAt: new Date('2026-11-20T10:00:00.123Z'),
  groupName: 'Arbejdsgruppen',
  ...change,
})
const written = (...meetings: CalendarMeeting[]) => icsOf({ name: 'Mine møder', language: 'da', address: 'https://faelled.example', meetings })
const eventIn = (ics: string) => nodeIcal.sync.parseICS(ics)['01a20000-0000-7000-8000-000000000001@faelled'] as VEvent

test('ME11: two independent readers find the same meeting again, with every sign of its texts', () => {
  const ics = written(meeting())
  const component = new ICAL.Component(ICAL.parse(ics) as [string, unknown[], unknown[]])
  const one = new ICAL.Event(component.getFirstSubcomponent('vevent')!)
  const theOther = eventIn(ics)
  for (const title of [one.summary, theOther.summary]) expect(title).toBe(meeting().title)
  for (const place of [one.location, theOther.location]) expect(place).toBe('Vejle Rådhus, lokale 2, https://video.eksempel.example/kvalitet')
  for (const text of [one.description, String(theOther.description)]) expect(text).toContain(meeting().note)
  expect(one.uid).toBe('01a20000-0000-7000-8000-000000000001@faelled')
  expect([one.sequence, Number(theOther.sequence)]).toEqual([3, 3])
  expect(theOther.start.toISOString()).toBe('2026-12-01T08:30:00.000Z')
  expect(theOther.end?.toISOString()).toBe('2026-12-01T11:00:00.000Z')
  expect(one.startDate.toString()).toBe('2026-12-01T09:30:00')
  expect(component.getFirstSubcomponent('vevent')!.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-20T10:00:00Z')
})

test('ME11, ME6: the zone that comes with it gives the right moment in winter and in summer', () => {
  for (const [startsAt, shown] of [['2027-03-27T08:00:00Z', '09:00'], ['2027-03-29T07:00:00Z', '09:00'], ['2026-10-26T08:00:00Z', '09:00']] as const) {
    const ics = written(meeting({ startsAt: new Date(startsAt), endsAt: new Date(new Date(startsAt).getTime() + 3_600_000) }))
    const component = new ICAL.Component(ICAL.parse(ics) as [string, unknown[], unknown[]])
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone')!)
    const start = new ICAL.Event(component.getFirstSubcomponent('vevent')!).startDate
    expect(start.toString().slice(11, 16)).toBe(shown)
    start.zone = zone
    expect(start.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString())
    expect(eventIn(ics).start.toISOString()).toBe(new Date(startsAt).toISOString())
  }
})

test('ME11: what is cancelled says so, with why', () => {
  const event = eventIn(written(meeting({ cancelledAt: new Date(), cancelReason: 'Vi er for få.', title: 'Møde' })))
  expect(event).toMatchObject({ status: 'CANCELLED', summary: 'Aflyst: Møde' })
  expect(String(event.description)).toContain('Mødet er aflyst: Vi er for få.')
})

test('lines are at most 75 octets, end as they should, and no sign is cut in two', () => {
  const ics = written(meeting())
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const lines = ics.split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n') && !line.includes('\ufffd'))).toBe(true)
  expect(lines.some((line) => Buffer.byteLength(line) >= 74)).toBe(true)
})

test('nobody writes a property of their own through a title', () => {
  const ics = written(meeting({ title: 'A\r\nATTENDEE:mailto:x@y.example\u0000\u2028', note: 'END:VEVENT\nBEGIN:VALARM' }))
  expect(ics.split('\r\n').filter((line) => /^(ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([])
  expect(ics.match(/^END:VEVENT/gm)).toHaveLength(1)
})

test('the same meetings give the same text', () => expect(written(meeting())).toBe(written(meeting())))
