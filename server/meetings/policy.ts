import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
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
