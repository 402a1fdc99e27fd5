import { once } from '#server/kernel/once.ts'
import { LiveText, type TextPorts } from './live-text.ts'
import type { TextNotice } from './stored-text.ts'

const lingerMs = 30_000
const openRegistries = () => once('open texts', () => new Set<OpenTexts>())

/** The live texts this process has open; one nobody is at is closed after a while. */
export class OpenTexts {
  readonly #ports: TextPorts
  readonly #texts = new Map<string, Promise<LiveText>>()
  readonly #sweeper: NodeJS.Timeout
  #quiet = new WeakMap<LiveText, number>()

  constructor(ports: TextPorts) {
    this.#ports = ports
    this.#sweeper = setInterval(() => void this.#sweep(), lingerMs / 2).unref()
    openRegistries().add(this)
  }

  /** The text of a paper, loaded if need be. NotFound if it has none. */
  open(paperId: string): Promise<LiveText> {
    const known = this.#texts.get(paperId)
    if (known) return known.then((text) => (this.#quiet.delete(text), text))
    const opening = LiveText.open(paperId, this.#ports)
    this.#texts.set(paperId, opening)
    opening.catch(() => this.#texts.delete(paperId))
    return opening
  }

  /** Another process has committed something to a text. */
  async hear(notice: TextNotice): Promise<void> {
    const text = await this.#texts.get(notice.paperId)?.catch(() => null)
    text?.hear(notice)
  }

  /** Notices may have been missed: looks after every open text. */
  async hearAll(): Promise<void> {
    for (const text of await this.#opened()) text.hear({ paperId: text.paperId, seq: Infinity, origin: '' })
  }

  /** Waits until everything received so far is committed and answered. */
  async flush(): Promise<void> {
    await Promise.all((await this.#opened()).map((text) => text.flush()))
  }

  /** Commits and folds everything; nothing more is taken in. */
  async close(): Promise<void> {
    clearInterval(this.#sweeper)
    openRegistries().delete(this)
    const texts = await this.#opened()
    this.#texts.clear()
    for (const text of texts) await text.close()
  }

  async #opened(): Promise<LiveText[]> {
    const opened = await Promise.all([...this.#texts.values()].map((text) => text.catch(() => null)))
    return opened.filter((text) => text !== null)
  }

  async #sweep(): Promise<void> {
    for (const text of await this.#opened()) {
      if (!text.isIdle) this.#quiet.delete(text)
      else if (!this.#quiet.has(text)) this.#quiet.set(text, Date.now())
      else if (Date.now() - this.#quiet.get(text)! >= lingerMs) {
        this.#texts.delete(text.paperId)
        await text.close()
      }
    }
  }
}

/** Commits and folds every text this process has open: before it ends. */
export async function closeDocuments(): Promise<void> {
  await Promise.all([...openRegistries()].map((texts) => texts.close()))
}
