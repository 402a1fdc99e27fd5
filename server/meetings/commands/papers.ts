import { command, type CommandRoom } from '#server/kernel/command.ts'
import { Conflict, Invalid, NotFound } from '#server/kernel/errors.ts'
import { must } from '#server/kernel/verdict.ts'
import { textOf } from '#server/papers/collaboration/stored-text.ts'
import { makePaperIn } from '#server/papers/commands/drafts.ts'
import { headingsOf } from '#server/papers/document-text.ts'
import { paperFor } from '#server/papers/queries.ts'
import { attendance, type Heading } from '#server/papers/words.ts'
import { meetingPaperChoice, meetingPaperLink, newMeetingPaper } from '../contract.ts'
import * as facts from '../facts.ts'
import { papersOfMeeting, untied } from '../papers.ts'
import { mayRetie, mayTiePapers } from '../policy.ts'
import { meetingPaperTitle } from '../words.ts'
import { heldMeeting } from './meetings.ts'

type Held = Awaited<ReturnType<typeof heldMeeting>>

async function announceTied({ tx, announce, now }: CommandRoom, { id: meetingId, groupId }: Held, paperId: string) {
  await tx.meetingPaper.create({ data: { meetingId, paperId, linkedAt: now } })
  await announce(facts.paperLinked, { meetingId, groupId, paperId }, { subjectId: meetingId })
}

/** ME7: makes the meeting's agenda or its minutes, shared with the group. Answers the paper's id. */
export const makeMeetingPaper = command(newMeetingPaper, async (room, { meetingId, kind }) => {
  const meeting = await heldMeeting(room, meetingId)
  must(mayTiePapers(room.actor, meeting.group))
  const there = await papersOfMeeting(room.actor, meetingId)
  if (there.some((one) => one.kind === kind)) throw new Conflict(kind === 'dagsorden' ? 'meeting.hasAgenda' : 'meeting.hasMinutes')
  const agenda = kind === 'referat' ? there.find((one) => one.kind === 'dagsorden' && one.level !== null) : undefined
  const input = { groupId: meeting.groupId, kind, title: meetingPaperTitle(kind, meeting), focusAreaId: null, dueOn: null, stage: 'group' as const }
  const { paperId } = await makePaperIn(room, input, agenda && (await headingsAfter(agenda.id)))
  await announceTied(room, meeting, paperId)
  return { paperId }
})

/** Minutes follow the headings of the agenda; undefined where it has none. */
async function headingsAfter(agendaId: string): Promise<Heading[] | undefined> {
  const headings = headingsOf((await textOf(agendaId)).document).map(({ level, text }) => ({ level, text }))
  return headings.length > 0 ? [attendance, ...headings] : undefined
}

/** ME7: ties a paper of the group to the meeting. */
export const tiePaper = command(meetingPaperLink, async (room, { meetingId, paperId }) => {
  const meeting = await heldMeeting(room, meetingId)
  must(mayTiePapers(room.actor, meeting.group))
  const paper = await paperFor(room.tx, room.actor, paperId)
  if (paper.groupId !== meeting.groupId || paper.level === 'private') throw new Invalid({ paperId: 'meeting.choosePaper' })
  const known = await room.tx.meetingPaper.findUnique({ where: { meetingId_paperId: { meetingId, paperId } }, select: { removedAt: true } })
  if (known && !known.removedAt) throw new Conflict('meeting.paperTied')
  if (!known) return announceTied(room, meeting, paperId)
  await announceRetied(room, meeting, paperId)
})

/** ME7: the paper no longer belongs to the meeting; the paper itself stays. */
export const untiePaper = command(meetingPaperChoice, async (room, { meetingId, paperId }) => {
  const meeting = await heldMeeting(room, meetingId)
  must(mayTiePapers(room.actor, meeting.group))
  const { count } = await room.tx.meetingPaper.updateMany({ where: { meetingId, paperId, removedAt: null }, data: { removedAt: room.now } })
  if (count === 0) throw new NotFound(`paper ${paperId} of ${meetingId}`)
  await room.announce(facts.paperUnlinked, { meetingId, groupId: meeting.groupId, paperId }, { subjectId: meetingId })
})

/** ME7: it belongs to the meeting again. */
export const retiePaper = command(meetingPaperChoice, async (room, choice) => {
  await heldMeeting(room, choice.meetingId)
  const { meeting, removedAt } = await untied(room.tx, room.actor, choice)
  must(mayRetie(room.actor, meeting.group, removedAt, room.now))
  await announceRetied(room, meeting, choice.paperId)
})

async function announceRetied({ tx, announce }: CommandRoom, { id: meetingId, groupId }: Held, paperId: string) {
  await tx.meetingPaper.update({ where: { meetingId_paperId: { meetingId, paperId } }, data: { removedAt: null } })
  await announce(facts.paperRelinked, { meetingId, groupId, paperId }, { subjectId: meetingId })
}
