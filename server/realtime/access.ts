import type { FactNotice } from '#server/kernel/facts.ts'
import { type LiveServer, room } from './parts.ts'

const remembered = 10_000

/**
 * Cuts off whoever a fact concerns, at once: they may come back and must ask for everything again. What was being
 * decided meanwhile is decided anew, so that nobody slips in by an answer older than the loss.
 */
export class Access {
  readonly #io: LiveServer
  readonly #applied = new Set<string>()
  #losses = 0

  constructor(io: LiveServer) {
    this.#io = io
  }

  /** How many losses of access have been heard of. */
  get losses(): number {
    return this.#losses
  }

  /** Closes the connections of persons, sessions and watchers a fact names, once however often it is heard of. */
  apply({ id, payload }: Pick<FactNotice, 'id' | 'payload'>): void {
    const rooms = roomsConcerned(payload)
    if (rooms.length === 0 || this.#applied.has(id)) return
    this.#remember(id)
    this.#losses += 1
    for (const socket of this.#socketsIn(rooms)) {
      for (const { writer } of socket.data.papers.values()) writer.expelled = true
      socket.disconnect(true)
    }
  }

  /** Asks until an answer is not overtaken by a loss of access, then settles it in the same breath. */
  async steadily<T, R>(ask: () => Promise<T>, settle: (answer: T) => R): Promise<R> {
    for (;;) {
      const before = this.#losses
      const answer = await ask()
      if (before === this.#losses) return settle(answer)
    }
  }

  #remember(id: string): void {
    this.#applied.add(id)
    if (this.#applied.size > remembered) this.#applied.delete(this.#applied.values().next().value!)
  }

  #socketsIn(rooms: string[]) {
    const ids = new Set(rooms.flatMap((name) => [...(this.#io.sockets.adapter.rooms.get(name) ?? [])]))
    return [...ids].flatMap((id) => this.#io.sockets.sockets.get(id) ?? [])
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

function roomsConcerned({ accessOf, accessTo, sessions }: FactNotice['payload']): string[] {
  return [
    ...strings(accessOf).map(room.person),
    ...strings(sessions).map(room.session),
    ...(typeof accessTo === 'string' ? [room.subject(accessTo), room.paper(accessTo)] : []),
  ]
}
