import type { LoaderFunctionArgs } from '@remix-run/node'
import { personFrom } from '#app/http/api.server.ts'

/** GET /api/session: who is signed in, for a page that has stood open for long. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await personFrom(request)
  return Response.json({ personId }, { headers: { 'Cache-Control': 'no-store' } })
}
