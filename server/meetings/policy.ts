import { type Actor, isSecretariatOf, roleIn } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { type GroupFacts, mayEditGroup, mayTakeBack, mayWriteIn, runs } from '#server/groups/policy.ts'
import { undoDays } from '#server/groups/words.ts'

/** ME1: a group's meetings are made, changed and cancelled by those who run it, while it is open. */
export const mayPlan = (actor: Actor, group: GroupFacts): Verdict =>
  runs(actor, group) ? (group.closedAt ? no('group.closed') : yes) : no('meeting.onlyChairs')

/** ME3: what is cancelled is changed no more. */
export const mayChange = (actor: Actor, group: GroupFacts, meeting: { cancelledAt: Date | null }): Verdict =>
  all(mayPlan(actor, group), meeting.cancelledAt ? no('meeting.isCancelled') : yes)

/** ME3: a cancelling is taken back within the days of undoing; later by the secretariat. */
export const mayResume = (actor: Actor, group: GroupFacts, meeting: { cancelledAt: Date | null }, now: Date): Verdict => {
  if (!mayEditGroup(actor, group).ok) return mayPlan(actor, group)
  return meeting.cancelledAt ? mayTakeBack(actor, group, meeting.cancelledAt, now) : no('meeting.notCancelled')
}

/** ME7: papers are made for a meeting, tied to it and untied by those who write in its group. */
export const mayTiePapers = (actor: Actor, group: GroupFacts): Verdict => mayWriteIn(actor, group)

/** ME7: an untying is taken back within the days of undoing; later by the secretariat. */
export const mayRetie = (actor: Actor, group: GroupFacts, at: Date, now: Date): Verdict =>
  all(mayTiePapers(actor, group), isSecretariatOf(actor, group.collaborationId) || now.getTime() - at.getTime() <= undoDays * 86_400_000 ? yes : no('undo.tooLate'))

export type DatesFacts = { startsAt: Date | null; endsAt: Date | null; cancelledAt: Date | null; chosenAt: Date | null }

const isOpen = (meeting: DatesFacts): Verdict => (meeting.startsAt || meeting.cancelledAt ? no('dates.closed') : yes)

/** ME8: everybody in the group answers which times suit them, until one is chosen. */
export const mayAnswer = (actor: Actor, group: GroupFacts, meeting: DatesFacts): Verdict => {
  if (!roleIn(actor, group.id)) return no('dates.onlyMembers')
  return group.closedAt ? no('group.closed') : isOpen(meeting)
}

/** ME8: those who run the group propose more times and choose one. */
export const mayChoose = (actor: Actor, group: GroupFacts, meeting: DatesFacts): Verdict => all(mayPlan(actor, group), isOpen(meeting))

/** ME10: the choice is taken back within the days of undoing and before the meeting is held; later days by the secretariat. */
export const mayReopenDates = (actor: Actor, group: GroupFacts, meeting: DatesFacts, now: Date): Verdict => {
  if (!mayPlan(actor, group).ok) return mayPlan(actor, group)
  if (!meeting.chosenAt || meeting.cancelledAt) return no('dates.notChosen')
  if (meeting.endsAt && meeting.endsAt <= now) return no('dates.held')
  return mayTakeBack(actor, group, meeting.chosenAt, now)
}
