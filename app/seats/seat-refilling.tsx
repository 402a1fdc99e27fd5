import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { refillSeat } from '#server/groups/commands/seats.ts'
import { holdingChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(holdingChoice, async ({ actor, input }) => {
  await refillSeat(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'seat.refilled')
})
