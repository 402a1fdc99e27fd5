import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { focusAreaChoice } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(focusAreaChoice, async ({ actor, input }) => {
  const { title } = await restoreFocusArea(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}/temaer/${input.focusAreaId}`, 'focusArea.restored', { title })
})
