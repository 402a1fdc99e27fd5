import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

const letter = z.object({ groupId: z.uuid(), letterId: z.uuid() })

export const letterWritten = fact('letter.written', letter)
export const letterTakenBack = fact('letter.takenBack', letter)
export const letterSent = fact('letter.sent', letter.extend({ number: z.number().int() }))
