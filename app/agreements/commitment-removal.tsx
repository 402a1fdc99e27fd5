import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeCommitment } from '#server/agreements/commands/commitments.ts'
import { commitmentChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(commitmentChoice, async ({ actor, input }) => {
  await removeCommitment(actor, input)
  const undo = undoing({ of: 'commitment', ...input, title: '' })
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${input.focusAreaId}`, 'commitment.removed', undefined, undo)
})
