import type { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const prefix = 'faelled-paper:'
const unsavedPrefix = 'faelled-unsaved:'

export type OfflineText = {
  /** Resolves when what was kept is in the document. */
  loaded: Promise<void>
  isOrigin(origin: unknown): boolean
  /** Notes whether something kept here is not on the server, for whoever would throw it away. */
  note(unsaved: boolean): void
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
  let noted: boolean | null = null
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
    note: (unsaved) => {
      if (noted === unsaved) return
      noted = unsaved
      if (unsaved) localStorage.setItem(`${unsavedPrefix}${personId}:${paperId}`, '')
      else localStorage.removeItem(`${unsavedPrefix}${personId}:${paperId}`)
    },
    clear: async () => void (await (await opened.catch(() => null))?.clearData()),
    stop: () => {
      stopped = true
      void kept?.destroy()
    },
  }
}

const unsavedNotes = () => Object.keys(localStorage).filter((key) => key.startsWith(unsavedPrefix))

/** Whether this browser keeps text that is not on the server. */
export const keepsUnsavedTexts = (): boolean => unsavedNotes().length > 0

/** Removes every text kept in this browser, or all but one person's: at sign-out, and when somebody else signs in. */
export async function clearOfflineTexts({ except = null }: { except?: string | null } = {}): Promise<void> {
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return
  const mine = except ? `${prefix}${except}:` : null
  for (const key of unsavedNotes()) if (!(except && key.startsWith(`${unsavedPrefix}${except}:`))) localStorage.removeItem(key)
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(prefix) && !(mine && name.startsWith(mine))) indexedDB.deleteDatabase(name)
  }
}
