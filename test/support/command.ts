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

const started = new Set<ChildProcess>()

/** Ends whatever a failed test has left running. */
export function endCommands(): void {
  for (const { pid, exitCode, signalCode } of started)
    if (pid && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
  started.clear()
}

/** Settings on top of what is set here; undefined takes one away. */
export type Settings = Record<string, string | undefined>

export type Place = { cwd?: string; program?: string; identity?: { uid: number; gid: number } }

/** Starts `node server/main.ts …` in a process group of its own, as a terminal would. */
export const serverCommand = (args: string[], env: Settings, place: Place = {}): Running =>
  nodeCommand(['--disable-warning=ExperimentalWarning', 'server/main.ts', ...args], env, place)

/** Starts what `npm run <args>` starts. */
export const npmCommand = (args: string[], env: Settings, place: Place = {}): Running =>
  nodeCommand(['server/boot/run.js', ...args], env, place)

/** Starts Node in a process group of its own, and remembers all that is printed. */
export function nodeCommand(args: string[], env: Settings, { cwd = root, program, identity }: Place = {}): Running {
  const { DATABASE_URL: _, VITEST: __, ...inherited } = process.env
  const child = spawn(program ?? process.execPath, args, {
    cwd,
    detached: true,
    ...identity,
    env: { ...inherited, NODE_ENV: 'production', LOG_LEVEL: 'warn', HOST: '127.0.0.1', ...env },
  })
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      for (const listener of listeners) listener()
    })
  const closed = once(child, 'close').then(() => listeners.forEach((listener) => listener()))
  started.add(child)
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
      // Its last words may still be under way; a grandchild may hold the line open.
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000))])
      return child.exitCode
    },
  }
}
