import { openPage } from '#app/http/page.server.ts'
import { fileStream } from '#server/storage/storage.ts'
import { imageFor } from '#server/papers/queries/image.ts'

/** An image, for whoever sees a layer that shows it. What lies behind the address never changes. */
export const loader = openPage(async ({ actor, params, request }) => {
  const { hash, mime } = await imageFor(actor, params.imageId ?? '')
  const headers = {
    'Content-Type': mime,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, max-age=31536000, immutable',
    ETag: `"${hash}"`,
  }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const { stream, bytes } = await fileStream(hash)
  return new Response(stream, { headers: { ...headers, 'Content-Length': String(bytes) } })
})
