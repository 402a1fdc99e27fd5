import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { rememberLoss } from '#app/live/lost-access.ts'
import { liveConnection } from '#app/live/socket.ts'
import { followThreads } from '#app/live/thread-live.ts'
import type { PostView, ThreadChange, ThreadPage, Who } from '#server/discussions/contract.ts'
import { type Conversation, conversationOf, merged, withChange, withPost } from './thread-state.ts'

type Event = { page: ThreadPage } | { change: ThreadChange } | { post: PostView }

function next(known: Conversation, event: Event): Conversation {
  if ('page' in event) return merged(known, conversationOf(event.page))
  if ('change' in event) return withChange(known, event.change)
  return { ...known, posts: withPost(known.posts, event.post) }
}

export type LiveThread = {
  conversation: Conversation
  /** One's own post has been answered by the server. */
  arrived: (post: PostView) => void
  /** How many posts by others came by themselves, the last author's name, and forgetting the count. */
  news: { count: number; from: string | null; clear: () => void }
}

/**
 * A thread as it stands right now: what the page was loaded with, and everything that happens to it meanwhile. Nothing is
 * read anew through the page's loaders, so that a server that is away for a moment takes nothing from the screen.
 */
export function useConversation(page: ThreadPage, me: Who): LiveThread {
  const [conversation, tell] = useReducer(next, page, conversationOf)
  const { add, ...news } = useNews(me)
  const { id, lastSeq, subject } = page
  const fromRef = useRef(lastSeq)
  const { revalidate } = useRevalidator()
  const readAnewRef = useRef(revalidate)
  const wasRemovedRef = useRef(false)
  useEffect(() => tell({ page }), [page])
  useEffect(() => {
    const follow = followThreads(subject.id, { [id]: fromRef.current }, (threadId, change) => {
      if (threadId !== id) return
      const known = change as ThreadChange
      tell({ change: known })
      if (known.post) add(known.post)
    })
    // Whoever may no longer look is told so by the page itself.
    const leave = liveConnection().watch(subject.id, {
      denied: () => {
        rememberLoss()
        readAnewRef.current()
      },
    })
    return () => {
      follow.stop()
      leave()
    }
  }, [id, subject.id, add])
  useEffect(() => {
    // A thread that is brought back has its posts on the server only.
    if (wasRemovedRef.current && !conversation.removed) readAnewRef.current()
    wasRemovedRef.current = conversation.removed !== null
  }, [conversation.removed])
  return { conversation, arrived: (post) => tell({ post }), news }
}

/** Posts by others that came by themselves. */
function useNews(me: Who) {
  const [count, setCount] = useState(0)
  const [from, setFrom] = useState<string | null>(null)
  const add = useCallback(
    (post: PostView) => {
      const written = post.changedSeq === post.seq && !post.removed
      if (!written || post.author?.personId === me.personId) return
      setCount((before) => before + 1)
      setFrom(post.author?.name ?? '')
    },
    [me.personId],
  )
  const clear = useCallback(() => setCount(0), [])
  return { count, from, add, clear }
}
