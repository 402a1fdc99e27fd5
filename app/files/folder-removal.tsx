import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { removeFolder } from '#server/files/commands/folders.ts'
import { folderChoice } from '#server/files/contract.ts'
import { folderPath } from './addresses.ts'

export { loader } from '#app/http/post-only.server.ts'
export { RefusedForm as default } from '#app/forms/refused-form.tsx'

export const action = write(folderChoice, async ({ actor, input: { groupId, folderId } }) => {
  const { name, parentId } = await removeFolder(actor, { groupId, folderId })
  const undo = { action: `/grupper/${groupId}/filer/mapper/${folderId}/gendannelse` }
  return redirectWithFlash(folderPath(groupId, parentId), 'folder.removed', { name }, undo)
})
