import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { joinGroup } from '#server/groups/commands/joining.ts'
import { groupChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(groupChoice, async ({ actor, input }) => {
  const { name } = await joinGroup(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'join.joined', { name })
})
