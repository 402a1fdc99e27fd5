import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { acceptRequest } from '#server/groups/commands/joining.ts'
import { acceptance } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(acceptance, async ({ actor, input }) => {
  const { name } = await acceptRequest(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'join.accepted', { name })
})
