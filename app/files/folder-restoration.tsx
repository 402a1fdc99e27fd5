import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { restoreFolder } from '#server/files/commands/folders.ts'
import { folderChoice } from '#server/files/contract.ts'
import { folderPath } from './addresses.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(folderChoice, async ({ actor, input }) => {
  const { name } = await restoreFolder(actor, input)
  return redirectWithFlash(folderPath(input.groupId, input.folderId), 'folder.restored', { name })
})
