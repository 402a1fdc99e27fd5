import { page } from '#app/http/page.server.ts'
import { peopleSearch } from '#server/papers/contract.ts'
import { peopleAtPaper } from '#server/papers/queries/paper-choices.ts'

/** The people who can be mentioned in a paper, by the beginning of a name. */
export const loader = page(async ({ actor, params, url }) => {
  const asked = peopleSearch.parse({ paperId: params.paperId, q: url.searchParams.get('q') ?? '' })
  return Response.json(await peopleAtPaper(actor, asked), { headers: { 'Cache-Control': 'no-store' } })
})
