import { z } from 'zod'
import { id, optionalLine } from '#server/kernel/field.ts'
import { lineKinds } from './words.ts'

const slug = z.string().min(1).max(80)

/** The page's form; the file is read from the form itself. */
export const bringForm = z.object({ slug })
export const runChoice = z.object({ slug, runId: id() })

/** What each sheet is, and each of its columns, sheet after sheet in order. */
export const columnChoice = runChoice.extend({
  kinds: z.array(z.union([z.literal(''), z.enum(lineKinds)], 'field.invalid')).default([]),
  fields: z.array(z.string().regex(/^[a-zA-Z]{0,30}$/, 'field.invalid')).default([]),
})

/** A line written anew: its values in the order of its sheet's columns. */
export const correction = runChoice.extend({ lineId: id(), values: z.array(optionalLine(2000)).default([]) })

export const beginning = runChoice.extend({
  invite: z
    .union([z.literal('on'), z.boolean()])
    .optional()
    .transform((value) => value === 'on' || value === true),
})
