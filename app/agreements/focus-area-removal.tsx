import { undoing } from '#app/audit/undo-action.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { focusAreaChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(focusAreaChoice, async ({ actor, input }) => {
  const { title } = await removeFocusArea(actor, input)
  const undo = undoing({ of: 'focusArea', ...input, title })
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}`, 'focusArea.removed', { title }, undo)
})
