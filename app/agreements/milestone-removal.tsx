import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeMilestone } from '#server/agreements/commands/milestones.ts'
import { milestoneChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(milestoneChoice, async ({ actor, input }) => {
  const { title } = await removeMilestone(actor, input)
  const undo = undoing({ of: 'milestone', ...input, title })
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#tidslinje`, 'milestone.removed', { title }, undo)
})
