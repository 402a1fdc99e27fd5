import { z } from 'zod'
import { accessPayload, fact } from '#server/kernel/facts.ts'

const paperId = z.uuid()
const publicationId = z.uuid()

export const paperMade = fact('paper.made', z.object({ paperId, groupId: z.uuid() }))
export const paperChanged = fact('paper.changed', z.object({ paperId, fields: z.array(z.string()) }))
export const paperShared = fact('paper.shared', z.object({ paperId, groupId: z.uuid() }))
export const paperUnshared = fact('paper.unshared', z.object({ paperId, ...accessPayload }))
export const personNamed = fact(
  'paper.personNamed',
  z.object({ paperId, personId: z.uuid(), verb: z.string(), ...accessPayload }),
)
export const personUnnamed = fact(
  'paper.personUnnamed',
  z.object({ paperId, personId: z.uuid(), verb: z.string(), ...accessPayload }),
)
export const paperRemoved = fact('paper.removed', z.object({ paperId, ...accessPayload }))
export const paperRestored = fact('paper.restored', z.object({ paperId }))
export const versionNamed = fact('paper.versionNamed', z.object({ paperId, number: z.number() }))
export const imageAdded = fact('paper.imageAdded', z.object({ paperId, imageId: z.uuid() }))

/** Announced on the publication; the live text's own history is told by `textPublished`. */
export const publicationMade = fact(
  'publication.made',
  z.object({ publicationId, paperId, number: z.number(), level: z.string(), ...accessPayload }),
)
export const publicationWithdrawn = fact(
  'publication.withdrawn',
  z.object({ publicationId, paperId, ...accessPayload }),
)
export const publicationRestored = fact('publication.restored', z.object({ publicationId, paperId }))

/** The same events for those who follow the live text, which is another Subject. */
export const textPublished = fact('paper.published', z.object({ paperId, publicationId, number: z.number() }))
export const textWithdrawn = fact('paper.withdrawn', z.object({ paperId, publicationId }))
export const textRepublished = fact('paper.republished', z.object({ paperId, publicationId }))
