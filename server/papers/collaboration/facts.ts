import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

/** Somebody writes in a paper's live text; announced at most once per author and ten minutes. */
export const paperEdited = fact('paper.edited', z.object({ paperId: z.uuid() }))
