import type { Socket } from 'socket.io-client'
import type {
  Answers,
  ClientEvent,
  ClientEvents,
  ClientMessage,
  LiveError,
  ServerEvents,
} from '#server/realtime/contract.ts'
import { onSignedInAgain } from './session-lost.ts'

export type LiveSocket = Socket<ServerEvents, ClientEvents>

/** The server said no; `error` is its code. */
export class LiveRefused extends Error {
  override name = 'LiveRefused'
  readonly error: LiveError['error']
  readonly reason: string | undefined
  constructor(answer: LiveError) {
    super(answer.error)
    this.error = answer.error
    this.reason = answer.reason
  }
}

/** The connection was gone before an answer came. */
export class LiveLost extends Error {
  override name = 'LiveLost'
}

type Watcher = { watched?: () => void; denied?: () => void }

const answerMs = 20_000

/**
 * The one connection of a browser window. Nothing is ever sent into a connection that is not there: whoever uses it asks
 * again for what it needs when it is back.
 */
export class LiveConnection {
  readonly #open: () => Promise<LiveSocket>
  readonly #connected = new Set<() => void>()
  readonly #disconnected = new Set<() => void>()
  readonly #strangers = new Set<() => void>()
  readonly #watchers = new Map<string, Set<Watcher>>()
  /** Subjects this connection has been let in to. */
  readonly #inside = new Set<string>()
  #socket: LiveSocket | null = null
  #opening: Promise<LiveSocket> | null = null
  #cutOff = { at: -Infinity, times: 0 }
  #closed = false

  constructor(open: () => Promise<LiveSocket>) {
    this.#open = open
  }

  get isConnected(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Calls back on each connection, at once if there is one. */
  onConnected(listener: () => void): () => void {
    this.#connected.add(listener)
    if (this.isConnected) listener()
    else void this.socket().catch(() => {})
    return () => void this.#connected.delete(listener)
  }

  onDisconnected(listener: () => void): () => void {
    this.#disconnected.add(listener)
    return () => void this.#disconnected.delete(listener)
  }

  /** Calls back when the connection is refused because nobody is signed in any more. */
  onSignedOut(listener: () => void): () => void {
    this.#strangers.add(listener)
    return () => void this.#strangers.delete(listener)
  }

  /** Listens to what the server sends. */
  on<E extends keyof ServerEvents>(event: E, listener: ServerEvents[E]): () => void {
    let off = () => {}
    let stopped = false
    this.socket().then(
      (socket) => {
        if (stopped) return
        socket.on(event, listener as never)
        off = () => void socket.off(event, listener as never)
      },
      () => {},
    )
    return () => {
      stopped = true
      off()
    }
  }

  /** Sends a message and waits for the answer. Throws LiveRefused or LiveLost. */
  async ask<E extends ClientEvent>(event: E, message: ClientMessage<E>): Promise<Answers[E]> {
    const socket = this.#socket
    if (!socket?.connected) throw new LiveLost(event)
    const patient = socket.timeout(answerMs) as unknown as {
      emitWithAck(event: string, message: unknown): Promise<Answers[E] | LiveError>
    }
    const answer = await patient.emitWithAck(event, message).catch(() => {
      throw new LiveLost(event)
    })
    if ('error' in answer) throw new LiveRefused(answer)
    return answer
  }

  /** Sends a message nobody waits for; lost if there is no connection. */
  tell<E extends ClientEvent>(event: E, message: ClientMessage<E>): void {
    if (this.#socket?.connected) (this.#socket.emit as (event: string, message: unknown) => void)(event, message)
  }

  /** Stays with a Subject through drops; `watched` is called each time the server has let one in. */
  watch(subjectId: string, watcher: Watcher = {}): () => void {
    const others = this.#watchers.get(subjectId) ?? new Set<Watcher>()
    this.#watchers.set(subjectId, others.add(watcher))
    if (this.#inside.has(subjectId)) queueMicrotask(() => others.has(watcher) && watcher.watched?.())
    else if (this.isConnected) void this.#askIn(subjectId, [watcher])
    else void this.socket().catch(() => {})
    return () => {
      others.delete(watcher)
      if (others.size > 0 || this.#watchers.get(subjectId) !== others) return
      this.#watchers.delete(subjectId)
      this.#inside.delete(subjectId)
      this.tell('subject:leave', { subjectId })
    }
  }

  close(): void {
    this.#closed = true
    this.#socket?.disconnect()
    this.#opening?.then((socket) => socket.disconnect()).catch(() => {})
  }

  /** The socket beneath, opened if it is not yet. */
  socket(): Promise<LiveSocket> {
    this.#opening ??= this.#open().then((socket) => {
      this.#socket = socket
      this.#attend(socket)
      if (!this.#closed) socket.connect()
      return socket
    })
    this.#opening.catch(() => (this.#opening = null))
    return this.#opening
  }

  #attend(socket: LiveSocket): void {
    socket.on('connect', () => {
      for (const [subjectId, watchers] of this.#watchers) void this.#askIn(subjectId, [...watchers])
      callAll(this.#connected)
    })
    socket.on('disconnect', (reason) => {
      this.#inside.clear()
      callAll(this.#disconnected)
      // The server has cut us off because rights may have changed: come back and ask for everything again.
      if (reason === 'io server disconnect') this.#comeBack(socket, this.#patience())
    })
    socket.on('connect_error', (error) => {
      // Signed out: nobody is let in until somebody has signed in again. Anything else is worth another try.
      if (error.message === 'anonymous') this.#signedOut(socket)
      else if (!socket.active) this.#comeBack(socket, error.message === 'tooMany' ? 15_000 : 2_000)
    })
  }

  #signedOut(socket: LiveSocket): void {
    onSignedInAgain(() => this.#comeBack(socket, 0))
    callAll(this.#strangers)
  }

  /** Once is a matter of rights; again and again means that something is wrong here. */
  #patience(): number {
    const at = performance.now()
    this.#cutOff = at - this.#cutOff.at < 30_000 ? { at, times: this.#cutOff.times + 1 } : { at, times: 0 }
    return Math.min(100 * 2 ** this.#cutOff.times, 15_000)
  }

  #comeBack(socket: LiveSocket, wait: number): void {
    setTimeout(() => !this.#closed && !socket.connected && socket.connect(), wait * (1 + Math.random()))
  }

  async #askIn(subjectId: string, watchers: Watcher[]): Promise<void> {
    try {
      await this.ask('subject:watch', { subjectId })
      if (this.#watchers.has(subjectId)) this.#inside.add(subjectId)
      for (const watcher of watchers) if (this.#watchers.get(subjectId)?.has(watcher)) watcher.watched?.()
    } catch (error) {
      // An answer that never came on a connection that still stands is asked for again; a lost one asks when it is back.
      if (!(error instanceof LiveRefused)) return this.#askInLater(subjectId, watchers)
      if (error.error === 'notFound') for (const watcher of watchers) watcher.denied?.()
      else this.#askInLater(subjectId, watchers)
    }
  }

  #askInLater(subjectId: string, watchers: Watcher[]): void {
    setTimeout(() => {
      if (this.isConnected && !this.#inside.has(subjectId)) void this.#askIn(subjectId, watchers)
    }, 2_000)
  }
}

type SocketOptions = { transports?: ('polling' | 'websocket')[]; cookies?: string }

/** A socket to an address; the page's own if none is given. */
export async function openSocket(address?: string, { transports, cookies }: SocketOptions = {}): Promise<LiveSocket> {
  const [{ io }, parser] = await Promise.all([import('socket.io-client'), import('socket.io-msgpack-parser')])
  return io(address ?? window.location.origin, {
    path: '/socket.io',
    parser: 'Encoder' in parser ? parser : (parser as { default: unknown }).default,
    autoConnect: false,
    forceNew: true,
    // Polling first: it always gets through, and becomes a websocket where nothing stands in the way.
    transports: transports ?? ['polling', 'websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 2_000,
    ...(cookies && { extraHeaders: { cookie: cookies } }),
  }) as LiveSocket
}

/** Whoever is added while they are called has been called already. */
function callAll(listeners: Set<() => void>): void {
  const now = [...listeners]
  now.forEach((listener) => listener())
}

let shared: LiveConnection | null = null

/** The connection of this window, opened when the page has nothing better to do. */
export function liveConnection(): LiveConnection {
  shared ??= new LiveConnection(async () => {
    await idle()
    return openSocket()
  })
  return shared
}

const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })
