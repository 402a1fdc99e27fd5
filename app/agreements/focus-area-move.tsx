import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { moveFocusArea } from '#server/agreements/commands/focus-areas.ts'
import { focusAreaMove } from '#server/agreements/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(focusAreaMove, async ({ actor, input }) => {
  const { title } = await moveFocusArea(actor, input)
  return redirectWithFlash(`/rammeaftaler/${input.agreementId}#tema-${input.focusAreaId}`, 'focusArea.moved', { title })
})
