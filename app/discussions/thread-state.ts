import type { PostView, ThreadChange, ThreadPage, ThreadState } from '#server/discussions/contract.ts'

/** What a page knows of a thread. */
export type Conversation = ThreadState & { lastSeq: number; posts: PostView[] }

export const conversationOf = ({ title, postCount, resolved, removed, lastSeq, posts }: ThreadPage): Conversation => ({
  title,
  postCount,
  resolved,
  removed,
  lastSeq,
  posts,
})

/** The conversation after a change; one that is known already changes nothing. */
export function withChange(known: Conversation, change: ThreadChange): Conversation {
  const posts = change.post ? withPost(known.posts, change.post) : known.posts
  const state = change.thread && change.seq >= known.lastSeq ? change.thread : undefined
  const lastSeq = Math.max(known.lastSeq, change.seq)
  if (posts === known.posts && !state && lastSeq === known.lastSeq) return known
  return { ...known, ...state, posts: state?.removed ? [] : posts, lastSeq }
}

/** The posts with one more, or with a newer wording of one; in the order they were written. */
export function withPost(posts: PostView[], post: PostView): PostView[] {
  const at = posts.findIndex((one) => one.id === post.id)
  if (at === -1) return [...posts, post].sort((a, b) => a.seq - b.seq)
  return posts[at]!.changedSeq >= post.changedSeq ? posts : posts.with(at, post)
}

/** What the page knew and what the server has just answered, put together; the newer of two wordings wins. */
export function merged(known: Conversation, answer: Conversation): Conversation {
  const newer = answer.lastSeq >= known.lastSeq ? answer : known
  if (newer.removed) return { ...newer, posts: [] }
  const posts = answer.posts.reduce(withPost, known.posts)
  return { ...newer, posts }
}
