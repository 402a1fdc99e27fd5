import type { ThreadChange, ThreadChanges } from './contract.ts'

type Feed = { sent: number; wanted: number; running: boolean; usedAt: number }
type Ports = {
  changesOf(threadId: string, afterSeq: number): Promise<ThreadChange[]>
  emit(subjectId: string, changes: ThreadChanges): void
  failed(error: unknown): void
}

const remembered = 5_000
const retryMs = 1_000

/** Hands each thread's changes out in order: one query per notice at most, none for what has been handed out already. */
export class ThreadFeeds {
  readonly #ports: Ports
  readonly #feeds = new Map<string, Feed>()

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /** A thread has come to `seq`. */
  notice(subjectId: string, { threadId, seq }: { threadId: string; seq: number }): void {
    const feed = this.#feeds.get(threadId) ?? { sent: seq - 1, wanted: 0, running: false, usedAt: 0 }
    this.#feeds.delete(threadId)
    this.#feeds.set(threadId, feed)
    feed.wanted = Math.max(feed.wanted, seq)
    if (!feed.running) void this.#run(subjectId, threadId, feed)
    if (this.#feeds.size > remembered) this.#forgetOldest()
  }

  /** Nobody listens: what comes next starts afresh, whoever missed something asks for it. */
  skip(threadId: string): void {
    this.#feeds.delete(threadId)
  }

  async #run(subjectId: string, threadId: string, feed: Feed): Promise<void> {
    feed.running = true
    try {
      while (feed.sent < feed.wanted) {
        const after = feed.sent
        const known = feed.wanted
        const changes = inOrder(await this.#ports.changesOf(threadId, after), after)
        const seq = Math.max(known, changes.at(-1)?.seq ?? 0)
        feed.sent = seq
        this.#ports.emit(subjectId, { threadId, after, seq, changes })
      }
    } catch (error) {
      this.#ports.failed(error)
      setTimeout(() => !feed.running && void this.#run(subjectId, threadId, feed), retryMs).unref()
    } finally {
      feed.running = false
    }
  }

  #forgetOldest(): void {
    for (const [threadId, feed] of this.#feeds) {
      if (feed.running) continue
      this.#feeds.delete(threadId)
      return
    }
  }
}

/** Sorted, and nothing that was asked for already. */
export const inOrder = (changes: ThreadChange[], after: number): ThreadChange[] =>
  changes.filter((change) => change.seq > after).sort((a, b) => a.seq - b.seq)
