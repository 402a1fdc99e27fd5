import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endAffiliation } from '#server/accounts/affiliations.ts'
import { affiliationChoice } from '#server/accounts/affiliations-contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(affiliationChoice, async ({ actor, input }) => {
  const { mayResume } = await endAffiliation(actor, input)
  const undo = mayResume ? undoing({ of: 'affiliation', ...input }) : undefined
  return redirectWithFlash(`/personer/${input.personId}`, mayResume ? 'affiliation.ended' : 'affiliation.left', undefined, undo)
})
