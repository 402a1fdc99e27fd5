import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { PersonActor } from '#server/kernel/actor.ts'
import { log } from '#server/kernel/log.ts'
import { announceEdited } from './edited.ts'
import { Replica, type Taken } from './replica.ts'
import type { TextRefusal } from './judge.ts'
import { appendUpdate, loadText, type TextNotice, textOf, textSince } from './stored-text.ts'
import { keepVersion } from './versions.ts'

/** What became of an update; `saved` is said only when it is committed. */
export type WriteAnswer = { saved: number } | { refused: TextRefusal } | { resync: true } | { malformed: true }

/** One open connection to a text. When it is expelled, what it has sent and nobody has taken in yet is dropped. */
export type Writer = { actor: PersonActor; expelled: boolean }

type Waiting = { writer: Writer; update: Uint8Array; answer: (answer: WriteAnswer) => void }
type Accepted = { diff: Uint8Array | null; from: Waiting[] }

export type TextPorts = {
  /** Sends a change to everybody at the text but the one who made it alone. */
  broadcast(paperId: string, update: Uint8Array, onlyAuthor: Writer | null): void
  /** The text's JSON and plain text in the database are new. */
  stored(paperId: string): void
}

const mergeMs = 10
const idleMs = 5_000
const pauseMs = 10 * 60_000
const foldAfter = 1_000

/**
 * The live text of one paper in this process. Updates are merged (at once after 10 ms of quiet, else every 10 ms), judged,
 * sent on, committed in order, and only then called saved. What is stored and sent is the server's own encoding.
 */
export class LiveText {
  readonly paperId: string
  readonly #ports: TextPorts
  readonly #replica: Replica
  readonly #origin = randomUUID()
  readonly #writers = new Set<Writer>()
  readonly #contributors = new Set<string>()
  #seq: number
  #queue: Waiting[] = []
  #accepted: Accepted[] = []
  #flushTimer: NodeJS.Timeout | null = null
  #idleTimer: NodeJS.Timeout | null = null
  #pauseTimer: NodeJS.Timeout | null = null
  #lastFlush = -Infinity
  #commits: Promise<void> = Promise.resolve()
  #upkeep: Promise<void> = Promise.resolve()
  #committing = false
  #unfolded = 0
  #changed = false
  #sharedUntil = 0
  #closed = false

  private constructor(
    paperId: string,
    ports: TextPorts,
    loaded: { seq: number; updates: Uint8Array[]; authorIds: string[] },
  ) {
    this.paperId = paperId
    this.#ports = ports
    this.#seq = loaded.seq
    this.#replica = new Replica(loaded.updates)
    this.#changed = loaded.authorIds.length > 0
    for (const author of loaded.authorIds) this.#contributors.add(author)
  }

  static async open(paperId: string, ports: TextPorts): Promise<LiveText> {
    return new LiveText(paperId, ports, await loadText(paperId))
  }

  get seq(): number {
    return this.#seq
  }

  get isIdle(): boolean {
    return this.#writers.size === 0 && this.#queue.length === 0 && this.#accepted.length === 0
  }

  /** What somebody with this state vector lacks, and the vector of the text. */
  difference(vector: Uint8Array): { update: Uint8Array; vector: Uint8Array } {
    return this.#replica.difference(vector)
  }

  join(writer: Writer): void {
    this.#writers.add(writer)
  }

  leave(writer: Writer): void {
    if (this.#writers.delete(writer) && this.#writers.size === 0) void this.#settle()
  }

  /** Takes an update in; the answer comes when it is committed or refused. */
  write(writer: Writer, update: Uint8Array): Promise<WriteAnswer> {
    return new Promise((answer) => {
      if (this.#closed) return answer({ resync: true })
      this.#queue.push({ writer, update, answer })
      if (this.#flushTimer) return
      const wait = mergeMs - (performance.now() - this.#lastFlush)
      if (wait <= 0) this.#flush()
      else this.#flushTimer = setTimeout(() => this.#flush(), wait)
    })
  }

  /** Another process has committed something. */
  hear(notice: TextNotice): void {
    if (notice.origin === this.#origin || notice.seq <= this.#seq) return
    this.#sharedUntil = Date.now() + pauseMs
    void this.#inTurn(async () => {
      if (notice.seq > this.#seq) await this.#catchUp()
    })
  }

  /** Waits until everything received so far is committed and answered. */
  async flush(): Promise<void> {
    this.#flush()
    await this.#commits
  }

  /** Commits what is left, folds, keeps a version. The text takes nothing more in. */
  async close(): Promise<void> {
    if (this.#closed) return
    await this.flush()
    this.#closed = true
    for (const timer of [this.#flushTimer, this.#idleTimer, this.#pauseTimer]) if (timer) clearTimeout(timer)
    await this.#settle()
    this.#replica.destroy()
  }

  #flush(): void {
    if (this.#flushTimer) clearTimeout(this.#flushTimer)
    this.#flushTimer = null
    const batch = this.#queue.splice(0).filter((one) => !one.writer.expelled)
    if (batch.length === 0) return
    this.#lastFlush = performance.now()
    if (batch.length === 1 || !this.#takeMerged(batch)) for (const one of batch) this.#takeAlone(one)
    void this.#commit()
  }

  #takeMerged(batch: Waiting[]): boolean {
    const taken = this.#replica.takeTogether(batch.map((one) => one.update))
    if (taken.ok) this.#accept(taken.diff, batch)
    return taken.ok
  }

  #takeAlone(waiting: Waiting): void {
    const taken = this.#replica.take(waiting.update)
    if (taken.ok) this.#accept(taken.diff, [waiting])
    else waiting.answer(refusalAnswer(taken))
  }

  #accept(diff: Uint8Array | null, from: Waiting[]): void {
    this.#accepted.push({ diff, from })
    if (!this.#isShared) this.#send({ diff, from })
  }

  /** Where another process writes the same text, it may win the race for a number: then nothing is sent before it is committed. */
  get #isShared(): boolean {
    return this.#sharedUntil > Date.now()
  }

  #send({ diff, from }: Accepted): void {
    if (diff) this.#ports.broadcast(this.paperId, diff, soleWriter(from))
  }

  #commit(): Promise<void> {
    if (this.#committing) return this.#commits
    this.#committing = true
    return this.#inTurn(async () => {
      try {
        while (this.#accepted.length > 0) await this.#commitOnce()
      } finally {
        this.#committing = false
      }
    })
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#commits = this.#commits.then(work).catch((error: unknown) => {
      log.error({ paperId: this.paperId, error: messageOf(error) }, 'a text could not be stored')
      this.#retryLater()
    })
    return this.#commits
  }

  #retryLater(): void {
    if (this.#accepted.length > 0 && !this.#closed) setTimeout(() => void this.#commit(), 500).unref()
  }

  async #commitOnce(): Promise<void> {
    const group = this.#accepted.slice()
    const shared = this.#isShared
    const diffs = group.flatMap((one) => one.diff ?? [])
    if (diffs.length > 0) {
      const update = diffs.length === 1 ? diffs[0]! : Y.mergeUpdates(diffs)
      const authors = new Set(group.flatMap((one) => one.from.map(({ writer }) => writer.actor.personId)))
      const seq = await appendUpdate(this.paperId, {
        after: this.#seq,
        update,
        authorId: authors.size === 1 ? [...authors][0]! : null,
        origin: this.#origin,
      })
      if (seq === null) return this.#catchUp()
      this.#seq = seq
      this.#replica.committed(update, diffs.length)
      this.#noteCommit(group)
    }
    this.#accepted.splice(0, group.length)
    for (const one of group) {
      if (shared) this.#send(one)
      for (const { answer } of one.from) answer({ saved: this.#seq })
    }
    this.#replica.tidy()
  }

  /** Takes in what others have committed, then judges anew what this process has accepted and not committed. */
  async #catchUp(): Promise<void> {
    const foreign = await textSince(this.paperId, this.#seq)
    if (!foreign || foreign.seq <= this.#seq) return
    this.#sharedUntil = Date.now() + pauseMs
    this.#seq = foreign.seq
    const mine = this.#accepted
    this.#accepted = []
    this.#replica.rebase(foreign.updates)
    for (const update of foreign.updates) this.#ports.broadcast(this.paperId, update, null)
    for (const { diff, from } of mine) {
      const taken: Taken = diff ? this.#replica.take(diff) : { ok: true, diff: null }
      if (taken.ok) this.#accepted.push({ diff: taken.diff, from })
      else for (const { answer } of from) answer(refusalAnswer(taken))
    }
  }

  #noteCommit(group: Accepted[]): void {
    this.#changed = true
    for (const { actor } of group.flatMap((one) => one.from.map(({ writer }) => writer))) {
      this.#contributors.add(actor.personId)
      announceEdited(this.paperId, actor).catch((error: unknown) =>
        log.error({ error: messageOf(error) }, 'paper.edited was not announced'),
      )
    }
    this.#idleTimer?.refresh()
    this.#idleTimer ??= setTimeout(() => void this.#fold(), idleMs).unref()
    this.#pauseTimer?.refresh()
    this.#pauseTimer ??= setTimeout(() => void this.#settle(), pauseMs).unref()
    if ((this.#unfolded += 1) >= foldAfter) void this.#fold()
  }

  #fold(): Promise<void> {
    this.#unfolded = 0
    return this.#keepUp(async () => {
      await textOf(this.paperId)
      this.#ports.stored(this.paperId)
    })
  }

  /** A pause in the writing: fold, and keep a version of what has changed. */
  #settle(): Promise<void> {
    return this.#keepUp(async () => {
      await this.#commits
      if (!this.#changed) return
      this.#changed = false
      const contributors = [...this.#contributors]
      this.#contributors.clear()
      await keepVersion(this.paperId, contributors)
      this.#ports.stored(this.paperId)
    })
  }

  #keepUp(work: () => Promise<void>): Promise<void> {
    this.#upkeep = this.#upkeep.then(work).catch((error: unknown) => {
      log.error({ paperId: this.paperId, error: messageOf(error) }, 'a text was not folded')
    })
    return this.#upkeep
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown')

function soleWriter(from: Waiting[]): Writer | null {
  const writer = from[0]?.writer ?? null
  return from.every((one) => one.writer === writer) ? writer : null
}

function refusalAnswer(taken: Exclude<Taken, { ok: true }>): WriteAnswer {
  if (taken.why === 'gap') return { resync: true }
  if (taken.why === 'malformed') return { malformed: true }
  return { refused: taken.reason }
}
