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
  const places = new Map<string, Place>()
  for (const [threadId, seq] of Object.entries(from)) places.set(threadId, { have: seq, asking: false, again: false })
  let stopped = false

  const take = (threadId: string, place: Place, { seq, changes }: Pick<ThreadChanges, 'seq' | 'changes'>) => {
    for (const change of changes) {
      if (stopped || change.seq <= place.have) continue
      place.have = change.seq
      deliver(threadId, change)
    }
    place.have = Math.max(place.have, seq)
  }

  const ask = async (threadId: string, place: Place): Promise<void> => {
    if (place.asking) return void (place.again = true)
    place.asking = true
    try {
      do {
        place.again = false
        take(threadId, place, await connection.ask('thread:since', { threadId, seq: place.have }))
      } while (place.again && !stopped)
    } catch (error) {
      // A lost connection asks again when it is back; a busy server is asked again in a moment.
      const gone = error instanceof LiveRefused && error.error === 'notFound'
      if (error instanceof LiveRefused && !gone) setTimeout(() => !stopped && void ask(threadId, place), 1_000)
    } finally {
      place.asking = false
    }
  }

  const off = connection.on('thread:changes', (message) => {
    if (message.subjectId !== subjectId || stopped) return
    const place = places.get(message.threadId) ?? { have: message.after, asking: false, again: false }
    places.set(message.threadId, place)
    if (message.after <= place.have) take(message.threadId, place, message)
    else void ask(message.threadId, place)
  })
  const catchUp = () => {
    for (const [threadId, place] of places) void ask(threadId, place)
  }
  const offResync = connection.on('resync', catchUp)
  const leave = connection.watch(subjectId, { watched: catchUp })

  return {
    add: (threadId, seq) => {
      const place = places.get(threadId)
      if (place) place.have = Math.max(place.have, seq)
      else places.set(threadId, { have: seq, asking: false, again: false })
      if (connection.isConnected) void ask(threadId, places.get(threadId)!)
    },
    stop: () => {
      stopped = true
      off()
      offResync()
      leave()
    },
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
