import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { changeRole } from '#server/groups/commands/members.ts'
import { roleChange } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(roleChange, async ({ actor, input }) => {
  const { name } = await changeRole(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}/medlemmer`, 'member.roleChanged', { name })
})
