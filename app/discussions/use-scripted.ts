import { useEffect, useState } from 'react'

/** Whether the page runs its scripts: false on the server, on the first drawing, and for ever without JavaScript. */
export function useScripted(): boolean {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}

/** A page that runs its scripts sees the change by itself and need not be led anywhere. */
export const staying = (scripted: boolean): Record<string, string> => (scripted ? { stay: '1' } : {})
