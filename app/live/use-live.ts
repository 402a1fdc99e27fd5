import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { LiveFact } from '#server/realtime/contract.ts'
import { follow } from './follow.ts'
import { rememberLoss } from './lost-access.ts'

const gatherMs = 60

/**
 * Keeps a page true while something happens to a Subject: its loaders run again, or `onFact` decides what to do (answer
 * true for "taken care of"). What happens in its threads comes as `thread.changed` with threadId and seq. After a lost
 * connection the loaders always run again.
 */
export function useLive(subjectId: string | null, onFact?: (fact: LiveFact) => boolean | void): void {
  const { revalidate } = useRevalidator()
  const latest = useRef({ revalidate, onFact })
  latest.current = { revalidate, onFact }
  useEffect(() => {
    if (!subjectId) return
    const refresh = refresher(() => latest.current.revalidate())
    let seenBefore = false
    return follow((connection) => [
      connection.watch(subjectId, {
        watched: () => {
          if (seenBefore) refresh.soon()
          seenBefore = true
        },
        denied: () => {
          rememberLoss()
          refresh.soon()
        },
      }),
      connection.on('resync', refresh.soon),
      connection.on('fact', (fact) => {
        if (fact.subjectId === subjectId && latest.current.onFact?.(fact) !== true) refresh.soon()
      }),
      connection.on('thread:changes', ({ threadId, seq, ...about }) => {
        const fact = { type: 'thread.changed', subjectId: about.subjectId, actorId: null, payload: { threadId, seq } }
        if (about.subjectId === subjectId && latest.current.onFact?.(fact) !== true) refresh.soon()
      }),
      refresh.stop,
    ])
  }, [subjectId])
}

/** The loaders run again when one has read something, here or in another window or on another device. */
export function useReadElsewhere(): void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  latest.current = revalidate
  useEffect(() => {
    const refresh = refresher(() => latest.current())
    return follow((connection) => [connection.on('thread:read', refresh.soon), refresh.stop])
  }, [])
}

/** Several facts at once are one refresh; a hidden page waits until it is looked at. */
function refresher(revalidate: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null
  const run = () => {
    timer = null
    if (document.visibilityState === 'visible') revalidate()
    else document.addEventListener('visibilitychange', run, { once: true })
  }
  return {
    soon: () => void (timer ??= setTimeout(run, gatherMs)),
    stop: () => {
      if (timer) clearTimeout(timer)
      document.removeEventListener('visibilitychange', run)
    },
  }
}
