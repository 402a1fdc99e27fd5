import { z } from 'zod'
import { id, line, optionalId, optionalLine, text } from '#server/kernel/field.ts'

const checked = z
  .union([z.literal('on'), z.literal(''), z.boolean()])
  .optional()
  .transform((value) => value === 'on' || value === true)

const proposalFields = { title: line(120), reason: text(3000), shown: checked }
export const newProposal = z.object({ collaborationId: id(), slug: z.string().max(100).optional(), ...proposalFields })
/** A proposal at its address: another collaboration's slug is no address of it. */
const proposalAt = { proposalId: id(), slug: z.string().max(100).optional() }
export const proposalEdit = z.object({ ...proposalAt, ...proposalFields })
export const proposalChoice = z.object(proposalAt)

/** Under whom: `g:` a group there is, `n:` a new one of the proposal, or nobody. */
const under = z
  .union([z.literal(''), z.string().regex(/^[gn]:[0-9a-f-]{36}$/, 'field.invalid')])
  .nullish()
  .transform((value) => value || null)

export const newChange = z.object({ ...proposalAt, groupId: optionalId(), name: optionalLine(120), ends: checked, under })
export const changeEdit = z.object({ ...proposalAt, changeId: id(), name: optionalLine(120), ends: checked, under })
export const changeChoice = z.object({ ...proposalAt, changeId: id() })
