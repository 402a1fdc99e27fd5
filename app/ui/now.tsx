import { useRouteLoaderData } from '@remix-run/react'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'

const Now = createContext<number | null>(null)

/** Keeps "for 2 minutter siden" true while a page stays open. Starts from the server's clock, so both draw the same. */
export function NowProvider({ children }: { children: ReactNode }) {
  const drawn = useDrawnAt()
  const [now, setNow] = useState(drawn)
  useEffect(() => {
    const ahead = Date.now() - drawn
    // Never urgent: parts of the page that are still waiting for their scripts would be drawn anew.
    startTransition(() => setNow(drawn))
    const tick = setInterval(() => startTransition(() => setNow(Date.now() - ahead)), 30_000)
    return () => clearInterval(tick)
  }, [drawn])
  return <Now.Provider value={Math.max(now, drawn)}>{children}</Now.Provider>
}

const useDrawnAt = (): number => {
  const root = useRouteLoaderData('root') as { now?: number } | undefined
  return root?.now ?? 0
}

/** The time it is, by the server's clock. */
export function useNow(): number {
  const drawn = useDrawnAt()
  return useContext(Now) ?? drawn
}
