import { person, personIdOf } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/ids.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupFor } from '#server/groups/queries.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { dateReply, meetingChoice, moreDates, newDates, type ProposedTime, proposedIn, timeChoice } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayAnswer, mayChoose, mayPlan, mayReopenDates } from '../policy.ts'
import { mostTimes } from '../words.ts'
import { heldMeeting, momentsOf } from './meetings.ts'

const timeRows = (meetingId: string, times: ProposedTime[]) => times.map((one) => ({ id: newId(), meetingId, ...momentsOf(one) }))

/** ME8: asks the group which of several times suit it. The meeting is there from now on, without a date. Answers its id. */
export const askForDates = command(newDates, async ({ actor, tx, announce, now }, { groupId, title, place, link, note, answerBy, ...rows }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayPlan(actor, group))
  const meetingId = newId()
  const createdById = personIdOf(actor)
  const what = { title, place, link, note, answerBy }
  await tx.meeting.create({ data: { id: meetingId, groupId, ...what, createdById, createdAt: now, changedAt: now } })
  await tx.meetingTime.createMany({ data: timeRows(meetingId, proposedIn(rows)) })
  const { collaborationId } = group
  await putSubject(tx, { id: meetingId, kind: 'meeting', collaborationId, groupId, level: 'group', title, createdById, now })
  await announce(facts.datesAsked, { meetingId, groupId }, { subjectId: meetingId, after: what })
  return { meetingId }
})

/** The meeting, held, whose dates those who run the group still settle. */
async function settled(room: CommandRoom, meetingId: string) {
  const meeting = await heldMeeting(room, meetingId)
  must(mayPlan(room.actor, meeting.group))
  if (!mayChoose(room.actor, meeting.group, meeting).ok) throw new Conflict('dates.closed')
  return meeting
}

/** ME8: proposes further times; those who have answered are asked again about these. */
export const proposeMore = command(moreDates, async (room, { meetingId, ...rows }) => {
  const { groupId } = await settled(room, meetingId)
  const { count } = await room.tx.meetingTime.createMany({ data: timeRows(meetingId, proposedIn(rows)), skipDuplicates: true })
  if (count === 0) throw new Invalid({ on1: 'dates.twice' })
  if ((await room.tx.meetingTime.count({ where: { meetingId } })) > mostTimes) throw new Invalid({ form: 'dates.tooMany' })
  await room.announce(facts.datesAdded, { meetingId, groupId }, { subjectId: meetingId })
})

/** ME8: which times suit oneself, with one remark; it may be changed until a time is chosen. */
export const answerDates = command(dateReply, async (room, { meetingId, remark, answers }) => {
  const { actor, tx, announce, now } = room
  const meeting = await heldMeeting(room, meetingId)
  must(mayAnswer(actor, meeting.group, meeting))
  const { personId } = person(actor)
  const times = await tx.meetingTime.findMany({ where: { meetingId }, select: { id: true } })
  const given = Object.entries(answers).filter(([timeId]) => times.some((one) => one.id === timeId))
  if (given.length === 0) throw new Invalid({ form: 'dates.noAnswer' })
  await tx.meetingReply.upsert({
    where: { meetingId_personId: { meetingId, personId } },
    create: { meetingId, personId, remark, answeredAt: now },
    update: { remark, answeredAt: now },
  })
  await tx.meetingAnswer.deleteMany({ where: { meetingId, personId } })
  await tx.meetingAnswer.createMany({ data: given.map(([timeId, answer]) => ({ timeId, meetingId, personId, answer })) })
  await announce(facts.datesAnswered, { meetingId, groupId: meeting.groupId }, { subjectId: meetingId })
})

/** ME10: the meeting is held at this time; no more answers are taken. */
export const chooseTime = command(timeChoice, async (room, { meetingId, timeId }) => {
  const { groupId, revision, title } = await settled(room, meetingId)
  const { tx, announce, now } = room
  const time = await tx.meetingTime.findFirst({ where: { id: timeId, meetingId } })
  if (!time) throw new NotFound(`time ${timeId}`)
  const { startsAt, endsAt } = time
  await tx.meeting.update({ where: { id: meetingId }, data: { startsAt, endsAt, chosenTimeId: timeId, chosenAt: now, revision: revision + 1, changedAt: now } })
  await announce(facts.timeChosen, { meetingId, groupId, timeId }, { subjectId: meetingId, after: { startsAt, endsAt } })
  return { title }
})

/** ME10: no time is chosen after all; answers are taken again. */
export const reopenDates = command(meetingChoice, async (room, { meetingId }) => {
  const { tx, announce, now } = room
  const meeting = await heldMeeting(room, meetingId)
  must(mayPlan(room.actor, meeting.group))
  if (!meeting.chosenAt || meeting.cancelledAt) throw new Conflict('dates.notChosen')
  must(mayReopenDates(room.actor, meeting.group, meeting, now))
  const { groupId, startsAt, endsAt, revision, title } = meeting
  const open = { startsAt: null, endsAt: null, chosenTimeId: null, chosenAt: null }
  await tx.meeting.update({ where: { id: meetingId }, data: { ...open, revision: revision + 1, changedAt: now } })
  await announce(facts.datesReopened, { meetingId, groupId }, { subjectId: meetingId, before: { startsAt, endsAt } })
  return { title }
})
