import { z } from 'zod'

/*
 * The parts contracts are made of. Messages are reason codes (app/i18n explains them). Whatever a person types and we
 * keep refuses a CPR number, addresses and links too: `contracts.test.ts` (test/architecture) walks all contracts.
 */

import { today } from './clock.ts'
import { holdsCpr } from './cpr.ts'
import { dayFrom } from './day.ts'
import { timeFrom } from './time-of-day.ts'

// PostgreSQL stores neither NUL nor half a surrogate pair.
const storable = (value: string) => value.replaceAll('\u0000', '').toWellFormed()

export const cpr = { message: 'field.cpr' }
export const withoutCpr = (value: string) => !holdsCpr(value)

/** One line of text without a CPR number. */
export const line = (longest = 200) =>
  z
    .string({ message: 'field.required' })
    .transform((value) => storable(value).replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'field.required')
        .max(longest, 'field.tooLong')
        .refine(withoutCpr, cpr),
    )

/** One line that may be left empty. */
export const optionalLine = (longest = 200) =>
  z
    .string()
    .default('')
    .transform((value) => storable(value).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(longest, 'field.tooLong').refine(withoutCpr, cpr))

/** Several lines without a CPR number; may be left empty unless `required`. */
export const text = (longest = 10_000) =>
  z
    .string()
    .default('')
    .transform((value) => storable(value).replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, 'field.tooLong').refine(withoutCpr, cpr))

export const requiredText = (longest = 10_000) =>
  text(longest).pipe(z.string().min(1, 'field.required'))

export const id = () => z.uuid('field.invalid')

/** A choice a form may leave empty. */
export const optionalId = () =>
  z
    .union([z.literal(''), z.uuid('field.invalid')])
    .nullish()
    .transform((value) => value || null)

export const email = () =>
  z
    .string({ message: 'field.required' })
    .trim()
    .toLowerCase()
    .min(1, 'field.required')
    .max(254, 'field.tooLong')
    .pipe(z.email('field.email').refine(withoutCpr, cpr))

/** An address that may be left empty. */
export const optionalEmail = () =>
  z
    .string()
    .default('')
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.string().max(254, 'field.tooLong').pipe(z.union([z.literal(''), z.email('field.email').refine(withoutCpr, cpr)])))

/** An http address that may be left empty; then it is null. */
export const optionalWebsite = () =>
  z
    .string()
    .default('')
    .transform((value) => value.trim())
    .pipe(
      z
        .string()
        .max(2000, 'field.tooLong')
        .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'field.url' })], 'field.url'))
        .refine(withoutCpr, cpr),
    )
    .transform((value) => value || null)

const written = () => z.union([z.string(), z.date()], 'field.date')

/** The day of what was written, or null for nothing; refuses what is no day. */
function dayOf(value: string | Date, ctx: z.RefinementCtx): Date | null {
  if (value instanceof Date || value.trim() === '') return value instanceof Date ? value : null
  const found = dayFrom(value, today())
  if (found) return new Date(`${found}T00:00:00Z`)
  ctx.addIssue({ code: 'custom', message: 'field.date' })
  return z.NEVER
}

/** A day as people write it (kernel/day.ts says how), or as a contract has already read it. */
export const day = () =>
  written().transform((value, ctx) => {
    if (typeof value === 'string' && value.trim() === '') ctx.addIssue({ code: 'custom', message: 'field.required' })
    return dayOf(value, ctx) as Date
  })

/** The same, or nothing. */
export const optionalDay = () =>
  written()
    .nullish()
    .transform((value, ctx) => (value ? dayOf(value, ctx) : null))

/** A time of day as people write it (kernel/time-of-day.ts says how), as hh:mm. */
export const timeOfDay = () =>
  z.string('field.required').transform((value, ctx) => {
    const found = timeFrom(value)
    if (found === null) ctx.addIssue({ code: 'custom', message: value.trim() === '' ? 'field.required' : 'field.time' })
    return found ?? ''
  })

/** The same, or nothing. */
export const optionalTimeOfDay = () => z.union([z.literal(''), timeOfDay()]).default('')
