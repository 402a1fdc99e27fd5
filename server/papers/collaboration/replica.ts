import * as Y from 'yjs'
import { type TextRefusal, TextJudge } from './judge.ts'
import { textOfDoc } from './tree.ts'

/** What trying an update came to. `diff` is the server's own encoding of the change, null if there was nothing new in it. */
export type Taken =
  | { ok: true; diff: Uint8Array | null }
  | { ok: false; why: 'gap'; untouched: boolean }
  | { ok: false; why: 'malformed' }
  | { ok: false; why: 'refused'; reason: TextRefusal }

const tidyAfter = 200
const tidyAtLast = 2_000

/**
 * The text in memory. An update is tried on the document itself; if it may not stand, the document is built anew from what
 * is known to be good, so that nothing of the refused one is left (a Yjs document cannot take an update back).
 */
export class Replica {
  #doc!: Y.Doc
  #judge!: TextJudge
  /** What is committed, as updates. */
  #base: Uint8Array[]
  /** What has been taken in and is not yet committed. */
  #open: Uint8Array[] = []

  constructor(updates: Uint8Array[]) {
    this.#base = updates.slice()
    this.#rebuild()
  }

  difference(vector: Uint8Array): { update: Uint8Array; vector: Uint8Array } {
    return { update: Y.encodeStateAsUpdate(this.#doc, vector), vector: Y.encodeStateVector(this.#doc) }
  }

  /** Several updates as one; not ok if any of them would not be taken alone. */
  takeTogether(updates: Uint8Array[]): Taken {
    try {
      return this.take(Y.mergeUpdates(updates))
    } catch {
      return { ok: false, why: 'malformed' }
    }
  }

  take(update: Uint8Array): Taken {
    const taken = this.#try(update)
    if (taken.ok && taken.diff) this.#open.push(taken.diff)
    if (!taken.ok && taken.why === 'gap' && taken.untouched) this.#forgetPending()
    else if (!taken.ok) this.#rebuild()
    return taken
  }

  /** The `count` oldest changes that were open have been committed, as `update`. */
  committed(update: Uint8Array, count: number): void {
    this.#base.push(update)
    this.#open.splice(0, count)
  }

  /** Keeps the list of updates short; where nothing is open, the document itself is what is committed. */
  tidy(): void {
    if (this.#open.length === 0 && this.#base.length > tidyAfter) this.#base = [Y.encodeStateAsUpdate(this.#doc)]
    else if (this.#base.length > tidyAtLast) this.#base = [Y.mergeUpdates(this.#base)]
  }

  /** Others have committed these; what was open here is forgotten and must be taken anew. */
  rebase(updates: Uint8Array[]): void {
    this.#base.push(...updates)
    const wasOpen = this.#open.length > 0
    this.#open = []
    if (wasOpen) this.#rebuild()
    else for (const update of updates) Y.applyUpdate(this.#doc, update)
  }

  destroy(): void {
    this.#doc.destroy()
  }

  #try(update: Uint8Array): Taken {
    const diffs: Uint8Array[] = []
    // Emitted after Yjs has thrown deleted words away: what came and went within one update leaves no trace in it.
    const hear = (diff: Uint8Array) => void diffs.push(diff)
    this.#doc.on('update', hear)
    try {
      Y.applyUpdate(this.#doc, update)
    } catch {
      return { ok: false, why: 'malformed' }
    } finally {
      this.#doc.off('update', hear)
    }
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs)
      return { ok: false, why: 'gap', untouched: diffs.length === 0 }
    if (diffs.length === 0) return { ok: true, diff: null }
    const reason = this.#judge.refusal()
    if (reason) return { ok: false, why: 'refused', reason }
    return { ok: true, diff: diffs.length === 1 ? diffs[0]! : Y.mergeUpdates(diffs) }
  }

  #forgetPending(): void {
    this.#doc.store.pendingStructs = null
    this.#doc.store.pendingDs = null
  }

  #rebuild(): void {
    this.#doc?.destroy()
    const doc = new Y.Doc()
    textOfDoc(doc)
    doc.transact(() => [...this.#base, ...this.#open].forEach((update) => Y.applyUpdate(doc, update)))
    this.#doc = doc
    this.#judge = new TextJudge(doc)
    this.#judge.trust()
  }
}
