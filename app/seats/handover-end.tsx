import { backFields, backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endHandover } from '#server/groups/commands/seats.ts'
import { holdingChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(holdingChoice, async ({ actor, input, form }) => {
  await endHandover(actor, input)
  const back = backTo(form, `/grupper/${input.groupId}`)
  const undo = { action: `/grupper/${input.groupId}/repraesentationer/${input.seatId}/overdragelse/genoptagelse`, fields: { holdingId: input.holdingId, ...backFields(form) } }
  return redirectWithFlash(back, 'handover.ended', undefined, undo)
})
