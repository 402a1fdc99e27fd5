import type { LoaderFunctionArgs } from '@remix-run/node'
import { personFrom, within } from '#app/http/api.server.ts'
import { finding as danish } from '#app/i18n/da/finding.ts'
import { finding as english } from '#app/i18n/en/finding.ts'
import { limitSearching, suggestions } from '#server/finding/queries.ts'

/** GET /api/soegeforslag: titles as one types. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await personFrom(request)
  await within(limitSearching(actor.accountId))
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const found = await suggestions(actor, text.slice(0, 200))
  const kinds: Record<string, string> = (actor.language === 'en' ? english : danish).kinds
  return Response.json(
    found.map(({ title, kind, ...one }) => ({
      ...one,
      kind: kinds[kind] ?? kind,
      title: title.map((piece) => piece.text).join(''),
    })),
  )
}
