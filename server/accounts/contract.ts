import { z } from 'zod'
import { email, id, line, optionalDay, optionalId, optionalLine, text } from '#server/kernel/field.ts'
import { founding } from '#server/organisations/contract.ts'
import { affiliationRoleCodes, sideCodes } from '#server/organisations/words.ts'
import { contactReaders } from './words.ts'

export const shortestPassword = 12

const password = z
  .string({ message: 'field.required' })
  .min(1, 'field.required')
  .min(shortestPassword, 'password.tooShort')
  .max(200, 'field.tooLong')

export const signInForm = z.object({
  email: email(),
  password: z.string({ message: 'field.required' }).min(1, 'field.required').max(200, 'field.tooLong'),
  til: z.string().max(500).optional(),
})

export const resetRequest = z.object({ email: email() })

export const newPassword = z.object({ token: z.string().min(20).max(200), password })

export const passwordChange = z.object({
  current: z.string({ message: 'field.required' }).min(1, 'field.required').max(200, 'field.tooLong'),
  password,
})

export const profile = z.object({
  name: line(120),
  title: optionalLine(120),
  phone: optionalLine(30),
  field: optionalLine(200),
  askMeAbout: text(500),
})

/** A person without an account, and where they belong; without a day it is from today. */
export const newPerson = z
  .object({
    name: line(120),
    email: email(),
    title: optionalLine(120),
    phone: optionalLine(30),
    field: optionalLine(200),
    organisationId: id(),
    department: optionalLine(120),
    side: z.enum(sideCodes, 'field.invalid').default('authority'),
    roles: z.array(z.enum(affiliationRoleCodes, 'field.invalid')).default([]),
    from: optionalDay(),
    until: optionalDay(),
  })
  .refine((one) => !one.until || !one.from || one.until >= one.from, { path: ['until'], message: 'field.dateOrder' })
export const invitedPerson = z.object({ personId: id(), place: line(200) })

/** Who reads one's address and number, and when one is away. */
export const availability = z
  .object({
    emailSeen: z.enum(contactReaders, 'field.invalid'),
    phoneSeen: z.enum(contactReaders, 'field.invalid'),
    absentFrom: optionalDay(),
    absentUntil: optionalDay(),
    absence: optionalLine(200),
    substituteId: optionalId(),
  })
  .refine((one) => !one.absentUntil || !one.absentFrom || one.absentUntil >= one.absentFrom, { path: ['absentUntil'], message: 'field.dateOrder' })
  .refine((one) => one.absentFrom || (!one.absentUntil && !one.absence && !one.substituteId), { path: ['absentFrom'], message: 'field.required' })

export const preferences = z.object({
  language: z.enum(['da', 'en'], 'field.invalid'),
  keyboardLetters: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
})

export const languageChoice = z.object({
  language: z.enum(['da', 'en'], 'field.invalid'),
  til: z.string().max(500).optional(),
})

export const collaborationChoice = z.object({ collaborationId: id(), til: z.string().max(500).optional() })
export const endedSession = z.object({ publicId: id() })
export const noInput = z.object({})
export const accountChoice = z.object({ personId: id() })

export const firstRun = founding.extend({
  token: z.string({ message: 'field.required' }).trim().min(1, 'field.required').max(100, 'field.tooLong'),
  hostOrganisation: line(120),
  name: line(120),
  title: optionalLine(120),
  email: email(),
  password,
})
