import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import type { Level } from '#server/kernel/db.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** AG1: agreements are written by the secretariat. */
export const mayWriteAgreement = (actor: Actor, collaborationId: string): Verdict =>
  isSecretariatOf(actor, collaborationId) ? yes : no('agreement.onlySecretariat')

/** AG2: who may read an agreement and its focus areas. */
export const agreementLevel = (state: string): Level => (state === 'approved' ? 'public' : 'collaboration')

/** AG12: an annex is written by its home, wherever else it is annexed. */
export const mayWriteAnnex = (actor: Actor, home: string): Verdict =>
  isSecretariatOf(actor, home) ? yes : no('annex.onlyHome')
