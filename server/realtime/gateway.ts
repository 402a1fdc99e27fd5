import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod'
import { readChannel } from '#server/discussions/facts.ts'
import { databaseUrl, pool } from '#server/kernel/db.ts'
import { afterCommit, factChannel, type FactNotice } from '#server/kernel/facts.ts'
import { newId } from '#server/kernel/ids.ts'
import { liveLimits } from '#server/kernel/limits.ts'
import { log } from '#server/kernel/log.ts'
import { OpenTexts } from '#server/papers/collaboration/open-texts.ts'
import { textChannel } from '#server/papers/collaboration/stored-text.ts'
import { Access } from './access.ts'
import { Carets } from './carets.ts'
import { updateBytes } from './contract.ts'
import { authenticate, mayConnect } from './handshake.ts'
import { Listener } from './listener.ts'
import { messageDesk } from './messages.ts'
import { leavePaper, paperHandlers, wire } from './papers.ts'
import { parser } from './parser.ts'
import { type LiveServer, type LiveSocket, type RealtimeParts, room } from './parts.ts'
import { Presence } from './presence.ts'
import { livingSessions } from './sessions.ts'
import { subjectHandlers } from './subjects.ts'
import { ThreadFeeds } from './threads.ts'

const sweepMs = 60_000
// A fact's id is made before its transaction commits, on the clock of whoever makes it.
const leewayMs = 60_000

export type Realtime = {
  io: LiveServer
  /** Resolves when the database is being listened to. */
  ready: Promise<void>
  /** Closes the connections of sessions that have ended; a clock calls it every minute. */
  closeEnded(): Promise<void>
  /** Commits what is on its way, then lets everybody go. The HTTP server is its owner's to close, before this. */
  close(): Promise<void>
}

/** Puts the live side on an HTTP server: one handshake, one authorisation and one way back for everything that is live. */
export function attachRealtime(http: HttpServer, parts: RealtimeParts): Realtime {
  const io = socketServer(http, parts)
  const access = new Access(io)
  const carets = new Carets((paperId, changed) =>
    io.to(room.paper(paperId)).emit('paper:carets', { paperId, carets: changed }),
  )
  const presence: Presence = new Presence((subjectId) => tellPresence(io, presence, subjectId))
  const texts = openTexts(io, parts)
  const listener = factListener({ io, access, texts, feeds: threadFeeds(io, parts) })
  const unhook = afterCommit((notice) => access.apply(notice))
  const desk = messageDesk({
    ...subjectHandlers({ access, presence, parts, limit: () => desk.limit }),
    ...paperHandlers({ texts, carets, access, parts, limit: () => desk.limit }),
  })
  io.use((socket, next) => void authenticate(access, (personId) => windowsOf(io, personId))(socket, next))
  io.on('connection', (socket) => {
    // Rights were lost somewhere between the question who this is and now: ask again.
    if (socket.data.accessAt !== access.losses) return void socket.disconnect(true)
    // One window too many stays out until another is closed; counted here, in one breath with the entering.
    if (windowsOf(io, socket.data.actor.personId) >= liveLimits.sockets) return void socket.disconnect(true)
    void socket.join([room.person(socket.data.actor.personId), room.session(socket.data.actor.sessionId)])
    desk.attend(socket)
    socket.on('disconnect', () => forget(socket, presence, carets))
  })
  const sweeper = setInterval(() => void closeEnded(io), sweepMs).unref()
  return {
    io,
    ready: listener.start(),
    closeEnded: () => closeEnded(io),
    close: async () => {
      clearInterval(sweeper)
      unhook()
      await texts.flush()
      io.disconnectSockets(true)
      io.engine.close()
      presence.close()
      carets.close()
      await texts.close()
      await listener.close()
    },
  }
}

const windowsOf = (io: LiveServer, personId: string): number =>
  io.sockets.adapter.rooms.get(room.person(personId))?.size ?? 0

function socketServer(http: HttpServer, parts: RealtimeParts): LiveServer {
  return new Server(http, {
    path: '/socket.io',
    destroyUpgrade: false,
    serveClient: false,
    parser,
    perMessageDeflate: false,
    maxHttpBufferSize: updateBytes + 1024 * 1024,
    // Whoever is gone without a word, by a removed cable, is noticed within 25 seconds.
    pingInterval: 10_000,
    pingTimeout: 15_000,
    allowRequest: (request, decide) => decide(null, mayConnect(request, parts.allowOrigin)),
  })
}

function openTexts(io: LiveServer, parts: RealtimeParts): OpenTexts {
  return new OpenTexts({
    broadcast: (paperId, update, onlyAuthor) => {
      const message = { paperId, update: wire(update) }
      const author =
        onlyAuthor &&
        [...(io.sockets.adapter.rooms.get(room.paper(paperId)) ?? [])].find(
          (id) => io.sockets.sockets.get(id)?.data.papers.get(paperId)?.writer === onlyAuthor,
        )
      const receivers = io.to(room.paper(paperId))
      ;(author ? receivers.except(author) : receivers).emit('paper:update', message)
    },
    stored: (paperId) => parts.textStored?.(paperId),
  })
}

function threadFeeds(io: LiveServer, parts: RealtimeParts): ThreadFeeds {
  return new ThreadFeeds({
    changesOf: parts.changesOf,
    emit: (subjectId, changes) => void io.to(room.subject(subjectId)).emit('thread:changes', { subjectId, ...changes }),
    failed: (error) =>
      log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'a thread was not read'),
  })
}

/** To each who is here, the people they may find. */
function tellPresence(io: LiveServer, presence: Presence, subjectId: string): void {
  const lookers = [...(io.sockets.adapter.rooms.get(room.subject(subjectId)) ?? [])].flatMap((socketId) => {
    const actor = io.sockets.sockets.get(socketId)?.data.actor
    return actor ? { socketId, personId: actor.personId, scopes: actor.scopes } : []
  })
  for (const circle of presence.circles(subjectId, lookers)) {
    const people = presence.people(subjectId, circle[0]!)
    io.to(circle.map((one) => one.socketId)).emit('presence', { subjectId, people })
  }
}

type Ears = { io: LiveServer; access: Access; texts: OpenTexts; feeds: ThreadFeeds }

function factListener(ears: Ears): Listener {
  return new Listener(databaseUrl(), {
    channels: [factChannel, textChannel, readChannel],
    hear: (channel, notice) => {
      if (channel === textChannel) void ears.texts.hear(textNotice.parse(notice))
      else if (channel === readChannel) tellReader(ears.io, readNotice.parse(notice))
      else hearFact(ears, factNotice.parse(notice))
    },
    missed: (since) => {
      catchUpAccess(ears.access, since)
        .catch(() => ears.io.disconnectSockets(true))
        .finally(() => ears.io.emit('resync'))
      void ears.texts.hearAll()
    },
  })
}

/** DI7: to the reader's own windows only. */
const tellReader = (io: LiveServer, { personId, threadId, seq }: z.output<typeof readNotice>) =>
  void io.to(room.person(personId)).emit('thread:read', { threadId, seq })

const readNotice = z.object({ personId: z.string(), threadId: z.string(), seq: z.number() })
const textNotice = z.object({ paperId: z.string(), seq: z.number(), origin: z.string() })
const factNotice = z.object({
  id: z.string(),
  type: z.string(),
  subjectId: z.string().nullable(),
  actorId: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
})
const threadPlace = z.object({ threadId: z.string(), seq: z.number() })

function hearFact({ io, access, feeds }: Ears, notice: FactNotice): void {
  // Facts of this process were applied before their command answered; those of others are news.
  access.apply(notice)
  const { subjectId, type, actorId } = notice
  // When somebody signs out or chooses a password is nobody else's business, though they may be found by others.
  if (!subjectId || type.startsWith('account.')) return
  const { accessOf: _of, accessTo: _to, sessions: _sessions, ...payload } = notice.payload
  const watched = io.sockets.adapter.rooms.has(room.subject(subjectId))
  const place = threadPlace.safeParse(payload)
  if (place.success && !watched) feeds.skip(place.data.threadId)
  // What happens in a thread is handed out with its content, once: `thread:changes` stands for the fact.
  else if (place.success) feeds.notice(subjectId, place.data)
  else if (watched) io.to(room.subject(subjectId)).emit('fact', { type, subjectId, actorId, payload })
}

/** Losses of access that were announced while nobody listened. */
async function catchUpAccess(access: Access, since: Date): Promise<void> {
  const { rows } = await pool().query<Pick<FactNotice, 'id' | 'payload'>>(
    `SELECT "id", "payload" FROM "Fact" WHERE "id" > $1 AND "payload" ?| array['accessOf', 'accessTo', 'sessions']`,
    [newId(since.getTime() - leewayMs)],
  )
  for (const fact of rows) access.apply(fact)
}

async function closeEnded(io: LiveServer): Promise<void> {
  const sockets = [...io.sockets.sockets.values()]
  if (sockets.length === 0) return
  try {
    const living = await livingSessions([...new Set(sockets.map((socket) => socket.data.actor.sessionId))])
    for (const socket of sockets) if (!living.has(socket.data.actor.sessionId)) socket.disconnect(true)
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'sessions were not looked after')
  }
}

function forget(socket: LiveSocket, presence: Presence, carets: Carets): void {
  for (const paperId of socket.data.papers.keys()) leavePaper({ carets }, socket, paperId)
  for (const subjectId of socket.data.subjects) presence.leave(subjectId, socket.id)
}
