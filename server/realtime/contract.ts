import { z } from 'zod'

/*
 * What browser and server say to each other over socket.io. The browser imports types only, so that zod stays out of it.
 */

const id = z.uuid()
const bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= most, 'invalid')
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** The largest update a client may send at once: a whole text of the largest size, written offline. */
export const updateBytes = 8 * 1024 * 1024

const yjsId = z.strictObject({ client: whole, clock: whole })
const position = z.strictObject({
  type: yjsId.nullable().optional(),
  // The one text there is: a caret carries no words to others.
  tname: z.literal('default').nullable().optional(),
  item: yjsId.nullable().optional(),
  assoc: z.number().int().min(-1).max(1).optional(),
})
const cursor = z.strictObject({ anchor: position, head: position })

/** Every message a client may send; what does not fit becomes nothing. */
export const clientMessages = {
  'subject:watch': z.strictObject({ subjectId: id }),
  'subject:leave': z.strictObject({ subjectId: id }),
  'thread:since': z.strictObject({ threadId: id, seq: whole }),
  typing: z.strictObject({ subjectId: id, threadId: id }),
  'paper:open': z.strictObject({ paperId: id, vector: bytes(1024 * 1024) }),
  'paper:update': z.strictObject({ paperId: id, update: bytes(updateBytes) }),
  'paper:caret': z.strictObject({ paperId: id, clientId: whole, cursor: cursor.nullable() }),
  'paper:leave': z.strictObject({ paperId: id }),
}

export type ClientEvent = keyof typeof clientMessages
export type ClientMessage<E extends ClientEvent> = z.output<(typeof clientMessages)[E]>
export type Cursor = z.output<typeof cursor>

/** Why a message came to nothing. */
export type LiveError = {
  error: 'invalid' | 'notFound' | 'refused' | 'tooMany' | 'failed'
  reason?: string
}

/** Why a text would not be stored: a CPR number, or something no paper may consist of. */
export type TextRefusal = 'cpr' | 'schema' | 'image' | 'link' | 'size'

export type PresentPerson = { personId: string; name: string }

/** A change in a thread as discussions hand it out; `seq` grows by one with each change of the thread. */
export type ThreadChange = { seq: number; [field: string]: unknown }

/** All changes of a thread after `after` up to and with `seq`; an edited post stands only at its latest number. */
export type ThreadChanges = { threadId: string; after: number; seq: number; changes: ThreadChange[] }

/** A colleague's place in a text. `colour` is a number from 0 to 7. */
export type Caret = {
  clientId: number
  clock: number
  person: (PresentPerson & { colour: number }) | null
  cursor: Cursor | null
}

export type Answers = {
  'subject:watch': { people: PresentPerson[] }
  'subject:leave': { done: true }
  'thread:since': { seq: number; changes: ThreadChange[] }
  typing: { done: true }
  'paper:open': { update: Uint8Array; vector: Uint8Array; seq: number; write: boolean; carets: Caret[] }
  'paper:update': { saved: number } | { refused: TextRefusal } | { resync: true }
  'paper:caret': { done: true }
  'paper:leave': { done: true }
}

export type LiveFact = {
  type: string
  subjectId: string
  actorId: string | null
  payload: Record<string, unknown>
}

export type ServerEvents = {
  fact: (fact: LiveFact) => void
  'thread:changes': (changes: ThreadChanges & { subjectId: string }) => void
  /** One has read so far, in this window or another. */
  'thread:read': (read: { threadId: string; seq: number }) => void
  typing: (typing: PresentPerson & { subjectId: string; threadId: string }) => void
  presence: (presence: { subjectId: string; people: PresentPerson[] }) => void
  'paper:update': (update: { paperId: string; update: Uint8Array }) => void
  'paper:carets': (carets: { paperId: string; carets: Caret[] }) => void
  /** Facts may have been missed: read everything shown anew. */
  resync: () => void
}

export type ClientEvents = {
  [E in ClientEvent]: (message: ClientMessage<E>, answer?: (answer: Answers[E] | LiveError) => void) => void
}
