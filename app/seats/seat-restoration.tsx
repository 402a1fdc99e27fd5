import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreSeat } from '#server/groups/commands/seats.ts'
import { seatChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(seatChoice, async ({ actor, input }) => {
  const { organisation } = await restoreSeat(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'seat.restored', { organisation })
})
