import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor, PersonActor } from '#server/kernel/actor.ts'
import { NotFound } from '#server/kernel/errors.ts'
import { actorOf, requireActor, toSignIn } from './actor.server.ts'
import { asResponse } from './respond.server.ts'

export type PageRoom<A extends Actor> = { actor: A; request: Request; url: URL; params: Record<string, string> }

const room = <A extends Actor>(actor: A, args: LoaderFunctionArgs): PageRoom<A> => ({
  actor,
  request: args.request,
  url: new URL(args.request.url),
  params: args.params as Record<string, string>,
})

/** A loader for the signed-in; known errors become their status. */
export const page =
  <T>(load: (room: PageRoom<PersonActor>) => Promise<T>) =>
  async (args: LoaderFunctionArgs): Promise<T> => {
    const actor = await requireActor(args.request)
    try {
      return await load(room(actor, args))
    } catch (error) {
      throw asResponse(error)
    }
  }

/** A loader for a page that may be public: who sees nothing and is not signed in is sent to sign in. */
export const openPage =
  <T>(load: (room: PageRoom<Actor>) => Promise<T>) =>
  async (args: LoaderFunctionArgs): Promise<T> => {
    const actor = await actorOf(args.request)
    try {
      return await load(room(actor, args))
    } catch (error) {
      throw error instanceof NotFound && actor.kind === 'anonymous' ? toSignIn(args.request) : asResponse(error)
    }
  }
