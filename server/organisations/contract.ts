import { z } from 'zod'
import { id, line, optionalEmail, optionalId, optionalLine, optionalWebsite, text } from '#server/kernel/field.ts'
import { councilCodes, focusWordCodes, frontLevels, linkCodes, regionCodes } from './words.ts'

export const collaborationEdit = z.object({
  slug: z.string().max(100),
  name: line(120),
  description: text(2000),
  secretariat: optionalLine(200),
  email: optionalEmail(),
  phone: optionalLine(30),
  focusWord: z.enum(focusWordCodes, 'field.invalid'),
  level: z.enum(frontLevels, 'field.invalid'),
})

/** What a new collaboration is made from: a region that is known, or another by name, whose host is its first party. */
export const founding = z.object({
  region: z.enum([...regionCodes, 'other'], 'field.required'),
  collaborationName: optionalLine(120),
  hostOrganisation: optionalLine(120),
})

const organisationFields = z.object({
  name: line(200),
  shortName: optionalLine(60),
  kindCode: z.string({ message: 'field.required' }).min(1, 'field.required').max(60, 'field.invalid'),
  council: z
    .union([z.literal(''), z.enum(councilCodes)], 'field.invalid')
    .default('')
    .transform((value) => value || null),
  note: text(2000),
  website: optionalWebsite(),
})

/** Parted by commas or line breaks; each once. */
const names = () =>
  optionalLine(400).transform((value) => [...new Set(value.split(/[,;]/).map((one) => one.trim()).filter(Boolean))])

export const link = z.enum(linkCodes, 'field.required')

export const newOrganisation = organisationFields.extend({ slug: z.string().max(100), link, callingNames: names() })
/** Without calling names in the form they stay as they are. */
export const organisationEdit = organisationFields.extend({ organisationId: id(), callingNames: z.union([z.undefined(), names()]).optional() })
export const organisationLink = z.object({ organisationId: id(), collaborationId: id(), link })

const department = { name: line(120), parentId: optionalId() }
export const newDepartment = z.object({ organisationId: id(), ...department })
export const departmentEdit = z.object({ organisationId: id(), departmentId: id(), ...department })
export const departmentChoice = z.object({ organisationId: id(), departmentId: id() })
export const organisationChoice = z.object({ organisationId: id() })
