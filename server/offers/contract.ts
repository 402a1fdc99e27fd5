import { z } from 'zod'
import { id, line, optionalId, optionalLine, optionalWebsite, text } from '#server/kernel/field.ts'
import { paragraphsIn, targetGroups } from './words.ts'

const places = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === undefined || value === null || String(value).trim() === '' ? null : Number(value)))
  .pipe(z.number('offer.places').int('offer.places').min(0, 'offer.places').max(9999, 'offer.places').nullable())

const offerFields = {
  name: line(200),
  leaderId: optionalId(),
  leader: optionalLine(200),
  targetGroups: z.array(z.enum(targetGroups, 'field.invalid')).max(targetGroups.length, 'field.invalid').default([]),
  /** Parted by commas; written alike when kept. */
  paragraphs: optionalLine(300).transform(paragraphsIn),
  municipality: optionalLine(100),
  residencePlaces: places,
  description: text(3000),
  website: optionalWebsite(),
}

export const newOffer = z.object({ organisationId: id(), ...offerFields })
export const offerEdit = z.object({ offerId: id(), ...offerFields })
export const offerChoice = z.object({ offerId: id() })
