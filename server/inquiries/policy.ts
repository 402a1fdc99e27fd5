import { type Actor, isSecretariatOf, type PersonActor } from '#server/kernel/actor.ts'

/** HE1: to one's own collaborations; null is about the platform itself. */
export const mayWriteTo = (actor: PersonActor, collaborationId: string | null): boolean =>
  collaborationId === null || actor.collaborations.some((one) => one.id === collaborationId)

/** HE3: the secretariat it is to; about the platform itself, operations. */
export const mayReadInquiry = (actor: Actor, collaborationId: string | null): boolean =>
  collaborationId === null ? actor.kind === 'person' && actor.drift : isSecretariatOf(actor, collaborationId)
