import { backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { takeBackAnswer } from '#server/groups/commands/joining.ts'
import { requestChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(requestChoice, async ({ actor, input, form }) => {
  await takeBackAnswer(actor, input)
  return redirectWithFlash(backTo(form, `/grupper/${input.groupId}/medlemmer`), 'join.takenBack')
})
