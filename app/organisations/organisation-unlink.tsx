import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { unlinkOrganisation } from '#server/accounts/affiliations.ts'
import { organisationLink } from '#server/organisations/contract.ts'

export { loader } from '#app/http/post-only.server.ts'

export const action = write(organisationLink, async ({ actor, input }) => {
  await unlinkOrganisation(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}`, 'organisation.unlinked')
})
