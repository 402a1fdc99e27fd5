import { RateLimiterMemory } from 'rate-limiter-flexible'
import { NotFound, Refused } from '#server/kernel/errors.ts'
import { liveLimits } from '#server/kernel/limits.ts'
import { log } from '#server/kernel/log.ts'
import { type Answers, type ClientEvent, clientMessages, type ClientMessage, type LiveError } from './contract.ts'
import type { LiveSocket } from './parts.ts'

export type Handlers = {
  [E in ClientEvent]: (
    socket: LiveSocket,
    message: ClientMessage<E>,
  ) => Promise<Answers[E] | LiveError> | Answers[E] | LiveError
}

const { messages, messagesOfPerson, signs } = liveLimits

const counter = ({ points, seconds }: { points: number; seconds: number }) =>
  new RateLimiterMemory({ points, duration: seconds })

/** What may be said: by a connection, by a person through all of theirs, and of each sign that somebody is there. */
const limiter = () => ({
  connection: counter(messages),
  person: counter(messagesOfPerson),
  signs: { typing: counter(signs.typing), 'paper:caret': counter(signs['paper:caret']) },
})

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
  const { personId } = socket.data.actor
  if (!(await counted(limit.connection, socket.id)) || !(await counted(limit.person, personId)))
    return { error: 'tooMany' } satisfies LiveError
  const parsed = clientMessages[event].safeParse(message)
  if (!parsed.success) return { error: 'invalid' } satisfies LiveError
  if (!socket.connected) return { error: 'refused' } satisfies LiveError
  try {
    return await (handlers[event] as (socket: LiveSocket, message: unknown) => unknown)(socket, parsed.data)
  } catch (error) {
    return asLiveError(error, event)
  }
}

/** Whether a sign of life is passed on; of too many the rest comes to nothing, and whoever sends them is not told. */
export const passesOn = (limit: Limiter, sign: keyof typeof signs, { personId }: { personId: string }): Promise<boolean> =>
  counted(limit.signs[sign], personId)

const counted = (by: RateLimiterMemory, key: string): Promise<boolean> =>
  by.consume(key).then(
    () => true,
    () => false,
  )

function asLiveError(error: unknown, event: string): LiveError {
  if (error instanceof NotFound) return { error: 'notFound' }
  if (error instanceof Refused) return { error: 'refused', reason: error.reason }
  log.error({ event, error: error instanceof Error ? error.stack : 'unknown' }, 'a message failed')
  return { error: 'failed' }
}
