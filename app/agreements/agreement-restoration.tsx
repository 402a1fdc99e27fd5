import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreAgreement } from '#server/agreements/commands/agreements.ts'
import { agreementChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(agreementChoice, async ({ actor, input }) => {
  const { title } = await restoreAgreement(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}`, 'agreement.restored', { title })
})
