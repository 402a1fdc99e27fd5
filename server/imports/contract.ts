import { z } from 'zod'
import { publicationLevel } from '#server/papers/contract.ts'
import { paperKinds } from '#server/papers/words.ts'

/** How a run of imports is done; the same for the page and the command line. */
export const importChoices = z.object({
  kind: z.enum(paperKinds, 'field.required').default('rapport'),
  level: publicationLevel.default('collaboration'),
})

/** The page's form; the files are read from the form itself. */
export const importForm = importChoices.extend({ slug: z.string().min(1).max(80) })
