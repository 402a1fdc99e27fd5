import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { withClient, withDatabase } from './postgres.ts'

/*
 * The product itself in a process of its own, with the demo world: what the browser and rights tests talk to. The demo
 * world is written once; every server gets a copy.
 */

const root = path.resolve(import.meta.dirname, '../..')

export type DemoServer = {
  url: string
  databaseUrl: string
  dataDir: string
  /** Everything the server has printed. */
  output(): string
  /** `kill -9`, at this instant. */
  kill(): Promise<void>
  /** Starts it again on the same port and database. */
  restart(): Promise<void>
  /** Stops it and drops its database. */
  stop(): Promise<void>
}

/** Starts a server with the demo world. `template` is a database of `prepareDemo`. */
export async function startDemo(server: { url: string; demo: string }, env: Record<string, string> = {}): Promise<DemoServer> {
  const name = `faelled_test_${randomBytes(6).toString('hex')}`
  await withClient(server.url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${server.demo}"`))
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-demo-'))
  const port = await freePort()
  const databaseUrl = withDatabase(server.url, name)
  const running = launcher({ port, databaseUrl, dataDir, env })
  await running.start()
  return {
    url: `http://localhost:${port}`,
    databaseUrl,
    dataDir,
    output: running.output,
    kill: running.kill,
    restart: running.start,
    stop: async () => {
      await running.stop()
      await withClient(server.url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type Launch = { port: number; databaseUrl: string; dataDir: string; env: Record<string, string> }

function launcher({ port, databaseUrl, dataDir, env }: Launch) {
  let child: ChildProcess | undefined
  let printed = ''
  const gone = () => new Promise<void>((resolve) => (child?.exitCode === null ? child.once('exit', () => resolve()) : resolve()))
  return {
    output: () => printed,
    start: async () => {
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts', 'demo'], {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          PORT: String(port),
          HOST: '127.0.0.1',
          PUBLIC_URL: `http://localhost:${port}`,
          DATABASE_URL: databaseUrl,
          DATA_DIR: dataDir,
          ...env,
        },
      })
      for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
      await ready(port, child, () => printed)
    },
    kill: async () => {
      child?.kill('SIGKILL')
      await gone()
    },
    stop: async () => {
      child?.kill('SIGTERM')
      await gone()
    },
  }
}

async function ready(port: number, child: ChildProcess, printed: () => string) {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${printed()}`)
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not start:\n${printed()}`)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
