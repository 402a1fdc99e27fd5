import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { unlinkOrganisation } from '#server/accounts/affiliations.ts'
import { organisationLink } from '#server/organisations/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(organisationLink, async ({ actor, input }) => {
  await unlinkOrganisation(actor, input)
  const undo = undoing({ of: 'link', ...input })
  return redirectWithFlash(`/organisationer/${input.organisationId}`, 'organisation.unlinked', undefined, undo)
})
