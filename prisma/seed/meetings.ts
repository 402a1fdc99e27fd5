import { groups } from './content/groups.ts'
import { type Floating, type MeetingContent, meetings } from './content/meetings.ts'
import type { When } from './content/types.ts'
import type { Pen } from './pen.ts'

/** The meetings of the groups. */
export async function writeMeetings(pen: Pen): Promise<void> {
  await pen.tx.meeting.createMany({ data: meetings.map((one) => meetingRow(pen, one)) })
  for (const one of meetings) if (one.dates) await writeDates(pen, one, one.dates)
  await pen.tx.meetingPaper.createMany({ data: meetings.flatMap((one) => paperRows(pen, one)) })
}

/** Nobody meets on a Saturday or a Sunday, whatever day the demo is seeded on. */
function onWorkday(pen: Pen, when: Floating): When {
  const weekday = pen.day(when).getUTCDay()
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  const inDays = 'inDays' in when ? when.inDays : -when.daysAgo
  return { ...when, inDays: inDays + later }
}

function meetingRow(pen: Pen, one: MeetingContent) {
  const id = pen.id('meeting', one.key)
  const groupId = pen.id('group', one.group)
  const createdById = pen.id('person', one.by)
  const createdAt = pen.at(one.called)
  const startsAt = one.at ? pen.at(onWorkday(pen, one.at)) : null
  const { title, place = '', link = null, note = '', cancelled, dates } = one
  const chosen = dates?.chosen
  const payload = { meetingId: id, groupId }
  const collaborationId = pen.id('collaboration', groups.find((group) => group.key === one.group)!.collaboration)
  pen.subject({ id, kind: 'meeting', collaborationId, groupId, level: 'group', title, createdById, createdAt })
  pen.fact({ type: dates ? 'meeting.datesAsked' : 'meeting.planned', actorId: createdById, subjectId: id, payload, at: createdAt })
  if (cancelled) pen.fact({ type: 'meeting.cancelled', actorId: pen.id('person', cancelled.by), subjectId: id, payload, at: pen.at(cancelled.at) })
  return {
    id,
    groupId,
    title,
    startsAt,
    endsAt: startsAt && new Date(startsAt.getTime() + one.minutes * 60_000),
    answerBy: dates?.answerBy ? pen.day(dates.answerBy) : null,
    chosenTimeId: chosen ? pen.id('meetingTime', `${one.key} ${chosen.index}`) : null,
    chosenAt: chosen ? pen.at(chosen.at) : null,
    place,
    link,
    note,
    cancelledAt: cancelled ? pen.at(cancelled.at) : null,
    cancelReason: cancelled?.reason ?? '',
    revision: cancelled || chosen ? 1 : 0,
    createdById,
    createdAt,
    changedAt: cancelled ? pen.at(cancelled.at) : createdAt,
  }
}

function paperRows(pen: Pen, { key, group, by, called, papers = [] }: MeetingContent) {
  return papers.map((paper) => {
    const row = { meetingId: pen.id('meeting', key), paperId: pen.id('paper', paper) }
    const payload = { ...row, groupId: pen.id('group', group) }
    pen.fact({ type: 'meeting.paperLinked', actorId: pen.id('person', by), subjectId: row.meetingId, payload, at: pen.at(called) })
    return { ...row, linkedAt: pen.at(called) }
  })
}

const answers: Record<string, string> = { y: 'yes', m: 'maybe', n: 'no' }

/** The times that were proposed, and who has answered what. */
async function writeDates(pen: Pen, { key, group, called, minutes }: MeetingContent, dates: NonNullable<MeetingContent['dates']>) {
  const meetingId = pen.id('meeting', key)
  const payload = { meetingId, groupId: pen.id('group', group) }
  const times = dates.proposed.map((when, index) => {
    const startsAt = pen.at(onWorkday(pen, when))
    return { id: pen.id('meetingTime', `${key} ${index}`), meetingId, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
  })
  await pen.tx.meetingTime.createMany({ data: times })
  for (const [person, given] of Object.entries(dates.answers)) {
    const personId = pen.id('person', person)
    const answeredAt = new Date(pen.at(called).getTime() + 26 * 3_600_000)
    await pen.tx.meetingReply.create({ data: { meetingId, personId, remark: dates.remarks?.[person] ?? '', answeredAt } })
    const rows = [...given].flatMap((sign, index) => (answers[sign] ? [{ timeId: times[index]!.id, meetingId, personId, answer: answers[sign] }] : []))
    await pen.tx.meetingAnswer.createMany({ data: rows })
    pen.fact({ type: 'meeting.datesAnswered', actorId: personId, subjectId: meetingId, payload, at: answeredAt })
  }
  const { chosen } = dates
  if (chosen) pen.fact({ type: 'meeting.timeChosen', actorId: pen.id('person', chosen.by), subjectId: meetingId, payload: { ...payload, timeId: times[chosen.index]!.id }, at: pen.at(chosen.at) })
}
