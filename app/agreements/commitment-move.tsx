import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { moveCommitment } from '#server/agreements/commands/commitments.ts'
import { commitmentMove } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(commitmentMove, async ({ actor, input }) => {
  await moveCommitment(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${input.focusAreaId}`, 'commitment.moved')
})
