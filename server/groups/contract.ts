import { z } from 'zod'
import { day, email, id, line, optionalDay, optionalId, optionalLine, requiredText, text } from '#server/kernel/field.ts'
import { groupKinds, groupLevels, groupRoles, joinings, seatPositions } from './words.ts'

const groupFields = z.object({
  name: line(120),
  kind: z.enum(groupKinds, 'field.required'),
  purpose: text(5000),
  reportsToId: optionalId(),
  level: z.enum(groupLevels, 'field.required'),
  defaultLevel: z.enum(groupLevels, 'field.required'),
  joining: z.enum(joinings, 'field.required').default('invitation'),
  focusAreaIds: z.array(id()).default([]),
})

export const newGroup = groupFields.extend({ collaborationId: id() })
/** Without a mandate in the form it stays as it is. */
export const groupEdit = groupFields.extend({ groupId: id(), mandateId: optionalId().optional() })
export const groupChoice = z.object({ groupId: id() })

const role = z.enum(groupRoles, 'field.required')

export const newMember = z.object({ groupId: id(), personId: z.uuid('membership.choosePerson'), role })
export const invitation = z.object({
  groupId: id(),
  name: line(120),
  email: email(),
  title: optionalLine(120),
  organisationId: optionalId(),
  role,
})
export const roleChange = z.object({ groupId: id(), membershipId: id(), role })
export const membershipChoice = z.object({ groupId: id(), membershipId: id() })

export const newDeliverable = z.object({ groupId: id(), title: line(200), dueOn: optionalDay() })
export const deliverableEdit = newDeliverable.extend({ deliverableId: id() })
export const deliverableChoice = z.object({ groupId: id(), deliverableId: id() })

const period = { from: day(), until: optionalDay() }
const inOrder = (of: { from: Date; until: Date | null }) => of.until === null || of.until >= of.from
const backwards = { path: ['until'], message: 'seat.periodBackwards' }
export const newSeat = z
  .object({ groupId: id(), organisationId: z.uuid('seat.chooseOrganisation'), label: optionalLine(120), ...period })
  .refine(inOrder, backwards)
export const seatEdit = z.object({ groupId: id(), seatId: id(), label: optionalLine(120), ...period }).refine(inOrder, backwards)
export const seatChoice = z.object({ groupId: id(), seatId: id() })
export const seatedPerson = z.object({
  groupId: id(),
  seatId: id(),
  personId: z.uuid('membership.choosePerson'),
  as: z.enum(seatPositions).default('holder'),
  role: role.default('member'),
  /** Whom the form has shown there: if it is somebody else by now, nothing happens. */
  replacesId: optionalId(),
})
export const holdingChoice = z.object({ groupId: id(), seatId: id(), holdingId: id() })

export const joinRequest = z.object({ groupId: id(), reason: requiredText(1000) })
export const requestChoice = z.object({ groupId: id(), requestId: id() })
export const acceptance = requestChoice.extend({ role: role.default('member') })
export const refusalOfRequest = requestChoice.extend({ answer: requiredText(1000) })
