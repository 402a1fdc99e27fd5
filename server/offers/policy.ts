import { type Actor, isSecretariatOf } from '#server/kernel/actor.ts'
import { all, no, type Verdict, yes } from '#server/kernel/verdict.ts'
import { type LinkFacts, lookingAfter } from '#server/organisations/policy.ts'
import { undoDays } from './words.ts'

export type RunBy = { organisationId: string; links: LinkFacts[] }

const isSecretariat = (actor: Actor, { links }: RunBy) =>
  lookingAfter(links).some((one) => isSecretariatOf(actor, one.collaborationId))

const belongsTo = (actor: Actor, organisationId: string, role?: string) =>
  actor.kind === 'person' &&
  actor.affiliations.some((one) => one.organisationId === organisationId && (!role || one.roles.includes(role)))

/** OF2: by the secretariat and the organisation's contact persons. */
export const mayMakeOffer = (actor: Actor, of: RunBy): Verdict =>
  isSecretariat(actor, of) || belongsTo(actor, of.organisationId, 'contactPerson') ? yes : no('offer.notYours')

/** OF2: the leader as well, while they belong there. */
export const mayEditOffer = (actor: Actor, of: RunBy & { leaderId: string | null }): Verdict =>
  actor.kind === 'person' && actor.personId === of.leaderId && belongsTo(actor, of.organisationId) ? yes : mayMakeOffer(actor, of)

/** OF5: later than 30 days it is for the secretariat. */
export const mayRestoreOffer = (actor: Actor, of: RunBy & { removedAt: Date }, now: Date): Verdict =>
  all(
    mayMakeOffer(actor, of),
    isSecretariat(actor, of) || now.getTime() - of.removedAt.getTime() <= undoDays * 86_400_000 ? yes : no('offer.tooLate'),
  )
