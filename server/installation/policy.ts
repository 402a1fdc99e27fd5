import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** IN1: drift runs the installation, and nobody else, whatever else they are. */
export const runsInstallation = (actor: Actor): actor is PersonActor => actor.kind === 'person' && actor.drift

/** IN3: drift reads nothing, so it does not give itself what would let it. */
export const mayName = (actor: PersonActor, email: string): Verdict =>
  actor.email.toLowerCase() === email.toLowerCase() ? no('secretariat.notOneself') : yes

/** IN5: how long an ended role can be given back as if nothing had happened. */
export const undoDays = 30
