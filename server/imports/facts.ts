import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

export const documentImported = fact(
  'document.imported',
  z.object({ publicationId: z.uuid(), paperId: z.uuid(), collaborationId: z.uuid(), number: z.number() }),
)
