import { pictureAnswer } from '#app/http/file-answer.server.ts'
import { openPage } from '#app/http/page.server.ts'
import { pictureFor } from '#server/files/queries.ts'

/** A picture as we have drawn it, for whoever sees the file. */
export const loader = openPage(async ({ actor, params, request }) => pictureAnswer(request, await pictureFor(actor, params.fileId ?? '')))
