import { backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { resumeDeliverable } from '#server/groups/commands/deliverables.ts'
import { deliverableChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(deliverableChoice, async ({ actor, input, form }) => {
  const { title } = await resumeDeliverable(actor, input)
  return redirectWithFlash(backTo(form, `/grupper/${input.groupId}`), 'deliverable.resumed', { title })
})
