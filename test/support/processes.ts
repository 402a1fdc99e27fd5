import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'

/** A port that somebody listens on. */
export const takenPort = () =>
  new Promise<{ server: Server; port: number }>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as { port: number }).port }))
  })

/** A port that was free a moment ago. */
export async function freePort(): Promise<string> {
  const { server, port } = await takenPort()
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

/** The PostgreSQL servers that serve this data folder. */
export function postgresOf(dataDir: string): string[] {
  const places = [outside(dataDir), path.join(fs.realpathSync(dataDir), 'postgres')]
  return fs.readdirSync('/proc').filter((pid) => {
    try {
      const line = /^\d+$/.test(pid) ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
      return line.includes('bin/postgres') && places.some((place) => line.includes(place))
    } catch {
      return false
    }
  })
}

/** Removes a data folder and the cluster that belongs to it. */
export function removeDataDir(dataDir: string): void {
  if (!fs.existsSync(dataDir)) return
  for (const pid of postgresOf(dataDir)) process.kill(Number(pid), 'SIGKILL')
  for (const folder of [outside(dataDir), dataDir]) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Where root's cluster of this data folder lies. */
const outside = (dataDir: string) => {
  const key = createHash('sha256').update(fs.realpathSync(dataDir)).digest('hex').slice(0, 12)
  return path.join(process.env.PG_DIR ?? '/var/lib/faelled', key)
}
