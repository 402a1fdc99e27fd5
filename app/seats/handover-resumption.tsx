import { backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { resumeHandover } from '#server/groups/commands/seats.ts'
import { holdingChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(holdingChoice, async ({ actor, input, form }) => {
  await resumeHandover(actor, input)
  return redirectWithFlash(backTo(form, `/grupper/${input.groupId}`), 'handover.resumed')
})
