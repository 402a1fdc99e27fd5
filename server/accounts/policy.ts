import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** AC1: a person is deactivated by the secretariat of a collaboration they belong to; never by themselves. */
export const mayDeactivate = (actor: PersonActor, target: { personId: string; collaborationIds: string[] }): Verdict => {
  if (actor.personId === target.personId) return no('account.notOneself')
  const own = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return target.collaborationIds.some((one) => own.includes(one)) ? yes : no('account.onlySecretariat')
}

type Contact = { seen: string; scopes: string[] }

/**
 * AC11: an address or number shown to groups is read by its owner, those who share a group with them and the secretariats
 * that find them; else by whoever finds them. `scopes` are the person's.
 */
export const mayReadContact = (actor: Actor, { seen, scopes }: Contact): boolean =>
  seen === 'collaboration' || actor.kind === 'system' || closeScopes(actor).some((one) => scopes.includes(one))

/** The tokens of an actor that say more than that they are of the same collaboration. */
export const closeScopes = (actor: Exclude<Actor, { kind: 'system' }>): string[] => actor.scopes.filter((one) => /^[pgs]:/.test(one))

/** AC2: a profile is changed by its person, or by the secretariat of a collaboration they belong to. */
export const mayEditProfile = (actor: PersonActor, target: { personId: string; collaborationIds: string[] }): Verdict => {
  if (actor.personId === target.personId) return yes
  const own = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return target.collaborationIds.some((one) => own.includes(one)) ? yes : no('person.onlyOwn')
}
