import { z } from 'zod'
import { day, id, line, optionalLine, optionalWebsite, requiredText, text, timeOfDay } from '#server/kernel/field.ts'

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
