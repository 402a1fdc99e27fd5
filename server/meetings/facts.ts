import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const meeting = { meetingId: z.uuid(), groupId: z.uuid() }

export const meetingPlanned = fact('meeting.planned', z.object(meeting))
export const meetingChanged = fact('meeting.changed', z.object({ ...meeting, fields: z.array(z.string()) }))
export const meetingCancelled = fact('meeting.cancelled', z.object(meeting))
export const meetingResumed = fact('meeting.resumed', z.object(meeting))
