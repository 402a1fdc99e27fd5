import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { resumeAffiliation } from '#server/accounts/affiliations.ts'
import { affiliationChoice } from '#server/accounts/affiliations-contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(affiliationChoice, async ({ actor, input }) => {
  await resumeAffiliation(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'affiliation.saved')
})
