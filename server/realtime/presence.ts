import type { PresentPerson } from './contract.ts'

const gatherMs = 50

/** Who is at a Subject in this process: kept in memory only, told at most every 50 ms. */
export class Presence {
  readonly #tell: (subjectId: string, people: PresentPerson[]) => void
  readonly #here = new Map<string, Map<string, PresentPerson>>()
  readonly #timers = new Map<string, NodeJS.Timeout>()

  constructor(tell: (subjectId: string, people: PresentPerson[]) => void) {
    this.#tell = tell
  }

  enter(subjectId: string, socketId: string, person: PresentPerson): void {
    const sockets = this.#here.get(subjectId) ?? new Map<string, PresentPerson>()
    this.#here.set(subjectId, sockets)
    sockets.set(socketId, person)
    this.#changed(subjectId)
  }

  leave(subjectId: string, socketId: string): void {
    const sockets = this.#here.get(subjectId)
    if (!sockets?.delete(socketId)) return
    if (sockets.size === 0) this.#here.delete(subjectId)
    else this.#changed(subjectId)
  }

  /** Each person once, however many windows they have open. */
  people(subjectId: string): PresentPerson[] {
    const sockets = this.#here.get(subjectId)?.values() ?? []
    return [...new Map([...sockets].map((person) => [person.personId, person])).values()]
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #changed(subjectId: string): void {
    if (this.#timers.has(subjectId)) return
    const tell = () => {
      this.#timers.delete(subjectId)
      this.#tell(subjectId, this.people(subjectId))
    }
    this.#timers.set(subjectId, setTimeout(tell, gatherMs).unref())
  }
}
