import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const run = z.object({ collaborationId: z.uuid(), runId: z.uuid() })

export const importBrought = fact('moving.brought', run)
export const importMapped = fact('moving.mapped', run)
export const lineCorrected = fact('moving.corrected', run.extend({ lineId: z.uuid() }))
export const importStarted = fact('moving.started', run)
export const importFinished = fact('moving.finished', run)
export const importDropped = fact('moving.dropped', run)
export const importUndoStarted = fact('moving.undoStarted', run)
export const importUndone = fact('moving.undone', run)
