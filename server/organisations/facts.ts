import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const organisationId = z.uuid()
const collaborationId = z.uuid()
const fields = z.array(z.string())

export const collaborationCreated = fact('collaboration.created', z.object({ collaborationId }))
export const collaborationChanged = fact('collaboration.changed', z.object({ collaborationId, fields }))
export const organisationCreated = fact('organisation.created', z.object({ organisationId }))
export const organisationChanged = fact('organisation.changed', z.object({ organisationId, fields }))
export const organisationLinked = fact('organisation.linked', z.object({ organisationId, collaborationId, link: z.string() }))
export const organisationUnlinked = fact(
  'organisation.unlinked',
  z.object({ organisationId, collaborationId, link: z.string() }),
)
const department = { organisationId, departmentId: z.uuid() }
export const departmentAdded = fact('organisation.departmentAdded', z.object(department))
export const departmentChanged = fact('organisation.departmentChanged', z.object({ ...department, fields }))
export const departmentRemoved = fact('organisation.departmentRemoved', z.object(department))
export const departmentRestored = fact('organisation.departmentRestored', z.object(department))
/** Whom a changed link or kind concerns, so many at a time: a notice has a greatest length. */
export const accessChanged = fact('organisation.accessChanged', z.object({ organisationId, ...accessPayload }))
export const organisationTakenBack = fact('organisation.takenBack', z.object({ organisationId }))
