import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { revokeAddress } from '#server/meetings/commands/feeds.ts'
import { feedChoice } from '#server/meetings/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(feedChoice, async ({ actor, input }) => {
  await revokeAddress(actor, input)
  return redirectWithFlash('/min-konto/kalender', 'calendar.revoked')
})
