import { redirect } from '@remix-run/node'
import { write } from '#app/http/write.server.ts'
import { removePaper } from '#server/papers/commands/removal.ts'
import { paperChoice } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(paperChoice, async ({ actor, input }) => {
  await removePaper(actor, input)
  return redirect(`/papirer/${input.paperId}/fjernet`, 303)
})
