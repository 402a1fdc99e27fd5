import type { PersonActor } from '#server/kernel/actor.ts'
import { actorOf } from './actor.server.ts'

/** The signed-in person of a request to /api; anyone else gets 401, whatever they asked for. */
export async function personFrom(request: Request): Promise<PersonActor> {
  const actor = await actorOf(request)
  if (actor.kind !== 'person') throw Response.json({ error: 'signInFirst' }, { status: 401 })
  return actor
}
