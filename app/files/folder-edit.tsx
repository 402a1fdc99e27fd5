import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { editFolder } from '#server/files/commands/folders.ts'
import { folderEdit } from '#server/files/contract.ts'
import { folderForm } from '#server/files/queries/file-page.ts'
import { folderPath } from './addresses.ts'
import { FolderForm } from './folder-form.tsx'
import { fileFormWords } from './use-file-form-words.ts'

export const loader = page(({ actor, params }) =>
  folderForm(actor, { groupId: params.groupId!, folderId: params.folderId!, parentId: null }),
)

export const action = write(folderEdit, async ({ actor, input }) => {
  await editFolder(actor, input)
  return redirectWithFlash(folderPath(input.groupId, input.folderId), 'folder.saved')
})

export const meta = pageTitle<typeof loader>((data, language) => [fileFormWords(language).editFolder, data?.folder?.name].filter(Boolean).join(' · '))

export default function EditFolder() {
  return <FolderForm {...useLoaderData<typeof loader>()} />
}
