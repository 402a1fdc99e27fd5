import { actorForCookies } from '#server/accounts/actor.ts'
import type { PersonActor } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { NotFound, Refused } from '#server/kernel/errors.ts'
import { subjectFor } from '#server/subjects/queries.ts'
import type { Access } from './access.ts'
import { type Handlers, type Limiter, passesOn } from './messages.ts'
import { type LiveSocket, type RealtimeParts, room } from './parts.ts'
import type { Presence } from './presence.ts'
import { inOrder } from './threads.ts'

const mostSubjects = 50

/** Who this connection is now: rights may have come or gone since it was made. */
export async function presentActor(socket: LiveSocket): Promise<PersonActor> {
  const actor = await actorForCookies(socket.data.cookies)
  if (actor.kind !== 'person') {
    socket.disconnect(true)
    throw new NotFound('session')
  }
  socket.data.actor = actor
  return actor
}

type Room = { access: Access; presence: Presence; parts: RealtimeParts; limit: () => Limiter }

/** Watching Subjects, catching up with threads, saying that one types. */
export function subjectHandlers({ access, presence, parts, limit }: Room) {
  return {
    'subject:watch': (socket, { subjectId }) => {
      if (socket.data.subjects.size >= mostSubjects) throw new Refused('live.tooMany')
      return access.steadily(
        async () => subjectFor(db(), await presentActor(socket), subjectId),
        () => {
          if (!socket.connected) throw new NotFound('gone')
          void socket.join(room.subject(subjectId))
          socket.data.subjects.add(subjectId)
          presence.enter(subjectId, socket.id, socket.data.actor)
          return { people: presence.people(subjectId, socket.data.actor) }
        },
      )
    },
    'subject:leave': (socket, { subjectId }) => {
      void socket.leave(room.subject(subjectId))
      socket.data.subjects.delete(subjectId)
      presence.leave(subjectId, socket.id)
      return { done: true as const }
    },
    'thread:since': (socket, { threadId, seq }) =>
      access.steadily(
        async () => parts.changesFor(await presentActor(socket), threadId, seq),
        (found) => {
          if (!socket.connected) throw new NotFound('gone')
          const changes = inOrder(found, seq)
          return { seq: changes.at(-1)?.seq ?? seq, changes }
        },
      ),
    typing: async (socket, { subjectId, threadId }) => {
      if (!socket.data.subjects.has(subjectId)) throw new NotFound('not watched')
      const { personId, name } = socket.data.actor
      if (!(await passesOn(limit(), 'typing', socket.data.actor)) || !socket.connected) return { done: true as const }
      socket.to(room.subject(subjectId)).emit('typing', { subjectId, threadId, personId, name })
      return { done: true as const }
    },
  } satisfies Partial<Handlers>
}
