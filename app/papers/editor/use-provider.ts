import { useEffect, useState } from 'react'
import { askToSignIn } from '#app/live/session-lost.ts'
import { liveConnection } from '#app/live/socket.ts'
import { type PaperState, PaperProvider } from '#app/live/paper-provider.ts'

type Opened = { provider: PaperProvider | null; ready: boolean; state: PaperState }

/** The paper's live text while the page stands; `ready` once there is a text to write in. */
export function useProvider(paperId: string, personId: string): Opened {
  const [opened, setOpened] = useState<Opened>({ provider: null, ready: false, state: { kind: 'connecting' } })
  useEffect(() => {
    const provider = new PaperProvider({ paperId, personId })
    setOpened({ provider, ready: false, state: provider.state })
    let stopped = false
    const ready = () => !stopped && setOpened((before) => ({ ...before, ready: true }))
    void provider.whenSeen().then(ready)
    const off = provider.onState((state) => {
      setOpened((before) => ({ ...before, state }))
      if (state.kind === 'offline') ready()
    })
    const offSignedOut = liveConnection().onSignedOut(() => void askToSignIn())
    const warn = (event: BeforeUnloadEvent) => provider.hasUnsaved && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      stopped = true
      window.removeEventListener('beforeunload', warn)
      off()
      offSignedOut()
      provider.stop()
    }
  }, [paperId, personId])
  return opened
}

/** Resolves when everything typed is committed, or after a while: nobody is held back by a slow network. */
export function whenSaved(provider: PaperProvider, patience = 2_000): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, patience)
    const off = provider.onState((state) => {
      if (state.kind !== 'saving') queueMicrotask(finish)
    })
    function finish() {
      clearTimeout(timer)
      off()
      resolve()
    }
  })
}
