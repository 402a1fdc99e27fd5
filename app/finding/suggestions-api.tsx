import type { LoaderFunctionArgs } from '@remix-run/node'
import { personFrom } from '#app/http/api.server.ts'
import { limitSearching, suggestions } from '#server/finding/queries.ts'

/** GET /api/soegeforslag: titles as one types. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await personFrom(request)
  await limitSearching(actor.accountId)
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const found = await suggestions(actor, text.slice(0, 200))
  return Response.json(
    found.map(({ title, ...one }) => ({ ...one, title: title.map((piece) => piece.text).join('') })),
  )
}
