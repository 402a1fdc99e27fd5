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
