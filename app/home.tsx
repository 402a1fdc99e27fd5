import { redirect } from '@remix-run/node'
import { actorOf } from './http/actor.server.ts'

/** The front door: one's own page, or the way to sign in. */
export async function loader({ request }: { request: Request }) {
  const actor = await actorOf(request)
  throw redirect(actor.kind === 'person' ? '/min-side' : '/log-ind', 303)
}
