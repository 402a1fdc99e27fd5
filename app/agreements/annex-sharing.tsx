import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { shareAnnex } from '#server/agreements/commands/annexes.ts'
import { annexChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(annexChoice, async ({ actor, input }) => {
  await shareAnnex(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#bilag`, 'annex.added')
})
