import { redirect } from '@remix-run/node'
import { write } from '#app/http/write.server.ts'
import { signOut } from '#server/accounts/commands.ts'
import { noInput } from '#server/accounts/contract.ts'
import { forgetfulCookie } from '#server/accounts/sessions.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(noInput, async ({ actor }) => {
  await signOut(actor, {})
  return redirect('/log-ind', { status: 303, headers: { 'Set-Cookie': forgetfulCookie() } })
})
