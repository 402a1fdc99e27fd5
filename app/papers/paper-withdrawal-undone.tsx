import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restorePublication } from '#server/papers/commands/publishing.ts'
import { paperChoice } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(paperChoice, async ({ actor, input }) => {
  await restorePublication(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}`, 'paper.republished')
})
