import { backFields, backTo } from '#app/http/back.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { finishDeliverable } from '#server/groups/commands/deliverables.ts'
import { deliverableChoice } from '#server/groups/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(deliverableChoice, async ({ actor, input, form }) => {
  const { title } = await finishDeliverable(actor, input)
  const back = backTo(form, `/grupper/${input.groupId}`)
  const undo = { action: `/grupper/${input.groupId}/leverancer/${input.deliverableId}/genoptagelse`, fields: backFields(form) }
  return redirectWithFlash(back, 'deliverable.done', { title }, undo)
})
