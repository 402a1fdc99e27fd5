import { z } from 'zod'
import { id, line, optionalId, requiredText } from '#server/kernel/field.ts'
import { longestPost, longestThreadTitle, type ReactionKind, reactionKinds } from './words.ts'

/** Made by the browser for each post, so that a send that is repeated after a lost connection is one post. Of its form only: what is kept is no text. */
const clientKey = z
  .union([z.literal(''), z.string().regex(/^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, 'field.invalid')])
  .nullish()
  .transform((value) => value || null)

export const newThread = z.object({
  subjectId: id(),
  title: line(longestThreadTitle),
  body: requiredText(longestPost),
  clientKey,
})

export const newPost = z.object({
  threadId: id(),
  body: requiredText(longestPost),
  replyToId: optionalId(),
  clientKey,
})

export const postText = z.object({ postId: id(), body: requiredText(longestPost) })
export const postChoice = z.object({ postId: id() })
export const postReaction = z.object({ postId: id(), kind: z.enum(reactionKinds, 'field.invalid'), wish: z.enum(['give', 'take'], 'field.invalid') })
export const threadChoice = z.object({ threadId: id() })
export const threadTitle = z.object({ threadId: id(), title: line(longestThreadTitle) })
export const readMark = z.object({
  threadId: id(),
  seq: z.coerce
    .number('field.invalid')
    .int('field.invalid')
    .min(0, 'field.invalid')
    .max(2_147_483_647, 'field.invalid'),
})

export type Who = { personId: string; name: string }

/** A post as everybody who sees the thread sees it; moments are ISO strings, so that they survive sockets too. */
export type PostView = {
  id: string
  threadId: string
  seq: number
  /** The thread's number when the post was last written, edited, removed or brought back. */
  changedSeq: number
  author: Who | null
  /** Empty once removed. */
  body: string
  mentions: Who[]
  /** Who gave which short answer, in the order they came. */
  reactions: { kind: ReactionKind; who: Who }[]
  replyTo: { postId: string; name: string | null } | null
  createdAt: string
  editedAt: string | null
  removed: { at: string; by: Who | null } | null
  clientKey: string | null
}

export type ThreadState = {
  title: string
  postCount: number
  resolved: { at: string; by: Who | null } | null
  removed: { at: string; by: Who | null } | null
}

/**
 * What happened to a thread after a number. Each number stands once, applying one twice changes nothing; the last of an
 * answer carries the thread's own state.
 */
export type ThreadChange = { seq: number; post?: PostView; thread?: ThreadState }

/** The thing a thread belongs to; `pageId` is the id in its page's address (a publication stands on its paper's page). */
export type ThreadSubject = {
  id: string
  kind: string
  title: string
  groupId: string | null
  pageId: string
  level: string
  /** Others than its level covers were given access: people named on it, collaborations it is shared with. */
  wider: boolean
}

/** A reason code where it may not be done. */
export type Allowed = true | { reason: string }

export type ThreadRights = {
  resolve: Allowed
  rename: Allowed
  remove: Allowed
  restore: Allowed
  /** Removes and brings back what others wrote. */
  moderate: boolean
}

export type ThreadPage = ThreadState & {
  id: string
  subject: ThreadSubject
  startedBy: Who | null
  startedAt: string
  lastSeq: number
  posts: PostView[]
  /** There are posts before the first one here. */
  earlier: boolean
  /** How far the reader had come, on whichever device. */
  readSeq: number
  can: ThreadRights
}

/** A line of a list of threads. */
export type ThreadLine = {
  id: string
  title: string
  startedBy: Who | null
  lastPostAt: string
  lastAuthor: Who | null
  postCount: number
  unread: number
  mentioned: boolean
  resolvedAt: string | null
}

/** A line of what is unread, with the thing it belongs to. */
export type UnreadLine = ThreadLine & { subject: ThreadSubject }

export type PostHistory = {
  post: PostView
  thread: { id: string; title: string }
  /** What it said before, newest first. */
  revisions: { id: string; body: string; at: string }[]
}
