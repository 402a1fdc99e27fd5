import type { Caret, Cursor, PresentPerson } from './contract.ts'

const gatherMs = 50

/**
 * The places of those who write in a text. A connection speaks for one Yjs client only, under the name of whoever is
 * signed in; what is sent on is written here, never passed through.
 */
export class Carets {
  readonly #tell: (paperId: string, carets: Caret[]) => void
  readonly #carets = new Map<string, Map<number, Caret & { socketId: string }>>()
  readonly #news = new Map<string, Set<number>>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  #clock = 0

  constructor(tell: (paperId: string, carets: Caret[]) => void) {
    this.#tell = tell
  }

  /** False if the client id is another connection's. */
  place(
    paperId: string,
    {
      socketId,
      clientId,
      person,
      cursor,
    }: { socketId: string; clientId: number; person: PresentPerson; cursor: Cursor | null },
  ): boolean {
    const carets = this.#carets.get(paperId) ?? new Map<number, Caret & { socketId: string }>()
    if ((carets.get(clientId)?.socketId ?? socketId) !== socketId) return false
    this.#carets.set(paperId, carets)
    const shown = { personId: person.personId, name: person.name, colour: colourOf(person.personId) }
    carets.set(clientId, { socketId, clientId, clock: this.#tick(), person: shown, cursor })
    this.#changed(paperId, clientId)
    return true
  }

  remove(paperId: string, socketId: string): void {
    for (const [clientId, caret] of this.#carets.get(paperId) ?? []) {
      if (caret.socketId !== socketId) continue
      this.#carets.get(paperId)?.delete(clientId)
      this.#changed(paperId, clientId)
    }
    if (this.#carets.get(paperId)?.size === 0) this.#carets.delete(paperId)
  }

  /** All places in a text, for somebody who comes. */
  at(paperId: string): Caret[] {
    return [...(this.#carets.get(paperId)?.values() ?? [])].map(({ socketId: _, ...caret }) => caret)
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  /** Grows through restarts too, or receivers would take what is new for old. */
  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, Date.now())
    return this.#clock
  }

  #changed(paperId: string, clientId: number): void {
    const news = this.#news.get(paperId) ?? new Set<number>()
    this.#news.set(paperId, news.add(clientId))
    if (!this.#timers.has(paperId)) this.#timers.set(paperId, setTimeout(() => this.#send(paperId), gatherMs).unref())
  }

  #send(paperId: string): void {
    const news = this.#news.get(paperId) ?? new Set<number>()
    this.#news.delete(paperId)
    this.#timers.delete(paperId)
    const known = new Map(this.at(paperId).map((caret) => [caret.clientId, caret]))
    const gone = (clientId: number): Caret => ({ clientId, clock: this.#tick(), person: null, cursor: null })
    this.#tell(
      paperId,
      [...news].map((clientId) => known.get(clientId) ?? gone(clientId)),
    )
  }
}

/** One of eight colours, the same for a person wherever they write. */
export const colourOf = (personId: string): number => [...personId].reduce((sum, one) => sum + one.charCodeAt(0), 0) % 8
