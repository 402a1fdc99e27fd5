import { undoing } from '#app/audit/undo-action.ts'
import { backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { emptySeat } from '#server/groups/commands/seats.ts'
import { holdingChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(holdingChoice, async ({ actor, input, form }) => {
  const { personId, organisation } = await emptySeat(actor, input)
  // Whoever has left a seat may no longer find the group, nor fill it again.
  if (personId === actor.personId) return redirectWithFlash(backTo(form, '/grupper'), 'seat.left', { organisation })
  return redirectWithFlash(backTo(form, `/grupper/${input.groupId}/medlemmer`), 'seat.emptied', { organisation }, undoing({ of: 'seatHolding', ...input }))
})
