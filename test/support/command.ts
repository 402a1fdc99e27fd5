import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Running = {
  child: ChildProcess
  output(): string
  /** Resolves when the output has this text; rejects if the process ends first. */
  says(text: string): Promise<void>
  /** Resolves with the exit code. */
  ended(): Promise<number | null>
}

/** Starts `node server/main.ts …` in a process group of its own, as a terminal would. */
export function serverCommand(args: string[], env: Record<string, string>): Running {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server/main.ts', ...args], {
    cwd: root,
    detached: true,
    env: { ...inherited, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...env },
  })
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      for (const listener of listeners) listener()
    })
  child.on('exit', () => listeners.forEach((listener) => listener()))
  return {
    child,
    output: () => printed,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (printed.includes(text)) resolve()
          else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`ended without saying "${text}":\n${printed}`))
          else return
          listeners.delete(look)
        }
        listeners.add(look)
        look()
      }),
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}
