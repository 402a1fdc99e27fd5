import type { IncomingMessage } from 'node:http'
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { PersonActor } from '#server/kernel/actor.ts'
import type { LiveText, Writer } from '#server/papers/collaboration/live-text.ts'
import type { ClientEvents, ServerEvents, ThreadChange } from './contract.ts'

export type TextAccess = { read: boolean; write: boolean }

/** What the gateway is given by whoever puts the product together: every decision about rights is made elsewhere. */
export type RealtimeParts = {
  /** What the actor may do with a paper's live text; null if it does not exist for them. */
  mayOpenText(actor: PersonActor, paperId: string): Promise<TextAccess | null>
  /** A thread's changes after a number, for everybody who sees its Subject. */
  changesOf(threadId: string, afterSeq: number): Promise<ThreadChange[]>
  /** The same for one actor with their present rights; throws NotFound. */
  changesFor(actor: PersonActor, threadId: string, afterSeq: number): Promise<ThreadChange[]>
  /** Whether a handshake from this Origin may be answered. */
  allowOrigin(origin: string, request: IncomingMessage): boolean
  /** A paper's stored JSON and plain text are new. */
  textStored?(paperId: string): void
}

export type OpenPaper = { text: LiveText; writer: Writer; write: boolean; clientId: number | null }

export type SocketState = {
  actor: PersonActor
  cookies: string | undefined
  /** How many losses of access had been heard of when the actor was loaded. */
  accessAt: number
  subjects: Set<string>
  papers: Map<string, OpenPaper>
}

export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketState>
export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketState>

export const room = {
  subject: (id: string) => `subject:${id}`,
  person: (id: string) => `person:${id}`,
  session: (id: string) => `session:${id}`,
  paper: (id: string) => `paper:${id}`,
}
