import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { finishDeliverable } from '#server/groups/commands/deliverables.ts'
import { deliverableChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(deliverableChoice, async ({ actor, input }) => {
  const { title } = await finishDeliverable(actor, input)
  return redirectWithFlash(`/grupper/${input.groupId}`, 'deliverable.done', { title })
})
