import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const seat = { collaborationId: z.uuid(), personId: z.uuid() }

export const secretariatNamed = fact('secretariat.named', z.object({ ...seat, ...accessPayload }))
export const secretariatReminded = fact('secretariat.reminded', z.object(seat))
export const secretariatEnded = fact('secretariat.ended', z.object({ ...seat, ...accessPayload }))
export const secretariatRestored = fact('secretariat.restored', z.object({ ...seat, ...accessPayload }))
