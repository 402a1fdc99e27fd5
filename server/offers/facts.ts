import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const offer = { offerId: z.uuid(), organisationId: z.uuid() }

export const offerAdded = fact('offer.added', z.object(offer))
export const offerChanged = fact('offer.changed', z.object({ ...offer, fields: z.array(z.string()) }))
export const offerRemoved = fact('offer.removed', z.object({ ...offer, ...accessPayload }))
export const offerRestored = fact('offer.restored', z.object(offer))
export const offerTakenBack = fact('offer.takenBack', z.object(offer))
