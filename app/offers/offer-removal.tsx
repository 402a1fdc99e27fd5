import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeOffer } from '#server/offers/commands.ts'
import { offerChoice } from '#server/offers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(offerChoice, async ({ actor, input: { offerId } }) => {
  const { organisationId, name } = await removeOffer(actor, { offerId })
  return redirectWithFlash(`/organisationer/${organisationId}`, 'offer.removed', { name }, undoing({ of: 'offer', offerId, title: name }))
})
