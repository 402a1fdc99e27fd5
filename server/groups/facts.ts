import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const groupId = z.uuid()
const fields = z.array(z.string())
const membership = { groupId, membershipId: z.uuid(), personId: z.uuid(), role: z.string() }
const deliverable = z.object({ groupId, deliverableId: z.uuid() })

export const groupCreated = fact('group.created', z.object({ groupId }))
export const groupChanged = fact('group.changed', z.object({ groupId, fields, ...accessPayload }))
export const groupClosed = fact('group.closed', z.object({ groupId }))
export const groupReopened = fact('group.reopened', z.object({ groupId }))

export const memberAdded = fact('group.memberAdded', z.object(membership))
export const memberInvited = fact('group.memberInvited', z.object(membership))
export const memberRemindedOfInvitation = fact('group.memberReminded', z.object(membership))
export const memberRoleChanged = fact('group.memberRoleChanged', z.object({ ...membership, ...accessPayload }))
export const memberEnded = fact('group.memberEnded', z.object({ ...membership, ...accessPayload }))
export const memberRestored = fact('group.memberRestored', z.object(membership))

export const deliverableAdded = fact('group.deliverableAdded', deliverable)
export const deliverableChanged = fact('group.deliverableChanged', deliverable.extend({ fields }))
export const deliverableDone = fact('group.deliverableDone', deliverable)
export const deliverableReopened = fact('group.deliverableReopened', deliverable)
export const deliverableRemoved = fact('group.deliverableRemoved', deliverable)
export const deliverableRestored = fact('group.deliverableRestored', deliverable)
