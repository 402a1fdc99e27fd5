import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeFile } from '#server/files/commands/files.ts'
import { fileChoice } from '#server/files/contract.ts'
import { folderPath } from './addresses.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(fileChoice, async ({ actor, input: { fileId } }) => {
  const { name, groupId, folderId } = await removeFile(actor, { fileId })
  return redirectWithFlash(folderPath(groupId, folderId), 'file.removed', { name }, { action: `/filer/${fileId}/gendannelse` })
})
