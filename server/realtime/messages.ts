import { RateLimiterMemory } from 'rate-limiter-flexible'
import { NotFound, Refused } from '#server/kernel/errors.ts'
import { log } from '#server/kernel/log.ts'
import { type Answers, type ClientEvent, clientMessages, type ClientMessage, type LiveError } from './contract.ts'
import type { LiveSocket } from './parts.ts'

export type Handlers = {
  [E in ClientEvent]: (
    socket: LiveSocket,
    message: ClientMessage<E>,
  ) => Promise<Answers[E] | LiveError> | Answers[E] | LiveError
}

/** What one connection may say: a quick writer with a moving caret needs about 40 messages a second. */
const limiter = () => new RateLimiterMemory({ points: 400, duration: 4 })

/** A refused update costs the server as much as this many messages. */
export const refusalCost = 15

export type Limiter = ReturnType<typeof limiter>

/** Binds the handlers to connections: each message is counted, parsed by its contract, and becomes a call or nothing. */
export function messageDesk(handlers: Handlers) {
  const limit = limiter()
  const attend = (socket: LiveSocket) => {
    for (const event of Object.keys(clientMessages) as ClientEvent[]) {
      socket.on(event as 'typing', (message: unknown, answer?: unknown) => {
        void reply(socket, event, message, limit, handlers).then((result) => {
          if (typeof answer === 'function') (answer as (result: unknown) => void)(result)
        })
      })
    }
    socket.onAny((event: string, ...rest: unknown[]) => {
      const answer = rest.at(-1)
      if (!(event in clientMessages) && typeof answer === 'function')
        (answer as (result: LiveError) => void)({ error: 'invalid' })
    })
  }
  return { attend, limit }
}

async function reply(
  socket: LiveSocket,
  event: ClientEvent,
  message: unknown,
  limit: Limiter,
  handlers: Handlers,
): Promise<unknown> {
  const counted = await limit.consume(socket.id).then(
    () => true,
    () => false,
  )
  if (!counted) return { error: 'tooMany' } satisfies LiveError
  const parsed = clientMessages[event].safeParse(message)
  if (!parsed.success) return { error: 'invalid' } satisfies LiveError
  if (!socket.connected) return { error: 'refused' } satisfies LiveError
  try {
    return await (handlers[event] as (socket: LiveSocket, message: unknown) => unknown)(socket, parsed.data)
  } catch (error) {
    return asLiveError(error, event)
  }
}

function asLiveError(error: unknown, event: string): LiveError {
  if (error instanceof NotFound) return { error: 'notFound' }
  if (error instanceof Refused) return { error: 'refused', reason: error.reason }
  log.error({ event, error: error instanceof Error ? error.stack : 'unknown' }, 'a message failed')
  return { error: 'failed' }
}
