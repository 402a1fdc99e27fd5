import { redirect } from '@remix-run/node'
import { actorForCookies } from '#server/accounts/actor.ts'
import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { chosenLanguage } from './cookies.server.ts'

const asked = new WeakMap<AbortSignal, Promise<Actor>>()

/** Who sent this request; asked of the database once, however many loaders run. */
export function actorOf(request: Request): Promise<Actor> {
  // Remix hands each loader its own Request, but they all carry the one signal of the visit.
  const known = asked.get(request.signal)
  if (known) return known
  const actor = loadActor(request)
  asked.set(request.signal, actor)
  return actor
}

async function loadActor(request: Request): Promise<Actor> {
  const actor = await actorForCookies(request.headers.get('Cookie'), await chosenLanguage(request))
  // A link may show another of one's collaborations than the chosen one.
  const slug = new URL(request.url).searchParams.get('samarbejde')
  const asked = slug && actor.kind === 'person' && actor.collaborations.find((one) => one.slug === slug)
  return asked ? { ...actor, collaborationId: asked.id } : actor
}

/** The signed-in person, or away to the sign-in page: the same answer for what exists and what does not. */
export async function requireActor(request: Request): Promise<PersonActor> {
  const actor = await actorOf(request)
  if (actor.kind !== 'person') throw toSignIn(request)
  return actor
}

/** The same, asked of the database once more: for what is decided long after the request began. */
export async function requireActorAnew(request: Request): Promise<PersonActor> {
  asked.delete(request.signal)
  return requireActor(request)
}

/** The redirect every anonymous visitor of a non-public address gets. */
export function toSignIn(request: Request): Response {
  const url = new URL(request.url)
  const page = url.pathname.replace(/\.data$/, '')
  url.searchParams.delete('_routes')
  const query = url.searchParams.toString()
  const target = request.method === 'GET' ? page + (query ? `?${query}` : '') : '/min-side'
  return redirect(`/log-ind?til=${encodeURIComponent(target)}`, 303)
}
