import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { undoTransition } from '#server/transitions/commands.ts'
import { transitionChoice } from '#server/transitions/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(transitionChoice, async ({ actor, input }) => {
  const { planned } = await undoTransition(actor, input)
  return redirectWithFlash(`/organisationer/${input.organisationId}`, planned ? 'transition.cancelled' : 'transition.undone')
})
