import { once } from '#server/kernel/once.ts'

/**
 * Lets two readings of the same thing follow each other: else the one that read first could write last, and what it wrote
 * would be the past. What concerns other things goes on meanwhile.
 */
export function turns(name: string): <T>(ids: string[], run: () => Promise<T>) => Promise<T> {
  const last = once(name, () => new Map<string, Promise<unknown>>())
  return async (ids, run) => {
    const before = ids.map((id) => last.get(id))
    const mine = Promise.all(before).then(run)
    const ended = mine.catch(() => {})
    for (const id of ids) last.set(id, ended)
    try {
      return await mine
    } finally {
      for (const id of ids) if (last.get(id) === ended) last.delete(id)
    }
  }
}
