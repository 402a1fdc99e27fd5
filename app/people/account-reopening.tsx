import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { reactivateAccount } from '#server/accounts/commands.ts'
import { accountChoice } from '#server/accounts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(accountChoice, async ({ actor, input }) => {
  await reactivateAccount(actor, input)
  return redirectWithFlash(`/personer/${input.personId}`, 'account.reopened')
})
