import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Answers, Caret, TextRefusal } from '#server/realtime/contract.ts'
import { incoming, outgoing } from './bytes.ts'
import { cursorOf, showCarets, withoutOthers } from './paper-carets.ts'
import { keepOffline, type OfflineText } from './offline-text.ts'
import { Silence } from './silence.ts'
import { type LiveConnection, liveConnection, LiveLost, LiveRefused } from './socket.ts'

/**
 * `saved` is said only when the server has committed everything typed here. `refused` means: typing goes on locally and
 * is not saved; as soon as the cause is gone it is sent again. `denied`: there is no access (any more).
 */
export type PaperState =
  | { kind: 'connecting' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'readOnly' }
  | { kind: 'offline'; unsaved: boolean }
  | { kind: 'refused'; reason: TextRefusal }
  | { kind: 'denied' }

export type PaperProviderOptions = {
  paperId: string
  /** Whose offline text this is; null keeps none. */
  personId: string | null
  connection?: LiveConnection
  doc?: Y.Doc
  /** How long to gather what is typed after a refusal before asking again. */
  retryMs?: number
  /** How long the server may be silent about what was sent before this counts as offline. */
  patienceMs?: number
}

const gatherMs = 15
const caretMs = 50
// Long enough to finish a number, short enough that nothing stays unsaved.
const heldMs = 4_000
// A connection that has died in silence is given up only much later.
const silenceMs = 5_000

/** Keeps a Yjs document and the server's text of a paper the same. */
export class PaperProvider {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly #paperId: string
  readonly #connection: LiveConnection
  readonly #retryMs: number
  readonly #silence: Silence
  readonly #offline: OfflineText | null
  readonly #listeners = new Set<(state: PaperState) => void>()
  readonly #stops: (() => void)[]
  #state: PaperState = { kind: 'connecting' }
  /** Grows with each synchronisation: answers to what was sent before it mean nothing any more. */
  #round = 0
  #synced = false
  #seen = false
  readonly #firstSeen = Promise.withResolvers<void>()
  #write = true
  #unsaved = false
  #refusal: TextRefusal | null = null
  #outbox: Uint8Array[] = []
  #inFlight = 0
  #sendTimer: ReturnType<typeof setTimeout> | null = null
  #retryTimer: ReturnType<typeof setTimeout> | null = null
  #caretTimer: ReturnType<typeof setTimeout> | null = null
  #holdTimer: ReturnType<typeof setTimeout> | null = null
  #mustWait: () => boolean = () => false
  #stopped = false

  constructor({
    paperId,
    personId,
    connection = liveConnection(),
    doc = new Y.Doc(),
    retryMs = 700,
    patienceMs = silenceMs,
  }: PaperProviderOptions) {
    this.doc = doc
    this.awareness = new Awareness(doc)
    this.#paperId = paperId
    this.#connection = connection
    this.#retryMs = retryMs
    this.#silence = new Silence(patienceMs, () => this.#tell())
    this.#offline = personId ? keepOffline({ paperId, personId, doc }) : null
    doc.on('update', this.#onUpdate)
    this.awareness.on('update', this.#onAwareness)
    this.#stops = [
      connection.on(
        'paper:update',
        (message) => message.paperId === paperId && this.#receive(incoming(message.update)),
      ),
      connection.on('paper:carets', (message) => message.paperId === paperId && this.#show(message.carets)),
      connection.onDisconnected(() => this.#disconnected()),
      connection.onConnected(() => void this.#sync()),
      () => this.#silence.stop(),
    ]
  }

  get state(): PaperState {
    return this.#state
  }

  /** Whether anything typed here is not committed on the server. */
  get hasUnsaved(): boolean {
    return this.#unsaved
  }

  /** Calls back with the present state and each new one. */
  onState(listener: (state: PaperState) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#state)
    return () => void this.#listeners.delete(listener)
  }

  /** Resolves when the server's text is here for the first time: mount the editor then. */
  whenSeen(): Promise<void> {
    return this.#firstSeen.promise
  }

  /** While `mustWait` says so, what is typed is kept back for a moment: a number half typed may become a CPR number. */
  holdWhile(mustWait: () => boolean): void {
    this.#mustWait = mustWait
  }

  /** Sends what was kept back. */
  release(): void {
    if (this.#holdTimer) clearTimeout(this.#holdTimer)
    this.#holdTimer = null
    this.#sendOutbox({ now: true })
  }

  stop(): void {
    if (this.#stopped) return
    this.release()
    this.#stopped = true
    this.#round += 1
    for (const timer of [this.#sendTimer, this.#retryTimer, this.#caretTimer, this.#holdTimer])
      if (timer) clearTimeout(timer)
    this.#stops.forEach((stop) => stop())
    this.doc.off('update', this.#onUpdate)
    this.#connection.tell('paper:leave', { paperId: this.#paperId })
    this.awareness.destroy()
    this.#offline?.stop()
    this.#listeners.clear()
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    const isLate = this.#offline?.isOrigin(origin) ?? false
    // What this browser had kept is sent by the first synchronisation, unless it came too late for that.
    if (isLate && !this.#seen) return
    this.#unsaved = true
    if (isLate) this.#syncIn(100)
    if (this.#refusal) this.#retrySoon()
    else if (this.#synced && this.#write) this.#queue(update)
    this.#tell()
  }

  #receive(update: Uint8Array): void {
    this.#silence.heard({ waiting: this.#inFlight > 0 })
    Y.applyUpdate(this.doc, update, this)
    // What a colleague has changed may have taken the cause of the refusal away.
    if (this.#refusal) this.#retrySoon()
  }

  #disconnected(): void {
    this.#round += 1
    this.#synced = false
    this.#outbox = []
    this.#inFlight = 0
    this.#silence.expectNothing()
    withoutOthers(this.awareness)
    this.#tell()
  }

  /** Asks for what is missing here, then sends what is missing there: the only way in after any interruption. */
  async #sync(): Promise<void> {
    const round = (this.#round += 1)
    this.#synced = false
    this.#outbox = []
    this.#inFlight = 0
    await this.#offline?.loaded
    if (this.#stopped || round !== this.#round) return
    this.#silence.expectWord()
    const vector = Y.encodeStateVector(this.doc)
    try {
      const answer = await this.#connection.ask('paper:open', { paperId: this.#paperId, vector: outgoing(vector) })
      if (round === this.#round) this.#synchronised(answer, vector.byteLength > 1)
    } catch (error) {
      if (round === this.#round) this.#failed(error)
    }
  }

  #synchronised(answer: Answers['paper:open'], hadText: boolean): void {
    Y.applyUpdate(this.doc, incoming(answer.update), this)
    this.#silence.heard({ waiting: false })
    this.#synced = true
    this.#seen = true
    this.#firstSeen.resolve()
    this.#write = answer.write
    this.#show(answer.carets)
    this.#sendCaret()
    // Whoever had the text before may hold what the server has lost or never got, deletions too.
    if (this.#write && (hadText || this.#unsaved)) this.#send(Y.encodeStateAsUpdate(this.doc, incoming(answer.vector)))
    this.#tell()
  }

  #queue(update: Uint8Array): void {
    this.#outbox.push(update)
    if (this.#sendTimer) return
    this.#sendOutbox()
    this.#sendTimer = setTimeout(() => {
      this.#sendTimer = null
      this.#sendOutbox()
    }, gatherMs)
  }

  #sendOutbox({ now = false } = {}): void {
    if (this.#outbox.length === 0 || !this.#synced) return
    if (!now && this.#keptBack()) return
    const updates = this.#outbox
    this.#outbox = []
    this.#send(updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates))
  }

  #keptBack(): boolean {
    if (!this.#mustWait()) {
      if (this.#holdTimer) clearTimeout(this.#holdTimer)
      this.#holdTimer = null
      return false
    }
    this.#holdTimer ??= setTimeout(() => this.release(), heldMs)
    return true
  }

  #send(update: Uint8Array): void {
    const round = this.#round
    this.#inFlight += 1
    this.#silence.expectWord()
    this.#connection.ask('paper:update', { paperId: this.#paperId, update: outgoing(update) }).then(
      (answer) => round === this.#round && this.#answered(answer),
      (error: unknown) => round === this.#round && this.#failed(error),
    )
  }

  #answered(answer: Answers['paper:update']): void {
    this.#silence.heard({ waiting: !('refused' in answer) && this.#inFlight > 1 })
    if ('resync' in answer) return this.#syncIn(100)
    if ('refused' in answer) {
      this.#refusal = answer.refused
      this.#synced = false
      this.#round += 1
      this.#outbox = []
      return this.#tell()
    }
    this.#inFlight -= 1
    if (this.#inFlight === 0 && this.#outbox.length === 0) {
      this.#unsaved = false
      this.#refusal = null
    }
    this.#tell()
  }

  #failed(error: unknown): void {
    if (error instanceof LiveLost) {
      // Without an answer from a connection that still stands, nothing is known: start over.
      if (this.#connection.isConnected) this.#syncIn(500)
      return
    }
    if (!(error instanceof LiveRefused)) throw error
    this.#silence.heard({ waiting: false })
    if (error.error === 'notFound' && !this.#synced) {
      this.#set({ kind: 'denied' })
      void this.#offline?.clear()
    } else if (error.reason === 'paper.readOnly') {
      this.#write = false
      this.#tell()
    } else this.#syncIn(1_000)
  }

  #syncIn(ms: number): void {
    this.#synced = false
    this.#round += 1
    this.#outbox = []
    if (this.#retryTimer) return
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null
      if (this.#connection.isConnected) void this.#sync()
    }, ms)
  }

  #retrySoon(): void {
    if (this.#retryTimer || !this.#connection.isConnected) return
    this.#syncIn(this.#retryMs)
  }

  #onAwareness = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
    origin: unknown,
  ): void => {
    if (origin === this || ![...added, ...updated, ...removed].includes(this.awareness.clientID)) return
    this.#caretTimer ??= setTimeout(() => {
      this.#caretTimer = null
      this.#sendCaret()
    }, caretMs)
  }

  #sendCaret(): void {
    if (!this.#synced || this.#stopped) return
    const clientId = this.awareness.clientID
    this.#connection.tell('paper:caret', { paperId: this.#paperId, clientId, cursor: cursorOf(this.awareness) })
  }

  #show(carets: Caret[]): void {
    showCarets(this.awareness, carets, this)
  }

  #tell(): void {
    if (this.#unsaved) this.#offline?.note(true)
    else if (this.#synced && this.#inFlight === 0) this.#offline?.note(false)
    this.#set(this.#present())
  }

  #present(): PaperState {
    if (this.#refusal) return { kind: 'refused', reason: this.#refusal }
    if (!this.#connection.isConnected || this.#silence.isSilent)
      return this.#seen || this.#unsaved ? { kind: 'offline', unsaved: this.#unsaved } : { kind: 'connecting' }
    if (!this.#seen) return { kind: 'connecting' }
    if (!this.#write) return { kind: 'readOnly' }
    const busy = this.#unsaved || this.#inFlight > 0 || !this.#synced
    return { kind: busy ? 'saving' : 'saved' }
  }

  #set(state: PaperState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return
    this.#state = state
    const listeners = [...this.#listeners]
    listeners.forEach((listener) => listener(state))
  }
}
