import { z } from 'zod'
import { id, line, optionalId, optionalLine, text } from '#server/kernel/field.ts'

const checked = z
  .union([z.literal('on'), z.literal(''), z.boolean()])
  .optional()
  .transform((value) => value === 'on' || value === true)

const proposalFields = { title: line(120), reason: text(3000), shown: checked }
export const newProposal = z.object({ collaborationId: id(), ...proposalFields })
export const proposalEdit = z.object({ proposalId: id(), ...proposalFields })
export const proposalChoice = z.object({ proposalId: id() })

/** Under whom: `g:` a group there is, `n:` a new one of the proposal, or nobody. */
const under = z
  .union([z.literal(''), z.string().regex(/^[gn]:[0-9a-f-]{36}$/, 'field.invalid')])
  .nullish()
  .transform((value) => value || null)

export const newChange = z.object({ proposalId: id(), groupId: optionalId(), name: optionalLine(120), ends: checked, under })
export const changeEdit = z.object({ proposalId: id(), changeId: id(), name: optionalLine(120), ends: checked, under })
export const changeChoice = z.object({ proposalId: id(), changeId: id() })
