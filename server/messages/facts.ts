import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const conversationId = z.uuid()

export const conversationStarted = fact('conversation.started', z.object({ conversationId }))
export const conversationLeft = fact('conversation.left', z.object({ conversationId, personId: z.uuid(), ...accessPayload }))
export const conversationRejoined = fact('conversation.rejoined', z.object({ conversationId, personId: z.uuid() }))
