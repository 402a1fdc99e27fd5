import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const proposal = { proposalId: z.uuid() }
const change = z.object({ ...proposal, changeId: z.uuid(), groupId: z.uuid().nullable() })

export const proposalMade = fact('chart.proposalMade', z.object(proposal))
export const proposalChanged = fact('chart.proposalChanged', z.object({ ...proposal, fields: z.array(z.string()), ...accessPayload }))
export const proposalRemoved = fact('chart.proposalRemoved', z.object({ ...proposal, ...accessPayload }))
export const proposalRestored = fact('chart.proposalRestored', z.object(proposal))

export const changeAdded = fact('chart.changeAdded', change)
export const changeEdited = fact('chart.changeEdited', change)
export const changeRemoved = fact('chart.changeRemoved', change)
export const changeRestored = fact('chart.changeRestored', change)
