import { useEffect, useRef, useState } from 'react'
import type { PostView } from '#server/discussions/contract.ts'
import { askToSignIn } from '#app/live/session-lost.ts'
import { outboxKey } from './draft.ts'
import { keepOutbox, newClientKey, patience, readOutbox, send, type Unsent } from './outbox.ts'

type Outbox = {
  unsent: Unsent[]
  post: (body: string, replyTo: Unsent['replyTo']) => void
  drop: (clientKey: string) => void
}

/**
 * Posts on their way, shown at once and sent in order, again and again until the server has answered; kept on the device
 * meanwhile, so that closing the page loses nothing. The key makes a repeated send one post.
 */
export function useOutbox(threadId: string, personId: string, arrived: (post: PostView) => void): Outbox {
  const key = outboxKey(personId, threadId)
  const [unsent, setUnsent] = useState<Unsent[]>([])
  const machine = useRef<Sender | null>(null)
  const latest = useRef(arrived)
  latest.current = arrived
  useEffect(() => {
    const sender = new Sender(`/traade/${threadId}/indlaeg`, key, {
      changed: setUnsent,
      arrived: (post) => latest.current(post),
    })
    machine.current = sender
    sender.wake()
    const wake = () => sender.wake()
    window.addEventListener('online', wake)
    return () => {
      window.removeEventListener('online', wake)
      sender.stop()
    }
  }, [threadId, key])
  return {
    unsent,
    post: (body, replyTo) => machine.current?.add(body, replyTo),
    drop: (clientKey) => machine.current?.drop(clientKey),
  }
}

type Ears = { changed: (entries: Unsent[]) => void; arrived: (post: PostView) => void }

class Sender {
  readonly #address: string
  readonly #key: string
  readonly #ears: Ears
  #entries: Unsent[]
  #tries = 0
  #busy = false
  #stopped = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(address: string, key: string, ears: Ears) {
    this.#address = address
    this.#key = key
    this.#ears = ears
    this.#entries = readOutbox(key)
    ears.changed(this.#entries)
  }

  add(body: string, replyTo: Unsent['replyTo']): void {
    const entry: Unsent = { clientKey: newClientKey(), body, replyTo, at: new Date().toISOString(), state: 'sending' }
    this.#put([...this.#entries, entry])
    this.wake()
  }

  drop(clientKey: string): void {
    this.#put(this.#entries.filter((one) => one.clientKey !== clientKey))
  }

  wake(): void {
    clearTimeout(this.#timer)
    if (!this.#busy && !this.#stopped) void this.#run()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #run(): Promise<void> {
    this.#busy = true
    for (let next = this.#next(); next && !this.#stopped; next = this.#next()) {
      const { clientKey } = next
      this.#mark(clientKey, { state: 'sending', reason: undefined })
      const answer = await send<PostView>(this.#address, next)
      if (answer.state === 'sent') {
        this.#tries = 0
        if (!this.#stopped) this.#ears.arrived(answer.post)
        this.drop(clientKey)
      } else {
        this.#mark(clientKey, answer)
        if (answer.state === 'signedOut') void this.#signInFirst()
        if (answer.state !== 'refused') break
      }
    }
    this.#busy = false
    if (this.#next() && !this.#stopped) this.#timer = setTimeout(() => this.wake(), patience(this.#tries++))
  }

  async #signInFirst(): Promise<void> {
    if (await askToSignIn()) this.wake()
  }

  #next = () => this.#entries.find((one) => one.state !== 'refused')

  #mark(clientKey: string, change: Pick<Unsent, 'state' | 'reason'>): void {
    this.#put(this.#entries.map((one) => (one.clientKey === clientKey ? { ...one, ...change } : one)))
  }

  #put(entries: Unsent[]): void {
    this.#entries = entries
    keepOutbox(this.#key, entries)
    if (!this.#stopped) this.#ears.changed(entries)
  }
}
