import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const meeting = { meetingId: z.uuid(), groupId: z.uuid() }

export const meetingPlanned = fact('meeting.planned', z.object(meeting))
export const meetingChanged = fact('meeting.changed', z.object({ ...meeting, fields: z.array(z.string()) }))
export const meetingCancelled = fact('meeting.cancelled', z.object(meeting))
export const meetingResumed = fact('meeting.resumed', z.object(meeting))

const paper = z.object({ ...meeting, paperId: z.uuid() })
export const paperLinked = fact('meeting.paperLinked', paper)
export const paperUnlinked = fact('meeting.paperUnlinked', paper)
export const paperRelinked = fact('meeting.paperRelinked', paper)

export const datesAsked = fact('meeting.datesAsked', z.object(meeting))
export const datesAdded = fact('meeting.datesAdded', z.object(meeting))
export const datesAnswered = fact('meeting.datesAnswered', z.object(meeting))
export const timeChosen = fact('meeting.timeChosen', z.object({ ...meeting, timeId: z.uuid() }))
export const datesReopened = fact('meeting.datesReopened', z.object(meeting))

const feed = z.object({ feedId: z.uuid(), groupId: z.uuid().nullable() })
export const addressMade = fact('calendar.addressMade', feed)
export const addressRevoked = fact('calendar.addressRevoked', feed)
