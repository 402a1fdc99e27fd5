import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const agreementId = z.uuid()
const focusAreaId = z.uuid()
const agreement = z.object({ agreementId, ...accessPayload })
const area = z.object({ agreementId, focusAreaId, ...accessPayload })
const commitment = z.object({ agreementId, focusAreaId, commitmentId: z.uuid() })
const milestone = z.object({ agreementId, milestoneId: z.uuid() })
const annex = z.object({ agreementId, annexId: z.uuid() })

/** Which fields became what in which edition (AG9). */
const edit = { fields: z.array(z.string()), revision: z.int() }

export const agreementCreated = fact('agreement.created', agreement)
export const agreementChanged = fact('agreement.changed', agreement.extend(edit))
export const agreementRemoved = fact('agreement.removed', agreement)
export const agreementRestored = fact('agreement.restored', agreement)

export const focusAreaCreated = fact('focusArea.created', area)
export const focusAreaChanged = fact('focusArea.changed', area.extend(edit))
export const focusAreaRemoved = fact('focusArea.removed', area)
export const focusAreaRestored = fact('focusArea.restored', area)

export const commitmentsAdded = fact('agreement.commitmentsAdded', area)
export const commitmentChanged = fact('agreement.commitmentChanged', commitment.extend(edit))
export const commitmentMoved = fact('agreement.commitmentMoved', commitment)
export const commitmentRemoved = fact('agreement.commitmentRemoved', commitment)
export const commitmentRestored = fact('agreement.commitmentRestored', commitment)

export const milestoneAdded = fact('agreement.milestoneAdded', milestone)
export const milestoneChanged = fact('agreement.milestoneChanged', milestone.extend(edit))
export const milestoneReached = fact('agreement.milestoneReached', milestone)
export const milestoneReopened = fact('agreement.milestoneReopened', milestone)
export const milestoneRemoved = fact('agreement.milestoneRemoved', milestone)
export const milestoneRestored = fact('agreement.milestoneRestored', milestone)

export const annexAdded = fact('agreement.annexAdded', annex)
export const annexChanged = fact('agreement.annexChanged', annex.extend(edit))
export const annexMoved = fact('agreement.annexMoved', annex)
export const annexRemoved = fact('agreement.annexRemoved', annex)
export const annexRestored = fact('agreement.annexRestored', annex)
