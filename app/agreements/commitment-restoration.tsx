import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreCommitment } from '#server/agreements/commands/commitments.ts'
import { commitmentChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(commitmentChoice, async ({ actor, input }) => {
  await restoreCommitment(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${input.focusAreaId}`, 'commitment.restored')
})
