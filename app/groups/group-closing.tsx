import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { closeGroup } from '#server/groups/commands/groups.ts'
import { groupChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(groupChoice, async ({ actor, input }) => {
  await closeGroup(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}?fortryd=lukning`, 'group.closed')
})
