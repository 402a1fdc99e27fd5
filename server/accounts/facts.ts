import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const personId = z.uuid()

export const accountInvited = fact('account.invited', z.object({ personId, groupId: z.uuid().nullable() }))
export const accountActivated = fact('account.activated', z.object({ personId }))
export const passwordChanged = fact('account.passwordChanged', z.object({ personId, ...accessPayload }))
export const accountDeactivated = fact('account.deactivated', z.object({ personId, ...accessPayload }))
export const accountReactivated = fact('account.reactivated', z.object({ personId }))
export const sessionsEnded = fact('account.sessionsEnded', z.object({ personId, ...accessPayload }))
export const profileChanged = fact('person.changed', z.object({ personId, fields: z.array(z.string()) }))
export const affiliationEnded = fact('person.affiliationEnded', z.object({ personId, affiliationId: z.uuid(), ...accessPayload }))
export const affiliationResumed = fact(
  'person.affiliationResumed',
  z.object({ personId, affiliationId: z.uuid(), ...accessPayload }),
)
export const affiliationChanged = fact('person.affiliationChanged', z.object({ personId, affiliationId: z.uuid().optional(), ...accessPayload }))
export const personAdded = fact('person.added', z.object({ personId, organisationId: z.uuid() }))
export const personTakenBack = fact('person.takenBack', z.object({ personId, ...accessPayload }))
export const personInvited = fact('person.invited', z.object({ personId }))
