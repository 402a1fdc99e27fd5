import { groups } from './content/groups.ts'
import { type MeetingContent, meetings } from './content/meetings.ts'
import type { When } from './content/types.ts'
import type { Pen } from './pen.ts'

/** The meetings of the groups. */
export async function writeMeetings(pen: Pen): Promise<void> {
  await pen.tx.meeting.createMany({ data: meetings.map((one) => meetingRow(pen, one)) })
  await pen.tx.meetingPaper.createMany({ data: meetings.flatMap((one) => paperRows(pen, one)) })
}

/** Nobody meets on a Saturday or a Sunday, whatever day the demo is seeded on. */
function onWorkday(pen: Pen, when: Exclude<When, string>): When {
  const weekday = pen.day(when).getUTCDay()
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  const inDays = 'inDays' in when ? when.inDays : -when.daysAgo
  return { ...when, inDays: inDays + later }
}

function meetingRow(pen: Pen, one: MeetingContent) {
  const id = pen.id('meeting', one.key)
  const groupId = pen.id('group', one.group)
  const createdById = pen.id('person', one.by)
  const [createdAt, startsAt] = [pen.at(one.called), pen.at(onWorkday(pen, one.at))]
  const { title, place = '', link = null, note = '', cancelled } = one
  const payload = { meetingId: id, groupId }
  const collaborationId = pen.id('collaboration', groups.find((group) => group.key === one.group)!.collaboration)
  pen.subject({ id, kind: 'meeting', collaborationId, groupId, level: 'group', title, createdById, createdAt })
  pen.fact({ type: 'meeting.planned', actorId: createdById, subjectId: id, payload, at: createdAt })
  if (cancelled) pen.fact({ type: 'meeting.cancelled', actorId: pen.id('person', cancelled.by), subjectId: id, payload, at: pen.at(cancelled.at) })
  return {
    id,
    groupId,
    title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + one.minutes * 60_000),
    place,
    link,
    note,
    cancelledAt: cancelled ? pen.at(cancelled.at) : null,
    cancelReason: cancelled?.reason ?? '',
    revision: cancelled ? 1 : 0,
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
