import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { endSecretariatRole } from '#server/installation/commands.ts'
import { secretariatChoice } from '#server/installation/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(secretariatChoice, async ({ actor, input }) => {
  const { name } = await endSecretariatRole(actor, input)
  return redirectWithFlash(`/drift/samarbejder/${input.slug}/sekretariat`, 'secretariat.ended', { name })
})
