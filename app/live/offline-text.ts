import type { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const prefix = 'faelled-paper:'

export type OfflineText = {
  /** Resolves when what was kept is in the document. */
  loaded: Promise<void>
  isOrigin(origin: unknown): boolean
  clear(): Promise<void>
  stop(): void
}

/** Keeps what is typed in this browser, apart for each person and paper; null where the browser cannot. */
export function keepOffline({
  paperId,
  personId,
  doc,
}: {
  paperId: string
  personId: string
  doc: Y.Doc
}): OfflineText | null {
  if (typeof indexedDB === 'undefined') return null
  let kept: IndexeddbPersistence | null = null
  let stopped = false
  const opened = import('y-indexeddb').then(({ IndexeddbPersistence: Persistence }) => {
    if (stopped) return null
    kept = new Persistence(`${prefix}${personId}:${paperId}`, doc)
    return kept
  })
  return {
    // A browser that will not open its store (private window, disk full) must not keep anybody from writing.
    loaded: Promise.race([
      opened.then(async (one) => void (await one?.whenSynced)).catch(() => {}),
      new Promise<void>((resolve) => setTimeout(resolve, 2_000)),
    ]),
    isOrigin: (origin) => kept !== null && origin === kept,
    clear: async () => void (await (await opened.catch(() => null))?.clearData()),
    stop: () => {
      stopped = true
      void kept?.destroy()
    },
  }
}

/** Removes every text kept in this browser, or all but one person's: at sign-out, and when somebody else signs in. */
export async function clearOfflineTexts({ except = null }: { except?: string | null } = {}): Promise<void> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return
  const mine = except ? `${prefix}${except}:` : null
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(prefix) && !(mine && name.startsWith(mine))) indexedDB.deleteDatabase(name)
  }
}
