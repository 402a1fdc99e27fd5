import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endAffiliation } from '#server/accounts/affiliations.ts'
import { affiliationChoice } from '#server/accounts/affiliations-contract.ts'

export { loader } from '#app/http/post-only.server.ts'

export const action = write(affiliationChoice, async ({ actor, input }) => {
  await endAffiliation(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'affiliation.ended')
})
