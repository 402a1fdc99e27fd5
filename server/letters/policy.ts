import { mayEditGroup, runs, type GroupFacts } from '#server/groups/policy.ts'
import { type Actor, personIdOf, roleIn } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** LE1: those who run an open group. */
export const mayWriteLetter = (actor: Actor, group: GroupFacts): Verdict => mayEditGroup(actor, group)

type LetterFacts = { writtenById: string; audience: string; got: boolean; sent: boolean }

/** LE3: its writer, and whoever else runs the group. */
export const mayTakeBackLetter = (actor: Actor, group: GroupFacts, letter: { writtenById: string }): Verdict =>
  letter.writtenById === personIdOf(actor) || runs(actor, group) ? yes : no('group.onlyChairs')

/** LE7: what has not left, or was taken back, is for those who run the group and its writer. */
export const mayReadLetter = (actor: Actor, group: GroupFacts, letter: LetterFacts): boolean => {
  if (runs(actor, group) || letter.writtenById === personIdOf(actor)) return true
  return letter.sent && (letter.got || (letter.audience === 'all' && roleIn(actor, group.id) !== null))
}
