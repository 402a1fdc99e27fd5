import { redirect } from '@remix-run/node'
import { insidePath, write } from '#app/http/write.server.ts'
import { chooseCollaboration } from '#server/accounts/commands.ts'
import { collaborationChoice } from '#server/accounts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(collaborationChoice, async ({ actor, input }) => {
  await chooseCollaboration(actor, input)
  return redirect(insidePath(input.til ?? null, '/min-side'), 303)
})
