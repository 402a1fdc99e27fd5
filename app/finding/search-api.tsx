import type { LoaderFunctionArgs } from '@remix-run/node'
import { personFrom, within } from '#app/http/api.server.ts'
import { searchParams } from '#server/finding/contract.ts'
import { find, limitSearching } from '#server/finding/queries.ts'
import { paramsOf } from './search-address.ts'

const plain = (passage: { text: string }[]) => passage.map((piece) => piece.text).join('')

/** GET /api/search: what the signed-in session may find, twenty hits a page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await personFrom(request)
  const params = searchParams.parse(paramsOf(new URL(request.url).searchParams))
  await within(limitSearching(actor.accountId))
  const { total, hits, facets } = await find(actor, params)
  return Response.json({
    total,
    hits: hits.map((hit) => ({
      id: hit.id,
      kind: hit.kind,
      title: plain(hit.title),
      url: hit.url,
      snippet: plain(hit.snippet),
    })),
    facets,
  })
}
