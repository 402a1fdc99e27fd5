import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { reopenMilestone } from '#server/agreements/commands/milestones.ts'
import { milestoneChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(milestoneChoice, async ({ actor, input }) => {
  const { title } = await reopenMilestone(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#tidslinje`, 'milestone.reopened', { title })
})
