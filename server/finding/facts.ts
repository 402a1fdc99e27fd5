import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

export const searchRebuilt = fact('search.rebuilt', z.object({ documents: z.number().int() }))
