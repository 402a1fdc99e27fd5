import { type RefObject, useEffect, useRef, useState } from 'react'
import { isSignInPage } from '#app/http/signed-out.ts'

const restMs = 600
const betweenMs = 4_000

/**
 * Tells the server how far one has read, when the end of the thread is in sight of somebody: soon, and not for every post
 * of a quick exchange. Answers whether the end is in sight.
 */
export function useReading(threadId: string, seq: number, endRef: RefObject<HTMLElement>): boolean {
  const [inSight, setInSight] = useState(false)
  const told = useRef({ seq: 0, at: -Infinity })
  useEffect(() => {
    if (!endRef.current) return
    const watcher = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? false))
    watcher.observe(endRef.current)
    return () => watcher.disconnect()
  }, [endRef])
  useEffect(() => {
    if (!inSight || seq <= told.current.seq) return
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      told.current = { seq, at: performance.now() }
      const form = new FormData()
      form.set('seq', String(seq))
      form.set('stay', '1')
      const again = () => (told.current.seq = 0)
      fetch(`/traade/${threadId}/laest`, { method: 'POST', body: form, keepalive: true }).then(
        (answer) => (!answer.ok || isSignInPage(answer)) && again(),
        again,
      )
    }
    const timer = setTimeout(tell, Math.max(restMs, told.current.at + betweenMs - performance.now()))
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [threadId, seq, inSight])
  return inSight
}
