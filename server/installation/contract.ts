import { z } from 'zod'
import { cpr, email, id, optionalId, optionalLine, withoutCpr } from '#server/kernel/field.ts'
import { founding } from '#server/organisations/contract.ts'

const ownSlug = z
  .string()
  .default('')
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.string().regex(/^(?=.{0,60}$)([a-z0-9]+(-[a-z0-9]+)*)?$/, 'collaboration.slugForm').refine(withoutCpr, cpr))

export const newCollaboration = founding.extend({ slug: ownSlug })

const slug = z.string().max(100)

/** By e-mail alone for whoever has an account; name, title and organisation are for those who are new. */
export const secretariatNaming = z.object({
  slug,
  email: email(),
  name: optionalLine(120),
  title: optionalLine(120),
  organisationId: optionalId(),
})

export const secretariatChoice = z.object({ slug, personId: id() })
