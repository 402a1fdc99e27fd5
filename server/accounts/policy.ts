import type { PersonActor } from '#server/kernel/actor.ts'
import { no, type Verdict, yes } from '#server/kernel/verdict.ts'

/** AC1: a person is deactivated by the secretariat of a collaboration they belong to; never by themselves. */
export const mayDeactivate = (actor: PersonActor, target: { personId: string; collaborationIds: string[] }): Verdict => {
  if (actor.personId === target.personId) return no('account.notOneself')
  const own = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return target.collaborationIds.some((one) => own.includes(one)) ? yes : no('account.onlySecretariat')
}

/** AC2: a profile is changed by its person, or by the secretariat of a collaboration they belong to. */
export const mayEditProfile = (actor: PersonActor, target: { personId: string; collaborationIds: string[] }): Verdict => {
  if (actor.personId === target.personId) return yes
  const own = actor.collaborations.filter((one) => one.secretariat).map((one) => one.id)
  return target.collaborationIds.some((one) => own.includes(one)) ? yes : no('person.onlyOwn')
}
