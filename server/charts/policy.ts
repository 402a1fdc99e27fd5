import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** CH2: proposals are the secretariat's. */
export const mayPropose = (actor: Actor, collaborationId: string): Verdict =>
  isSecretariatOf(actor, collaborationId) ? yes : no('chart.onlySecretariat')
