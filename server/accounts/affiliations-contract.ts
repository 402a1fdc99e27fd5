import { z } from 'zod'
import { day, id, optionalDay, optionalLine } from '#server/kernel/field.ts'
import { affiliationRoleCodes, sideCodes } from '#server/organisations/words.ts'

const affiliationFields = z.object({
  title: optionalLine(120),
  department: optionalLine(120),
  side: z.enum(sideCodes, 'field.invalid').default('authority'),
  roles: z.array(z.enum(affiliationRoleCodes, 'field.invalid')).default([]),
  from: day(),
  until: optionalDay(),
})

const inOrder = { message: 'field.dateOrder', path: ['until'] }
const ordered = (value: { from: Date; until: Date | null }) => !value.until || value.until >= value.from

export const newAffiliation = affiliationFields.extend({ personId: id(), organisationId: id() }).refine(ordered, inOrder)
export const affiliationEdit = affiliationFields.extend({ personId: id(), affiliationId: id() }).refine(ordered, inOrder)
export const affiliationChoice = z.object({ personId: id(), affiliationId: id() })
