import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreOffer } from '#server/offers/commands.ts'
import { offerChoice } from '#server/offers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(offerChoice, async ({ actor, input }) => {
  const { name } = await restoreOffer(actor, input)
  return redirectWithFlash(`/tilbud/${input.offerId}`, 'offer.restored', { name })
})
