import type { PersonActor } from '#server/kernel/actor.ts'
import { personScopes } from '#server/subjects/scopes.ts'
import type { PresentPerson } from './contract.ts'

const gatherMs = 50

type Looker = Pick<PersonActor, 'personId' | 'scopes'>
type Here = PresentPerson & { scopes: string[] }

/**
 * Who is at a Subject in this process: kept in memory only, told at most every 50 ms. Everybody with a login may watch what
 * is open to everybody; each is told only of people they may find anyway.
 */
export class Presence {
  readonly #tell: (subjectId: string) => void
  readonly #here = new Map<string, Map<string, Here>>()
  readonly #timers = new Map<string, NodeJS.Timeout>()

  constructor(tell: (subjectId: string) => void) {
    this.#tell = tell
  }

  enter(subjectId: string, socketId: string, actor: PersonActor): void {
    const sockets = this.#here.get(subjectId) ?? new Map<string, Here>()
    this.#here.set(subjectId, sockets)
    sockets.set(socketId, { personId: actor.personId, name: actor.name, scopes: scopesOf(actor) })
    this.#changed(subjectId)
  }

  leave(subjectId: string, socketId: string): void {
    const sockets = this.#here.get(subjectId)
    if (!sockets?.delete(socketId)) return
    if (sockets.size === 0) this.#here.delete(subjectId)
    else this.#changed(subjectId)
  }

  /** Those the looker may find, and themselves: each once, however many windows they have open. */
  people(subjectId: string, looker: Looker): PresentPerson[] {
    const found = [...(this.#here.get(subjectId)?.values() ?? [])].filter(
      (one) => one.personId === looker.personId || one.scopes.some((token) => looker.scopes.includes(token)),
    )
    return [...new Map(found.map(({ personId, name }) => [personId, { personId, name }])).values()]
  }

  /** Lookers put together who see the same people, so that each list is made and sent once. */
  circles<L extends Looker>(subjectId: string, lookers: L[]): L[][] {
    const tokens = new Set([...(this.#here.get(subjectId)?.values() ?? [])].flatMap((one) => one.scopes.slice(1)))
    const circles = new Map<string, L[]>()
    for (const looker of lookers) {
      const shared = looker.scopes.filter((token) => tokens.has(token)).sort()
      const key = shared.join() || looker.personId
      circles.set(key, [...(circles.get(key) ?? []), looker])
    }
    return [...circles.values()]
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }

  #changed(subjectId: string): void {
    if (this.#timers.has(subjectId)) return
    const tell = () => {
      this.#timers.delete(subjectId)
      this.#tell(subjectId)
    }
    this.#timers.set(subjectId, setTimeout(tell, gatherMs).unref())
  }
}

/** What opens the person to others (their own token first), as it stands in their Subject. */
const scopesOf = ({ personId, collaborations, memberships }: PersonActor): string[] =>
  personScopes({
    personId,
    covered: collaborations.filter((one) => one.covered).map((one) => one.id),
    guestOf: collaborations.filter((one) => !one.covered).map((one) => one.id),
    groupIds: memberships.map((one) => one.groupId),
  })
