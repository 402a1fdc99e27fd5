/** Whether a connection that stands by name is one: something was said and nothing answered, or the browser is offline. */
export class Silence {
  readonly #patienceMs: number
  readonly #changed: () => void
  readonly #stop: () => void
  #silent = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(patienceMs: number, changed: () => void) {
    this.#patienceMs = patienceMs
    this.#changed = changed
    this.#stop = onNetwork((there) => this.#be(!there))
  }

  get isSilent(): boolean {
    return this.#silent
  }

  /** Something was sent: an answer is due. */
  expectWord(): void {
    this.#timer ??= setTimeout(() => this.#be(true), this.#patienceMs)
  }

  /** The other side has said something; `waiting`: more is due. */
  heard({ waiting }: { waiting: boolean }): void {
    this.expectNothing()
    if (waiting) this.expectWord()
    this.#be(false)
  }

  expectNothing(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  stop(): void {
    this.expectNothing()
    this.#stop()
  }

  #be(silent: boolean): void {
    if (this.#silent === silent) return
    this.#silent = silent
    this.#changed()
  }
}

/** Calls back when the browser says that the network is gone or there again. */
function onNetwork(changed: (there: boolean) => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const gone = () => changed(false)
  const back = () => changed(true)
  window.addEventListener('offline', gone)
  window.addEventListener('online', back)
  return () => {
    window.removeEventListener('offline', gone)
    window.removeEventListener('online', back)
  }
}
