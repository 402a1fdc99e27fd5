import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeAgreement } from '#server/agreements/commands/agreements.ts'
import { agreementChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(agreementChoice, async ({ actor, input }) => {
  const { title, slug } = await removeAgreement(actor, input)
  const undo = undoing({ of: 'agreement', ...input, title })
  return redirectWithFlash(`/samarbejder/${slug}`, 'agreement.removed', { title }, undo)
})
