import pg from 'pg'
import { log } from '#server/kernel/log.ts'

export type ListenerPorts = {
  channels: string[]
  hear(channel: string, notice: unknown): void
  /** The connection was gone since then: notices may have been missed. */
  missed(since: Date): void
}

const longestWait = 5_000

/** One connection that listens to the database, and makes itself anew when it is cut. */
export class Listener {
  readonly #url: string
  readonly #ports: ListenerPorts
  #client: pg.Client | null = null
  #retry: NodeJS.Timeout | null = null
  #wait = 100
  #deafSince: Date | null = null
  #closed = false

  constructor(url: string, ports: ListenerPorts) {
    this.#url = url
    this.#ports = ports
  }

  /** Resolves when the first connection listens, or has failed and is being tried again. */
  async start(): Promise<void> {
    await this.#connect().catch(() => this.#again())
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#retry) clearTimeout(this.#retry)
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => {})
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, application_name: 'faelled live' })
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ channel, payload }) => this.#hear(channel, payload))
    await client.connect()
    for (const channel of this.#ports.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    if (this.#closed) return client.end()
    this.#client = client
    this.#wait = 100
  }

  #hear(channel: string, payload: string | undefined): void {
    try {
      this.#ports.hear(channel, JSON.parse(payload ?? 'null'))
    } catch (error) {
      log.error({ channel, error: error instanceof Error ? error.message : 'unknown' }, 'a notice was not understood')
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    void client.end().catch(() => {})
    this.#again()
  }

  #heardAgain(): void {
    const since = this.#deafSince ?? new Date()
    this.#deafSince = null
    this.#ports.missed(since)
  }

  #again(): void {
    if (this.#closed) return
    this.#deafSince ??= new Date()
    this.#retry = setTimeout(() => {
      this.#connect().then(
        () => this.#heardAgain(),
        () => this.#again(),
      )
    }, this.#wait).unref()
    this.#wait = Math.min(this.#wait * 2, longestWait)
  }
}
