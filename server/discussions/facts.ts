import { z } from 'zod'
import { fact } from '#server/kernel/facts.ts'

/** Every fact carries `threadId` and `seq`: whoever follows the thread asks for what came after the number they have. */
const thread = z.object({ threadId: z.uuid(), seq: z.number().int() })
const post = thread.extend({ postId: z.uuid() })

export const threadStarted = fact('thread.started', post)
export const postWritten = fact('thread.postWritten', post)
export const postEdited = fact('thread.postEdited', post)
export const postRemoved = fact('thread.postRemoved', post)
export const postRestored = fact('thread.postRestored', post)
export const postReacted = fact('thread.postReacted', post)
export const threadResolved = fact('thread.resolved', thread)
export const threadReopened = fact('thread.reopened', thread)
export const threadRenamed = fact('thread.renamed', thread)
export const threadRemoved = fact('thread.removed', thread)
export const threadRestored = fact('thread.restored', thread)

/** Not a fact: the channel that tells a person's own windows, and nobody else, how far they have read. */
export const readChannel = 'faelled_read'
