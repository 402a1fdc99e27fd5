import { z } from 'zod'
import { day, id, line, optionalDay, optionalId, optionalWebsite, text } from '#server/kernel/field.ts'
import { agreementStates } from './words.ts'

/** Lines of a text field, or the lines themselves: what a route has parsed a command can parse again. */
const lines = (longest: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value.join('\n') : value), text(longest)).transform((value) => value.split('\n').map((one) => one.replace(/^\s*[-*•]\s+/, '').trim()).filter(Boolean))

/** Which edition of a thing a form began from (AG9). */
const revision = () => z.coerce.number('field.invalid').int('field.invalid').min(1, 'field.invalid')

const agreementFields = z.object({
  title: line(200),
  startsOn: day(),
  endsOn: day(),
  preface: text(20_000),
  visionGoals: lines(10_000),
  development: text(20_000),
  governance: text(20_000),
  state: z.enum(agreementStates, 'field.invalid'),
})

const inOrder = { message: 'field.dateOrder', path: ['endsOn'] }
const ordered = (value: { startsOn: Date; endsOn: Date }) => value.endsOn > value.startsOn

export const newAgreement = agreementFields.extend({ slug: z.string().max(100) }).refine(ordered, inOrder)
export const agreementEdit = agreementFields.extend({ agreementId: id(), revision: revision() }).refine(ordered, inOrder)
export const agreementChoice = z.object({ agreementId: id() })

const focusAreaFields = z.object({
  number: z.coerce.number('field.number').int('field.number').min(1, 'field.number').max(99, 'field.number'),
  title: line(200),
  purpose: text(20_000),
  predecessorId: optionalId(),
  groupIds: z.array(id()).default([]),
})

export const newFocusArea = focusAreaFields.extend({ agreementId: id(), commitments: lines(20_000) })
export const focusAreaEdit = focusAreaFields.extend({ agreementId: id(), focusAreaId: id(), revision: revision() })
export const focusAreaChoice = z.object({ agreementId: id(), focusAreaId: id() })

/** One step towards the beginning or the end of a list. */
const direction = z.enum(['up', 'down'], 'field.invalid')
export const focusAreaMove = focusAreaChoice.extend({ direction })

/** Several at a time, one a line. */
export const newCommitments = focusAreaChoice.extend({
  commitments: lines(20_000).refine((value) => value.length > 0, 'field.required'),
})
export const commitmentChoice = focusAreaChoice.extend({ commitmentId: id() })
export const commitmentEdit = commitmentChoice.extend({
  text: line(1000),
  refersTo: z.array(id()).default([]),
  revision: revision(),
})
export const commitmentMove = commitmentChoice.extend({ direction })

const milestoneFields = z.object({ title: line(200), dueOn: day(), focusAreaId: optionalId() })
export const newMilestone = milestoneFields.extend({ agreementId: id() })
export const milestoneChoice = z.object({ agreementId: id(), milestoneId: id() })
export const milestoneEdit = milestoneFields.extend({
  agreementId: id(),
  milestoneId: id(),
  doneOn: optionalDay(),
  revision: revision(),
})

const annexFields = z.object({
  title: line(200),
  description: text(2000),
  paperId: optionalId(),
  // Parsed by the route, it may come again as null.
  address: z.preprocess((value) => value ?? '', optionalWebsite()),
})
const oneTarget = { message: 'annex.oneTarget', path: ['address'] }
const leadsToOne = (value: { paperId: string | null; address: string | null }) => !(value.paperId && value.address)

export const newAnnex = annexFields.extend({ agreementId: id() }).refine(leadsToOne, oneTarget)
export const annexChoice = z.object({ agreementId: id(), annexId: z.uuid('annex.choose') })
export const annexEdit = annexFields
  .extend({ agreementId: id(), annexId: id(), revision: revision() })
  .refine(leadsToOne, oneTarget)
export const annexMove = annexChoice.extend({ direction })
