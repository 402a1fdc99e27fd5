import { z } from 'zod'
import { day, id, line, optionalLine } from '#server/kernel/field.ts'

export const renaming = z.object({ organisationId: id(), name: line(200), shortName: optionalLine(60), on: day() })
export const merging = z.object({ organisationId: id(), successorId: z.uuid('transition.chooseSuccessor'), on: day() })
export const transitionChoice = z.object({ organisationId: id(), transitionId: id() })
export const dueTransition = z.object({ transitionId: id() })
