import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const groupId = z.uuid()
const fields = z.array(z.string())
const membership = { groupId, membershipId: z.uuid(), personId: z.uuid(), role: z.string() }
const seat = { groupId, seatId: z.uuid(), organisationId: z.uuid() }
const holding = { ...seat, holdingId: z.uuid(), personId: z.uuid(), as: z.string() }
const joinRequest = { groupId, requestId: z.uuid(), personId: z.uuid() }
const deliverable = z.object({ groupId, deliverableId: z.uuid() })

export const groupCreated = fact('group.created', z.object({ groupId }))
export const groupChanged = fact('group.changed', z.object({ groupId, fields, ...accessPayload }))
export const groupClosed = fact('group.closed', z.object({ groupId }))
export const groupTakenBack = fact('group.takenBack', z.object({ groupId }))
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

export const seatAdded = fact('group.seatAdded', z.object(seat))
export const seatChanged = fact('group.seatChanged', z.object({ ...seat, fields }))
export const seatRemoved = fact('group.seatRemoved', z.object({ ...seat, ...accessPayload }))
export const seatRestored = fact('group.seatRestored', z.object(seat))
export const seatFilled = fact('group.seatFilled', z.object({ ...holding, ...accessPayload }))
export const seatEmptied = fact('group.seatEmptied', z.object({ ...holding, ...accessPayload }))
export const seatRefilled = fact('group.seatRefilled', z.object(holding))
export const handoverEnded = fact('group.handoverEnded', z.object(holding))
export const handoverResumed = fact('group.handoverResumed', z.object(holding))

export const joined = fact('group.joined', z.object(membership))
export const joinAsked = fact('group.joinAsked', z.object(joinRequest))
export const joinWithdrawn = fact('group.joinWithdrawn', z.object(joinRequest))
export const joinAccepted = fact('group.joinAccepted', z.object({ ...joinRequest, membershipId: z.uuid(), role: z.string() }))
export const joinDeclined = fact('group.joinDeclined', z.object(joinRequest))
export const joinAnswerTakenBack = fact('group.joinAnswerTakenBack', z.object({ ...joinRequest, ...accessPayload }))
