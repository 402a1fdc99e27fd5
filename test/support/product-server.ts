import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Mode = 'demo' | 'start'
export type ProductServer = { url: string; output(): string; stop(): Promise<void> }
type Running = { child: ChildProcess; url: string; output(): string; ended: Promise<number | null>; clear(): void }

/** `npm start` (or `npm run demo`) with a database of one's own; answers when it serves, throws with its output if it ends. */
export async function startProduct(databaseUrl: string, mode: Mode = 'start'): Promise<ProductServer> {
  const running = await run(databaseUrl, mode)
  for (let tries = 0; tries < 1200; tries++) {
    if (running.child.exitCode !== null) throw new Error(`the server ended:\n${running.output()}`)
    const answer = await fetch(`${running.url}/health`).catch(() => null)
    if (answer?.status === 200 && /ready at/.test(running.output())) return { ...running, stop: () => stop(running) }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop(running)
  throw new Error(`the server did not start:\n${running.output()}`)
}

/** Starts a server that is to give up; answers how it ended and what it said. */
export async function startInVain(databaseUrl: string, mode: Mode): Promise<{ code: number | null; output: string }> {
  const running = await run(databaseUrl, mode)
  const code = await running.ended
  running.clear()
  return { code, output: running.output() }
}

async function run(databaseUrl: string, mode: Mode): Promise<Running> {
  const port = await freePort()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-product-'))
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts', mode], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
    },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, url, output: () => printed, ended, clear: () => fs.rmSync(dataDir, { recursive: true, force: true }) }
}

async function stop({ child, ended, clear }: Running) {
  if (child.exitCode === null) child.kill('SIGTERM')
  await ended
  clear()
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
