import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endSession } from '#server/accounts/commands.ts'
import { endedSession } from '#server/accounts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(endedSession, async ({ actor, input }) => {
  await endSession(actor, input)
  return redirectWithFlash('/min-konto/enheder', 'sessions.ended')
})
