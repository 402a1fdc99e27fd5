import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const transition = { transitionId: z.uuid(), organisationId: z.uuid(), successorId: z.uuid().nullable() }

/* `organisation.…`: what is said of an organisation's people and offers in the search is read anew. */
export const transitionPlanned = fact('organisation.transitionPlanned', z.object(transition))
export const transitionCancelled = fact('organisation.transitionCancelled', z.object(transition))
export const renamed = fact('organisation.renamed', z.object(transition))
export const renamedBack = fact('organisation.renamedBack', z.object(transition))
export const merged = fact('organisation.merged', z.object(transition))
const taking = { transitionId: z.uuid(), organisationId: z.uuid(), predecessorId: z.uuid() }
export const tookOver = fact('organisation.tookOver', z.object(taking))
export const gaveBack = fact('organisation.gaveBack', z.object(taking))
export const mergedBack = fact('organisation.mergedBack', z.object(transition))
