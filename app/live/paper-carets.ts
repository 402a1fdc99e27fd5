import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate, type Awareness, removeAwarenessStates } from 'y-protocols/awareness'
import type { Caret, Cursor } from '#server/realtime/contract.ts'

/** What the editor's caret extension finds in a colleague's state. `colour` is a number from 0 to 7. */
export type CaretUser = { personId: string; name: string; colour: number }

/** One's own place in the text, as the editor has put it into the awareness state. */
export function cursorOf(awareness: Awareness): Cursor | null {
  const cursor: unknown = awareness.getLocalState()?.cursor
  if (!cursor) return null
  // Yjs positions are class instances with fields the wire does not know as undefined.
  return JSON.parse(JSON.stringify(cursor)) as Cursor
}

/** Puts colleagues' places into the awareness state, from which the editor draws them. */
export function showCarets(awareness: Awareness, carets: Caret[], origin: unknown): void {
  const others = carets.filter((caret) => caret.clientId !== awareness.clientID)
  if (others.length === 0) return
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, others.length)
  for (const { clientId, clock, person, cursor } of others) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(person ? { user: person satisfies CaretUser, cursor } : null))
  }
  applyAwarenessUpdate(awareness, encoding.toUint8Array(encoder), origin)
}

/** The connection is gone: nobody else's place is known any more. */
export function withoutOthers(awareness: Awareness): void {
  const others = [...awareness.getStates().keys()].filter((clientId) => clientId !== awareness.clientID)
  removeAwarenessStates(awareness, others, 'disconnected')
}
