import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { nameVersion } from '#server/papers/commands/versions.ts'
import { versionName } from '#server/papers/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(versionName, async ({ actor, input }) => {
  await nameVersion(actor, input)
  return redirectWithFlash(`/papirer/${input.paperId}/versioner`, 'version.named')
})
