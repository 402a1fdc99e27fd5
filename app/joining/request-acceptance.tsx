import { backFields, backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { acceptRequest } from '#server/groups/commands/joining.ts'
import { acceptance } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(acceptance, async ({ actor, input, form }) => {
  const { name } = await acceptRequest(actor, input)
  const back = backTo(form, `/grupper/${input.groupId}/medlemmer`)
  const undo = { action: `/grupper/${input.groupId}/anmodninger/${input.requestId}/fortrydelse`, fields: backFields(form) }
  return redirectWithFlash(back, 'join.accepted', { name }, undo)
})
