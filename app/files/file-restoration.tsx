import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreFile } from '#server/files/commands/files.ts'
import { fileChoice } from '#server/files/contract.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(fileChoice, async ({ actor, input: { fileId } }) => {
  const { name } = await restoreFile(actor, { fileId })
  return redirectWithFlash(`/filer/${fileId}`, 'file.restored', { name })
})
