import { redirect } from '@remix-run/node'
import { rememberLanguage } from '#app/http/cookies.server.ts'
import { insidePath, openWrite } from '#app/http/write.server.ts'
import { chooseLanguage } from '#server/accounts/commands.ts'
import { languageChoice } from '#server/accounts/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = openWrite(languageChoice, async ({ actor, input }) => {
  if (actor.kind === 'person') await chooseLanguage(actor, input)
  const headers = { 'Set-Cookie': await rememberLanguage(input.language) }
  return redirect(insidePath(input.til ?? null, '/'), { status: 303, headers })
})
