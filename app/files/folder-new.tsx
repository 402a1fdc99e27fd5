import { useLoaderData } from '@remix-run/react'
import { page } from '#app/http/page.server.ts'
import { redirectWithFlash, write } from '#app/http/write.server.ts'
import { pageTitle } from '#app/shell/page-title.ts'
import { makeFolder } from '#server/files/commands/folders.ts'
import { newFolder } from '#server/files/contract.ts'
import { folderForm } from '#server/files/queries/file-page.ts'
import { folderPath } from './addresses.ts'
import { FolderForm } from './folder-form.tsx'
import { fileFormWords } from './use-file-form-words.ts'

export const loader = page(({ actor, params, url }) =>
  folderForm(actor, { groupId: params.groupId!, folderId: null, parentId: url.searchParams.get('i') }),
)

export const action = write(newFolder, async ({ actor, input }) => {
  const { folderId } = await makeFolder(actor, input)
  return redirectWithFlash(folderPath(input.groupId, folderId), 'folder.made', { name: input.name })
})

export const meta = pageTitle<typeof loader>((data, language) => [fileFormWords(language).newFolder, data?.group.name].filter(Boolean).join(' · '))

export default function NewFolder() {
  return <FolderForm {...useLoaderData<typeof loader>()} />
}
