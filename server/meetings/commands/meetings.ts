import { personIdOf } from '#server/kernel/actor.ts'
import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Conflict, Invalid } from '#server/kernel/errors.ts'
import { isId, newId } from '#server/kernel/ids.ts'
import { momentOf } from '#server/kernel/time-of-day.ts'
import { must } from '#server/kernel/verdict.ts'
import { groupFor } from '#server/groups/queries.ts'
import { changedFields, only } from '#server/organisations/changes.ts'
import { putSubject, retitleSubject } from '#server/subjects/commands.ts'
import { cancellation, meetingChoice, meetingEdit, newMeeting } from '../contract.ts'
import * as facts from '../facts.ts'
import { mayChange, mayPlan, mayResume } from '../policy.ts'
import { meetingFor } from '../queries.ts'

type Written = { on: Date; from: string; to: string }

/** The moments a day and two times of day stand for in Copenhagen. */
export const momentsOf = ({ on, from, to }: Written) => {
  const day = on.toISOString().slice(0, 10)
  return { startsAt: momentOf(day, from), endsAt: momentOf(day, to) }
}

/** A meeting that has a date keeps one. */
function mustBeWhole({ on, from, to }: { on: Date | null; from: string; to: string }): Written {
  if (on && from && to) return { on, from, to }
  throw new Invalid(Object.fromEntries(Object.entries({ on, from, to }).flatMap(([field, value]) => (value ? [] : [[field, 'field.required']]))))
}

/** ME1: puts a meeting into a group's calendar. Answers its id. */
export const planMeeting = command(newMeeting, async ({ actor, tx, announce, now }, { groupId, on, from, to, ...what }) => {
  const group = await groupFor(tx, actor, groupId)
  must(mayPlan(actor, group))
  const meetingId = newId()
  const fields = { ...what, ...momentsOf({ on, from, to }) }
  const createdById = personIdOf(actor)
  await tx.meeting.create({ data: { id: meetingId, groupId, ...fields, createdById, createdAt: now, changedAt: now } })
  const { collaborationId } = group
  await putSubject(tx, { id: meetingId, kind: 'meeting', collaborationId, groupId, level: 'group', title: fields.title, createdById, now })
  await announce(facts.meetingPlanned, { meetingId, groupId }, { subjectId: meetingId, after: fields })
  return { meetingId }
})

/** The meeting, held: whoever comes second reads what the first has written. */
export async function heldMeeting({ actor, tx }: Pick<CommandRoom, 'actor' | 'tx'>, meetingId: string) {
  if (isId(meetingId)) await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR UPDATE`
  return meetingFor(tx, actor, meetingId)
}

/** ME1, ME4: another title, time, place, link or note. Refused, with nothing lost, if somebody else was faster. */
export const editMeeting = command(meetingEdit, async (room, { meetingId, revision, on, from, to, answerBy, ...what }) => {
  const { actor, tx, announce, now } = room
  const before = await heldMeeting(room, meetingId)
  must(mayChange(actor, before.group, before))
  const fields = { ...what, ...(before.startsAt ? momentsOf(mustBeWhole({ on, from, to })) : { answerBy }) }
  const changed = changedFields(before, fields)
  if (changed.length === 0) return
  if (before.revision !== revision) throw new Invalid({ form: 'meeting.changedMeanwhile' })
  await tx.meeting.update({ where: { id: meetingId }, data: { ...fields, revision: revision + 1, changedAt: now } })
  if (changed.includes('title')) await retitleSubject(tx, { id: meetingId, title: fields.title, now })
  const payload = { meetingId, groupId: before.groupId, fields: changed }
  await announce(facts.meetingChanged, payload, { subjectId: meetingId, before: only(before, changed), after: only(fields, changed) })
})

/** ME3: it does not take place, and why. */
export const cancelMeeting = command(cancellation, async (room, { meetingId, reason }) => {
  const { actor, tx, announce, now } = room
  const meeting = await heldMeeting(room, meetingId)
  must(mayPlan(actor, meeting.group))
  if (meeting.cancelledAt) throw new Conflict('meeting.isCancelled')
  const { groupId, title, revision } = meeting
  await tx.meeting.update({ where: { id: meetingId }, data: { cancelledAt: now, cancelReason: reason, revision: revision + 1, changedAt: now } })
  await announce(facts.meetingCancelled, { meetingId, groupId }, { subjectId: meetingId, after: { reason } })
  return { title, groupId }
})

/** ME3: it takes place after all. */
export const resumeMeeting = command(meetingChoice, async (room, { meetingId }) => {
  const { actor, tx, announce, now } = room
  const meeting = await heldMeeting(room, meetingId)
  must(mayPlan(actor, meeting.group))
  if (!meeting.cancelledAt) throw new Conflict('meeting.notCancelled')
  must(mayResume(actor, meeting.group, meeting, now))
  const { groupId, title, revision, cancelReason } = meeting
  await tx.meeting.update({ where: { id: meetingId }, data: { cancelledAt: null, cancelReason: '', revision: revision + 1, changedAt: now } })
  await announce(facts.meetingResumed, { meetingId, groupId }, { subjectId: meetingId, before: { reason: cancelReason } })
  return { title }
})
