import type { PersonActor } from '#server/kernel/actor.ts'
import { TooMany } from '#server/kernel/errors.ts'
import { actorOf } from './actor.server.ts'

/** The signed-in person of a request to /api; anyone else gets 401, whatever they asked for. */
export async function personFrom(request: Request): Promise<PersonActor> {
  const actor = await actorOf(request)
  if (actor.kind !== 'person') throw Response.json({ error: 'signInFirst' }, { status: 401 })
  return actor
}

/** Waits for a limit; whoever has passed it gets 429 and is told when to come back. */
export async function within(limit: Promise<void>): Promise<void> {
  await limit.catch((error: unknown) => {
    if (!(error instanceof TooMany)) throw error
    throw Response.json({ error: 'tooMany' }, { status: 429, headers: { 'Retry-After': String(error.seconds) } })
  })
}
