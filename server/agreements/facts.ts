import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const agreementId = z.uuid()
const fields = z.array(z.string())

export const agreementCreated = fact('agreement.created', z.object({ agreementId }))
export const agreementChanged = fact('agreement.changed', z.object({ agreementId, fields, ...accessPayload }))
export const focusAreaCreated = fact('focusArea.created', z.object({ agreementId, focusAreaId: z.uuid() }))
export const focusAreaChanged = fact('focusArea.changed', z.object({ agreementId, focusAreaId: z.uuid(), fields }))
