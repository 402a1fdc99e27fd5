import { z } from 'zod'
import { day, id, line, optionalId, text } from '#server/kernel/field.ts'
import { agreementStates } from './words.ts'

/** Lines of a text field, or the lines themselves: what a route has parsed a command can parse again. */
const lines = (longest: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value.join('\n') : value), text(longest)).transform((value) => value.split('\n').map((one) => one.replace(/^\s*[-*•]\s+/, '').trim()).filter(Boolean))

const agreementFields = z.object({
  title: line(200),
  startsOn: day(),
  endsOn: day(),
  preface: text(20_000),
  visionGoals: lines(10_000),
  governance: text(20_000),
  state: z.enum(agreementStates, 'field.invalid'),
})

const inOrder = { message: 'field.dateOrder', path: ['endsOn'] }
const ordered = (value: { startsOn: Date; endsOn: Date }) => value.endsOn > value.startsOn

export const newAgreement = agreementFields.extend({ slug: z.string().max(100) }).refine(ordered, inOrder)
export const agreementEdit = agreementFields.extend({ agreementId: id() }).refine(ordered, inOrder)

const focusAreaFields = z.object({
  number: z.coerce.number('field.number').int('field.number').min(1, 'field.number').max(99, 'field.number'),
  title: line(200),
  purpose: text(20_000),
  commitments: lines(20_000),
  predecessorId: optionalId(),
  groupIds: z.array(id()).default([]),
})

export const newFocusArea = focusAreaFields.extend({ agreementId: id() })
export const focusAreaEdit = focusAreaFields.extend({ agreementId: id(), focusAreaId: id() })
