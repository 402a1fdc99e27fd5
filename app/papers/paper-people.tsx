import { page } from '#app/http/page.server.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { peopleSearch } from '#server/papers/contract.ts'
import { peopleAtPaper } from '#server/papers/queries/paper-choices.ts'

/** The people who can be mentioned in a paper, by the beginning of a name. */
export const loader = page(async ({ actor, params, url }) => {
  const asked = peopleSearch.safeParse({ paperId: params.paperId, q: (url.searchParams.get('q') ?? '').slice(0, 80) })
  if (!asked.success) throw new NotFound(`paper ${params.paperId}`)
  return Response.json(await peopleAtPaper(actor, asked.data), { headers: { 'Cache-Control': 'no-store' } })
})
