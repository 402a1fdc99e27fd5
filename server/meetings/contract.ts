import { z } from 'zod'
import { day, id, line, optionalLine, optionalWebsite, requiredText, text, timeOfDay } from '#server/kernel/field.ts'
import { meetingPaperKinds } from './words.ts'

const when = { on: day(), from: timeOfDay(), to: timeOfDay() }
const backwards = { path: ['to'], message: 'meeting.endsBeforeItBegins' }
const inOrder = ({ from, to }: { from: string; to: string }) => to > from

const what = { title: line(160), place: optionalLine(200), link: optionalWebsite(), note: text(5000) }

export const newMeeting = z.object({ groupId: id(), ...what, ...when }).refine(inOrder, backwards)

const revision = z.coerce.number('field.invalid').int('field.invalid').min(0, 'field.invalid').max(1_000_000, 'field.invalid')
/** `revision`: the edition the form began from. */
export const meetingEdit = z.object({ meetingId: id(), revision, ...what, ...when }).refine(inOrder, backwards)

export const cancellation = z.object({ meetingId: id(), reason: requiredText(300) })
export const meetingChoice = z.object({ meetingId: id() })

/** What a meeting can be given by itself: its agenda and its minutes. */
export const meetingPaperKind = z.enum(meetingPaperKinds, 'field.required')
export const newMeetingPaper = z.object({ meetingId: id(), kind: meetingPaperKind })
export const meetingPaperLink = z.object({ meetingId: id(), paperId: z.uuid('meeting.choosePaper') })
export const meetingPaperChoice = z.object({ meetingId: id(), paperId: id() })
