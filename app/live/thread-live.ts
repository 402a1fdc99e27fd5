import type { ThreadChange, ThreadChanges } from '#server/realtime/contract.ts'
import { type LiveConnection, liveConnection, LiveRefused } from './socket.ts'

type Place = { have: number; asking: boolean; again: boolean }

export type FollowedThreads = {
  /** A thread the page shows, and the number up to which it already has it. */
  add(threadId: string, seq: number): void
  stop(): void
}

/**
 * Follows the threads of a Subject. Each change is delivered exactly once and in order, through drops and restarts of the
 * server: whoever sees a gap, or comes back, asks for what is missing. Of a thread the page does not know, what happens
 * from now on is delivered.
 */
export function followThreads(
  subjectId: string,
  from: Record<string, number>,
  deliver: (threadId: string, change: ThreadChange) => void,
  connection: LiveConnection = liveConnection(),
): FollowedThreads {
  const follower = new Follower(connection, deliver)
  for (const [threadId, seq] of Object.entries(from)) follower.place(threadId, seq)
  const catchUp = () => follower.catchUp()
  const off = connection.on('thread:changes', (message) => {
    if (message.subjectId === subjectId) follower.hear(message)
  })
  const offResync = connection.on('resync', catchUp)
  const leave = connection.watch(subjectId, { watched: catchUp })
  return {
    add: (threadId, seq) => {
      const place = follower.place(threadId, seq)
      place.have = Math.max(place.have, seq)
      if (connection.isConnected) void follower.ask(threadId, place)
    },
    stop: () => {
      follower.stopped = true
      off()
      offResync()
      leave()
    },
  }
}

/** Where each thread has been read to, and the asking for what is missing. */
class Follower {
  stopped = false
  readonly #places = new Map<string, Place>()
  readonly #connection: LiveConnection
  readonly #deliver: (threadId: string, change: ThreadChange) => void

  constructor(connection: LiveConnection, deliver: (threadId: string, change: ThreadChange) => void) {
    this.#connection = connection
    this.#deliver = deliver
  }

  place(threadId: string, seq: number): Place {
    const place = this.#places.get(threadId) ?? { have: seq, asking: false, again: false }
    this.#places.set(threadId, place)
    return place
  }

  hear(message: ThreadChanges): void {
    if (this.stopped) return
    const place = this.place(message.threadId, message.after)
    if (message.after <= place.have) this.#take(message.threadId, place, message)
    else void this.ask(message.threadId, place)
  }

  catchUp(): void {
    for (const [threadId, place] of this.#places) void this.ask(threadId, place)
  }

  async ask(threadId: string, place: Place): Promise<void> {
    if (place.asking) return void (place.again = true)
    place.asking = true
    try {
      do {
        place.again = false
        this.#take(threadId, place, await this.#connection.ask('thread:since', { threadId, seq: place.have }))
      } while (place.again && !this.stopped)
    } catch (error) {
      // A lost connection asks again when it is back; a busy or silent server is asked again in a moment.
      const gone = error instanceof LiveRefused && error.error === 'notFound'
      if (!gone) setTimeout(() => this.#askAgain(threadId, place), 1_000)
    } finally {
      place.asking = false
    }
  }

  #askAgain(threadId: string, place: Place): void {
    if (!this.stopped && this.#connection.isConnected) void this.ask(threadId, place)
  }

  #take(threadId: string, place: Place, { seq, changes }: Pick<ThreadChanges, 'seq' | 'changes'>): void {
    for (const change of changes) {
      if (this.stopped || change.seq <= place.have) continue
      place.have = change.seq
      this.#deliver(threadId, change)
    }
    place.have = Math.max(place.have, seq)
  }
}

/** Tells the others that one is writing in a thread, at most every two seconds. */
export function typingTeller(
  subjectId: string,
  threadId: string,
  connection: LiveConnection = liveConnection(),
): () => void {
  let last = -Infinity
  return () => {
    if (performance.now() - last < 2_000) return
    last = performance.now()
    connection.tell('typing', { subjectId, threadId })
  }
}
