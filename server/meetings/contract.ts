import { z } from 'zod'
import { day, id, line, optionalDay, optionalId, optionalLine, optionalTimeOfDay, optionalWebsite, requiredText, text, timeOfDay } from '#server/kernel/field.ts'
import { answers, meetingPaperKinds, proposedAtOnce } from './words.ts'

const what = { title: line(160), place: optionalLine(200), link: optionalWebsite(), note: text(5000) }
const backwards = 'meeting.endsBeforeItBegins'

export const newMeeting = z
  .object({ groupId: id(), ...what, on: day(), from: timeOfDay(), to: timeOfDay() })
  .refine(({ from, to }) => to > from, { path: ['to'], message: backwards })

const revision = z.coerce.number('field.invalid').int('field.invalid').min(0, 'field.invalid').max(1_000_000, 'field.invalid')
/** `revision`: the edition the form began from. Day and times are asked once there is a date, until then by when to answer. */
export const meetingEdit = z
  .object({ meetingId: id(), revision, ...what, on: optionalDay(), from: optionalTimeOfDay(), to: optionalTimeOfDay(), answerBy: optionalDay() })
  .refine(({ from, to }) => from === '' || to === '' || to > from, { path: ['to'], message: backwards })

export const cancellation = z.object({ meetingId: id(), reason: requiredText(300) })
export const meetingChoice = z.object({ meetingId: id() })

/** What a meeting can be given by itself: its agenda and its minutes. */
export const newMeetingPaper = z.object({ meetingId: id(), kind: z.enum(meetingPaperKinds, 'field.required') })
export const meetingPaperLink = z.object({ meetingId: id(), paperId: z.uuid('meeting.choosePaper') })
export const meetingPaperChoice = z.object({ meetingId: id(), paperId: id() })

/** The fields of a proposed time: a row of a form, which may be left empty. */
const row = { on: optionalDay(), from: optionalTimeOfDay(), to: optionalTimeOfDay() }
const rows = {
  on1: row.on, from1: row.from, to1: row.to,
  on2: row.on, from2: row.from, to2: row.to,
  on3: row.on, from3: row.from, to3: row.to,
  on4: row.on, from4: row.from, to4: row.to,
  on5: row.on, from5: row.from, to5: row.to,
  on6: row.on, from6: row.from, to6: row.to,
} // prettier-ignore
type Rows = { [K in keyof typeof rows]: z.output<(typeof rows)[K]> }
export type ProposedTime = { row: number; on: Date; from: string; to: string }

/** The rows that were filled in. */
export const proposedIn = (of: Rows): ProposedTime[] =>
  proposedAtOnce.flatMap((at) => {
    const [on, from, to] = [of[`on${at}`], of[`from${at}`], of[`to${at}`]]
    return on && from && to ? [{ row: at, on, from, to }] : []
  })

/** Half a row is told where it lacks something; so are two alike, and too few. */
const wholeRows = (fewest: number) => (of: Rows, ctx: z.core.$RefinementCtx<Rows>) => {
  const say = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
  for (const at of proposedAtOnce) {
    const parts = { [`on${at}`]: of[`on${at}`], [`from${at}`]: of[`from${at}`], [`to${at}`]: of[`to${at}`] }
    const missing = Object.keys(parts).filter((field) => !parts[field])
    if (missing.length > 0 && missing.length < 3) for (const field of missing) say(field, 'field.required')
  }
  const times = proposedIn(of)
  for (const { row: at, from, to } of times) if (to <= from) say(`to${at}`, backwards)
  const key = ({ on, from, to }: ProposedTime) => `${on.getTime()} ${from} ${to}`
  for (const [index, one] of times.entries()) if (times.slice(0, index).some((other) => key(other) === key(one))) say(`on${one.row}`, 'dates.twice')
  if (times.length < fewest) say(`on${fewest}`, fewest > 1 ? 'dates.several' : 'field.required')
}

export const newDates = z.object({ groupId: id(), ...what, answerBy: optionalDay(), ...rows }).superRefine(wholeRows(2))
export const moreDates = z.object({ meetingId: id(), ...rows }).superRefine(wholeRows(1))

/** Which times suit somebody; a time that is left out is not answered. */
export const dateReply = z.object({ meetingId: id(), remark: text(500), answers: z.record(id(), z.enum(answers, 'field.invalid')) })
export const timeChoice = z.object({ meetingId: id(), timeId: id() })

/** Whose meetings the calendar has: a group's, or all of one's own. */
export const newFeed = z.object({ groupId: optionalId() })
export const feedChoice = z.object({ feedId: id() })
