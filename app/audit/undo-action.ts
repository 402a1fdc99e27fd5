import type { Undo } from '#server/audit/undo.ts'

export type { Undo } from '#server/audit/undo.ts'

/** A form that takes something back: where it is posted, and what it names. */
export type UndoForm = { action: string; fields?: Record<string, string> }

const forms: { [K in Undo['of']]: (undo: Extract<Undo, { of: K }>) => UndoForm } = {
  group: ({ groupId }) => ({ action: `/grupper/${groupId}/genaabning` }),
  membership: ({ groupId, membershipId }) => ({ action: `/grupper/${groupId}/medlemmer/${membershipId}/fortrydelse` }),
  deliverable: ({ groupId, deliverableId }) => ({ action: `/grupper/${groupId}/leverancer/${deliverableId}/fortrydelse` }),
  seat: ({ groupId, seatId }) => ({ action: `/grupper/${groupId}/repraesentationer/${seatId}/fortrydelse` }),
  seatHolding: ({ groupId, seatId, holdingId }) => ({
    action: `/grupper/${groupId}/repraesentationer/${seatId}/genindsaettelse`,
    fields: { holdingId },
  }),
  transition: ({ organisationId, transitionId }) => ({ action: `/organisationer/${organisationId}/aendringer/${transitionId}/fortrydelse` }),
  department: ({ organisationId, departmentId }) => ({ action: `/organisationer/${organisationId}/afdelinger/${departmentId}/fortrydelse` }),
  offer: ({ offerId }) => ({ action: `/tilbud/${offerId}/fortrydelse` }),
  chartProposal: ({ slug, proposalId }) => ({ action: `/samarbejder/${slug}/organisation/forslag/${proposalId}/fortrydelse` }),
  chartChange: ({ slug, proposalId, changeId }) => ({
    action: `/samarbejder/${slug}/organisation/forslag/${proposalId}/aendringer/${changeId}/fortrydelse`,
  }),
  file: ({ fileId }) => ({ action: `/filer/${fileId}/gendannelse` }),
  folder: ({ groupId, folderId }) => ({ action: `/grupper/${groupId}/filer/mapper/${folderId}/gendannelse` }),
  meeting: ({ meetingId }) => ({ action: `/moeder/${meetingId}/genoptagelse` }),
  meetingTime: ({ meetingId }) => ({ action: `/moeder/${meetingId}/datoer/genaabning` }),
  meetingPaper: ({ meetingId, paperId }) => ({ action: `/moeder/${meetingId}/papirer/${paperId}/fortrydelse` }),
  paper: ({ paperId }) => ({ action: `/papirer/${paperId}/fjernet` }),
  publication: ({ paperId }) => ({ action: `/papirer/${paperId}/tilbagetraekning/fortryd` }),
  personUnnamed: ({ paperId, personId, verb }) => ({ action: `/papirer/${paperId}/adgang/${personId}`, fields: { verb } }),
  thread: ({ threadId }) => ({ action: `/traade/${threadId}/gendan` }),
  resolution: ({ threadId }) => ({ action: `/traade/${threadId}/genaabn` }),
  post: ({ postId }) => ({ action: `/indlaeg/${postId}/gendan` }),
  link: ({ organisationId, collaborationId, link }) => ({
    action: `/organisationer/${organisationId}/tilknytning`,
    fields: { collaborationId, link },
  }),
  affiliation: ({ personId, affiliationId }) => ({ action: `/personer/${personId}/tilknytninger/${affiliationId}/genoptagelse` }),
  account: ({ personId }) => ({ action: `/personer/${personId}/genaabning` }),
  agreement: ({ agreementId }) => ({ action: `/rammeaftaler/${agreementId}/fortrydelse` }),
  focusArea: ({ agreementId, focusAreaId }) => ({ action: `/rammeaftaler/${agreementId}/temaer/${focusAreaId}/fortrydelse` }),
  commitment: ({ agreementId, focusAreaId, commitmentId }) => ({
    action: `/rammeaftaler/${agreementId}/temaer/${focusAreaId}/punkter/${commitmentId}/fortrydelse`,
  }),
  milestone: ({ agreementId, milestoneId }) => ({ action: `/rammeaftaler/${agreementId}/milepaele/${milestoneId}/fortrydelse` }),
  annex: ({ agreementId, annexId }) => ({ action: `/rammeaftaler/${agreementId}/bilag/${annexId}/fortrydelse` }),
  secretariat: ({ slug, personId }) => ({ action: `/drift/samarbejder/${slug}/sekretariat/fortrydelse`, fields: { personId } }),
}

/** The form that takes this back. */
export const undoing = <U extends Undo>(undo: U): UndoForm => (forms[undo.of] as (undo: Undo) => UndoForm)(undo)

/** Where what was removed can be looked at by whoever may bring it back. */
export const removedPath = (undo: Undo): string | null => {
  if (undo.of === 'paper') return `/papirer/${undo.paperId}/fjernet`
  return undo.of === 'thread' ? `/traade/${undo.threadId}` : null
}
