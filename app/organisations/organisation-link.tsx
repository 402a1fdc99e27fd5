import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { linkOrganisation } from '#server/accounts/affiliations.ts'
import { organisationLink } from '#server/organisations/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(organisationLink, async ({ actor, input }) => {
  await linkOrganisation(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}`, 'organisation.linked')
})
