import { z } from 'zod'
import { id, line, optionalDay, optionalId } from '#server/kernel/field.ts'
import { paperKinds, publicationLevels } from './words.ts'

const kind = z.enum(paperKinds, 'field.required')
const stage = z.enum(['private', 'group'], 'field.invalid')
export const publicationLevel = z.enum(publicationLevels, 'field.required')

export const paperChoice = z.object({ paperId: id() })

export const newPaper = z.object({
  groupId: id(),
  kind,
  title: line(200),
  focusAreaId: optionalId(),
  dueOn: optionalDay(),
  stage: stage.default('private'),
})

export const paperFacts = z.object({
  paperId: id(),
  kind,
  title: line(200),
  focusAreaId: optionalId(),
  dueOn: optionalDay(),
})

export const newTitle = z.object({ paperId: id(), title: line(200) })

export const namedPerson = z.object({
  paperId: id(),
  personId: id(),
  verb: z.enum(['read', 'write'], 'field.required'),
})
export const unnamedPerson = z.object({ paperId: id(), personId: id() })

export const newPublication = z.object({ paperId: id(), title: line(200), level: publicationLevel })

const number = z.coerce
  .number('field.invalid')
  .int('field.invalid')
  .min(1, 'field.invalid')
  .max(1_000_000, 'field.invalid')
export const versionName = z.object({ paperId: id(), number, name: line(120) })
export const keptVersion = z.object({ paperId: id(), name: line(120) })

/** What a writer may pick to mention. */
export const peopleSearch = z.object({ paperId: id(), q: z.string().max(80).default('') })
