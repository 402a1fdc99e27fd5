import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { undoDays } from './words.ts'

/** MI1: the secretariat of the collaboration, and nobody else, moves in by spreadsheet. */
export const mayMoveIn = (actor: Actor, collaborationId: string): Verdict =>
  isSecretariatOf(actor, collaborationId) ? yes : no('moving.onlySecretariat')

/** MI7: what has been carried out is taken back within the days of undoing. */
export const mayUndo = (run: { state: string; finishedAt: Date | null }, now: Date): Verdict => {
  if (run.state !== 'done' || !run.finishedAt) return no('moving.notDone')
  return now.getTime() - run.finishedAt.getTime() <= undoDays * 86_400_000 ? yes : no('undo.tooLate')
}

/** Lines wait for the first time, or have been corrected since. */
export const mayStart = ({ state, waiting }: { state: string; waiting: number }): Verdict => {
  if (state !== 'preview' && state !== 'done') return no('moving.underWay')
  return waiting > 0 ? yes : no('moving.nothingWaits')
}
