import { useEffect, useRef, useState } from 'react'
import { liveConnection } from '#app/live/socket.ts'
import type { ThreadLine } from '#server/discussions/contract.ts'

const gatherMs = 150

/**
 * The threads of a thing as they stand: what the page was loaded with, read anew when something happens in one. The page's
 * other loaders stay out of it, and a server that is away for a moment costs nothing but the moment.
 */
export function useThreadList(subjectId: string, loaded: ThreadLine[], following: boolean): ThreadLine[] {
  const [threads, setThreads] = useState(loaded)
  const shown = useRef(threads)
  shown.current = threads
  useEffect(() => setThreads(loaded), [loaded])
  useEffect(() => {
    if (!following) return
    const connection = liveConnection()
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let seenBefore = false
    const read = async () => {
      const answer = await askJson<{ threads: ThreadLine[] }>(`/emner/${subjectId}/traadliste`)
      if (answer && !stopped) setThreads(answer.threads)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), gatherMs)
    }
    const stops = [
      connection.watch(subjectId, {
        watched: () => {
          if (seenBefore) soon()
          seenBefore = true
        },
      }),
      connection.on('resync', soon),
      connection.on('thread:read', ({ threadId }) => shown.current.some((one) => one.id === threadId) && soon()),
      connection.on('fact', (fact) => fact.subjectId === subjectId && fact.type.startsWith('thread.') && soon()),
    ]
    return () => {
      stopped = true
      clearTimeout(timer)
      stops.forEach((stop) => stop())
    }
  }, [subjectId, following])
  return threads
}

/** A JSON answer, or null where there was none. */
export const askJson = <T>(address: string): Promise<T | null> =>
  fetch(address, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<T>) : null))
    .catch(() => null)
