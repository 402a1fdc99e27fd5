import type { ActionFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/actor.server.ts'
import { Refused, TooMany } from '#server/kernel/errors.ts'
import { addImage } from '#server/papers/commands/images.ts'
import { asResponse } from '#app/http/respond.server.ts'
import { largestImage } from '#server/papers/image-file.ts'

export { loader } from '#app/http/post-only.server.ts'

const refusedAs = (error: string, status: number) => Response.json({ error }, { status })

const isAboutImage = (reason: string) => reason.startsWith('image.') || reason === 'field.cpr'

/** Takes one image into a paper; answers {id, src, width, height} or {error: code}. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const length = Number(request.headers.get('Content-Length') ?? Infinity)
  if (length > largestImage + 65_536) return refusedAs('image.tooLarge', 413)
  const file = (await request.formData().catch(() => new FormData())).get('file')
  if (!(file instanceof File)) return refusedAs('image.type', 422)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return addImage(actor, { paperId: params.paperId ?? '', fileName: file.name, bytes }).then(
    (image) => Response.json(image, { status: 201 }),
    (error: unknown) => {
      if (error instanceof Refused) return refusedAs(error.reason, isAboutImage(error.reason) ? 422 : 403)
      if (error instanceof TooMany) return refusedAs('tooMany', 429)
      throw asResponse(error)
    },
  )
}
