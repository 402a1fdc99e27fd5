import { useEffect, useReducer, useRef } from 'react'
import { followThreads } from '#app/live/thread-live.ts'
import type { PostView, ThreadChange, ThreadPage } from '#server/discussions/contract.ts'
import { type Conversation, conversationOf, merged, withChange, withPost } from './thread-state.ts'

type Event = { page: ThreadPage } | { change: ThreadChange } | { post: PostView }

function next(known: Conversation, event: Event): Conversation {
  if ('page' in event) return merged(known, conversationOf(event.page))
  if ('change' in event) return withChange(known, event.change)
  return { ...known, posts: withPost(known.posts, event.post) }
}

type Live = { conversation: Conversation; arrived: (post: PostView) => void }

/**
 * A thread as it stands right now: what the page was loaded with, and everything that happens to it meanwhile. `onPost` is
 * told of each post that is new to the page and came by itself.
 */
export function useConversation(page: ThreadPage, onPost: (post: PostView) => void): Live {
  const [conversation, tell] = useReducer(next, page, conversationOf)
  const { id, lastSeq, subject } = page
  const from = useRef(lastSeq)
  const told = useRef(onPost)
  told.current = onPost
  useEffect(() => tell({ page }), [page])
  useEffect(() => {
    const follow = followThreads(subject.id, { [id]: from.current }, (threadId, change) => {
      if (threadId !== id) return
      const known = change as ThreadChange
      tell({ change: known })
      if (known.post && known.post.changedSeq === known.post.seq && !known.post.removed) told.current(known.post)
    })
    return () => follow.stop()
  }, [id, subject.id])
  return { conversation, arrived: (post) => tell({ post }) }
}
