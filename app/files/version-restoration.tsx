import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreVersion } from '#server/files/commands/uploads.ts'
import { versionChoice } from '#server/files/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(versionChoice, async ({ actor, input }) => {
  await restoreVersion(actor, input)
  return redirectWithFlash(`/filer/${input.fileId}/versioner`, 'file.versionRestored', { number: String(input.number) })
})
