import { disposition } from '#app/http/file-answer.server.ts'
import { page } from '#app/http/page.server.ts'
import { listParams } from '#server/files/contract.ts'
import { filesToPack } from '#server/files/queries/packed.ts'
import { zipOf } from '#server/files/zip.ts'

/** A folder with all below it, or all of a group's files, as one ZIP of what the reader may see. */
export const loader = page(async ({ actor, params, url }) => {
  const folderId = listParams.shape.mappe.parse(url.searchParams.get('mappe'))
  const { name, files } = await filesToPack(actor, { groupId: params.groupId!, folderId })
  return new Response(zipOf(files), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': disposition(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
