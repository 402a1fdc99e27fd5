import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { moveAnnex } from '#server/agreements/commands/annexes.ts'
import { annexMove } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(annexMove, async ({ actor, input }) => {
  await moveAnnex(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#bilag`, 'annex.moved')
})
