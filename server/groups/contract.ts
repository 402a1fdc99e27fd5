import { z } from 'zod'
import { email, id, line, optionalDay, optionalId, optionalLine, text } from '#server/kernel/field.ts'
import { groupKinds, groupLevels, groupRoles } from './words.ts'

const groupFields = z.object({
  name: line(120),
  kind: z.enum(groupKinds, 'field.required'),
  purpose: text(5000),
  reportsToId: optionalId(),
  level: z.enum(groupLevels, 'field.required'),
  defaultLevel: z.enum(groupLevels, 'field.required'),
  focusAreaIds: z.array(id()).default([]),
})

export const newGroup = groupFields.extend({ collaborationId: id() })
export const groupEdit = groupFields.extend({ groupId: id() })
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
