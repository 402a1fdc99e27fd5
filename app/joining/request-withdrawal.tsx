import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { withdrawRequest } from '#server/groups/commands/joining.ts'
import { requestChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(requestChoice, async ({ actor, input }) => {
  await withdrawRequest(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'join.withdrawn')
})
