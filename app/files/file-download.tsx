import { fileAnswer } from '#app/http/file-answer.server.ts'
import { openPage } from '#app/http/page.server.ts'
import { bytesFor } from '#server/files/queries.ts'

/** A file's bytes, the present ones or those of a version, for whoever sees the file. */
export const loader = openPage(async ({ actor, params, url, request }) => {
  const asked = url.searchParams.get('version')
  return fileAnswer(request, await bytesFor(actor, params.fileId ?? '', asked === null ? null : wholeNumber(asked)))
})

const wholeNumber = (written: string): number => (/^\d{1,7}$/.test(written) ? Number(written) : 0)
