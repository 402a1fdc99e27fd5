import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const staleMs = 60_000

/** A page left open is read anew when somebody comes back to it after a while. */
export function useFreshOnReturn(): void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  latest.current = revalidate
  useEffect(() => {
    let readAt = Date.now()
    const back = () => {
      if (document.visibilityState !== 'visible' || Date.now() - readAt < staleMs) return
      readAt = Date.now()
      latest.current()
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [])
}
