import { once } from 'node:events'
import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { applyMigrations } from '#prisma/migrate.ts'
import { turnDay } from './accounts/jobs.ts'
import { sweepSessions } from './accounts/sessions.ts'
import { pageServer } from './edge/page-server.ts'
import { staticFiles } from './edge/static-files.ts'
import { searchEngine, searchIsEmbedded } from './finding/engine.ts'
import { prepareSearch, searchFollowsFacts } from './finding/index-keeping.ts'
import { followTexts } from './finding/text-following.ts'
import { changesFor, changesOf } from './discussions/queries.ts'
import { isOwnHost } from './edge/security.ts'
import { edgeWords } from './edge/words.ts'
import { today } from './kernel/clock.ts'
import { closeDatabase, openDatabase, pool } from './kernel/db.ts'
import { env, logLevel, unwritable } from './kernel/env.ts'
import { installationKind, isEmpty, readInstallation } from './kernel/installation.ts'
import { log } from './kernel/log.ts'
import { startConsumers } from './kernel/outbox.ts'
import { sendDueLetters } from './letters/jobs.ts'
import { sendDueMail } from './mail/jobs.ts'
import { moveIn } from './moving-in/jobs.ts'
import { type DatabaseAddress, openDatabaseAddress } from './ops/database-address.ts'
import { firstRunToken } from './ops/first-run-token.ts'
import { noteServing } from './ops/serving.ts'
import { liveTextAccess } from './papers/queries.ts'
import { attachRealtime } from './realtime/gateway.ts'
import { sweepIncoming } from './storage/incoming.ts'
import { carryOutTransitions } from './transitions/jobs.ts'

/*
 * The composition root: the only file that wires. `demo` and `dev` serve the demo world, `start` the product.
 */

type Mode = 'demo' | 'dev' | 'start'
type Stop = () => Promise<unknown> | unknown

const root = path.resolve(import.meta.dirname, '..')
const mode = (['demo', 'dev', 'start'].find((one) => one === process.argv[2]) ?? 'start') as Mode
const stops: Stop[] = []
const tell = (text: string) => process.stdout.write(`Fælled: ${text}\n`)

async function main() {
  requireWritable(env().DATA_DIR)
  const server = await reservePort()
  tell('starting the database …')
  const { DATABASE_URL: url, DATA_DIR: dataDir } = env()
  const database = mode === 'start' ? 'faelled' : 'faelled_demo'
  const address = await openDatabaseAddress({ url, dataDir, database })
  stops.unshift(address.stop)
  await migrate(address)
  openDatabase(address.url)
  stops.unshift(closeDatabase)
  await settle()
  stops.unshift(noteServing(dataDir, { database, url }))
  await startWorkers()
  await startServing(server)
  await greet()
}

function requireWritable(folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true })
    const probe = path.join(folder, `.probe-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    throw unwritable(folder, error)
  }
}

type Held = { server: http.Server; answer(handler: http.RequestListener): void }

/** Takes the port before anything slow, so that a taken one is known at once. */
async function reservePort(): Promise<Held> {
  const { createServer } = await import('node:http')
  let handler: http.RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain; charset=utf-8' })
    response.end(edgeWords.starting)
  }
  const server = createServer((request, response) => handler(request, response))
  // A large file over a slow line takes longer than the five minutes Node allows; headers keep their one minute.
  server.requestTimeout = 3_600_000
  // Longer than proxies keep an idle connection: what they send must not meet one that is just being closed.
  server.keepAliveTimeout = 75_000
  server.listen(env().PORT, env().HOST)
  await once(server, 'listening').catch((error: unknown) => {
    throw portProblem(error)
  })
  return { server, answer: (better) => (handler = better) }
}

function portProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    return new Error(`port ${env().PORT} is taken by another programme: stop it, or choose another with PORT=3001.`)
  if (code === 'EACCES') return new Error(`port ${env().PORT} needs more rights: choose one above 1023 with PORT=3000.`)
  return error
}

async function migrate(address: DatabaseAddress) {
  const applied = await applyMigrations(address.url)
  if (applied.length > 0)
    tell(`the database has been brought up to date (${applied.length} step${applied.length > 1 ? 's' : ''})`)
}

/** A database serves one purpose, and says which. */
async function settle() {
  const kind = await readInstallation()
  const empty = kind === 'empty' && (await isEmpty())
  if (mode === 'start' && kind === 'demo')
    throw new Error(
      'this database holds the demo world; npm start needs one of its own (unset DATABASE_URL, or name another).',
    )
  if (mode !== 'start' && kind !== 'demo' && !empty)
    throw new Error(
      'this database holds real work and is no demo; npm run demo needs an empty one (unset DATABASE_URL, or name another).',
    )
  if (mode !== 'start' && empty) {
    tell('filling the demo world …')
    const { seedDemo } = await import('#prisma/seed/demo.ts')
    await seedDemo(today(), (step) =>
      tell(`  ${step}`),
    )
    await readInstallation()
  }
  if (mode !== 'start') await (await import('#prisma/seed/files.ts')).storeDemoFiles()
}

async function startWorkers() {
  const engine = await searchEngine()
  await prepareSearch(engine, { embedded: searchIsEmbedded(), tell: (step) => tell(`  search: ${step}`) })
  const consumers = await startConsumers([searchFollowsFacts(engine)])
  const texts = await followTexts(engine)
  const hourly = () =>
    Promise.all([sweepSessions(), turnDay(), sweepIncoming()]).catch((error: unknown) => log.error({ err: error }, 'hourly'))
  await hourly()
  const clock = setInterval(() => void hourly(), 3_600_000)
  // Names and mergers of a day come with the day, not within the hour.
  const minutely = () => carryOutTransitions().catch((error: unknown) => log.error({ err: error }, 'transitions'))
  await minutely()
  const midnight = setInterval(() => void minutely(), 60_000)
  const mail = mailWorker()
  const moving = movingWorker()
  stops.unshift(async () => {
    clearInterval(clock)
    clearInterval(midnight)
    mail.stop()
    await moving.stop()
    await texts.stop()
    await consumers.stop()
    await engine.close()
  })
}

function mailWorker() {
  let running: Promise<unknown> = Promise.resolve()
  const send = () => {
    running = running.then(() => sendDueLetters()).then(() => sendDueMail()).catch((error: unknown) => log.error({ err: error }, 'sending mail'))
  }
  const timer = setInterval(send, 2_000)
  send()
  return { stop: () => clearInterval(timer) }
}

/** Carries spreadsheets out, and takes them back; on its way down it stops after the line it has begun. */
function movingWorker() {
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const look = () => {
    if (busy || stopped) return
    busy = true
    running = moveIn(() => stopped)
      .catch((error: unknown) => log.error({ err: error }, 'moving in'))
      .finally(() => (busy = false))
  }
  const timer = setInterval(look, 1_000)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function startServing({ server, answer }: Held) {
  const development = mode === 'dev' ? await developmentParts(server) : undefined
  const built = path.join(root, 'build/server/index.js')
  answer(
    pageServer({
      mode: development ? 'development' : 'production',
      development: development?.middleware,
      serveStatic: development ? () => false : staticFiles(path.join(root, 'build/client')),
      build: development?.build ?? (() => import(built) as Promise<ServerBuild>),
      healthy: async () =>
        (await pool()
          .query('SELECT 1')
          .catch(() => null)) !== null,
    }),
  )
  const live = attachRealtime(server, {
    mayOpenText: liveTextAccess,
    changesOf,
    changesFor,
    allowOrigin: (origin, request) => isOwnHost(origin, request, env().PUBLIC_URL),
  })
  await live.ready
  stops.unshift(async () => {
    await live.close()
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
    await once(server, 'close')
  })
}

/** Vite inside the same server: one port for pages, sockets and hot reload. */
async function developmentParts(server: http.Server) {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: path.join(root, 'remix.config.js'),
    server: { middlewareMode: true, hmr: { server } },
  })
  stops.unshift(() => vite.close())
  return {
    middleware: vite.middlewares,
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>,
  }
}

async function greet() {
  tell(`ready at ${env().PUBLIC_URL}`)
  if (installationKind() === 'demo') {
    const { demoPassword, demoSignInList } = await import('#prisma/seed/sign-ins.ts')
    const width = Math.max(...demoSignInList.map((one) => one.email.length))
    tell(`everyone's password is "${demoPassword}"; sign in as`)
    for (const one of demoSignInList) process.stdout.write(`  ${one.email.padEnd(width)}  ${one.en}\n`)
  }
  if (installationKind() === 'empty')
    tell(`set it up at ${env().PUBLIC_URL}/foerste-gang with the one-time code ${firstRunToken()}`)
}

let stopping: Promise<void> | undefined

const stopAll = () =>
  (stopping ??= (async () => {
    for (const stop of stops) await stop()
  })())

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stopping) tell('stopping …')
    void stopAll().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping')
        process.exit(1)
      },
    )
  })
}

process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was left alone'))

try {
  await main()
} catch (error) {
  const text = error instanceof Error ? error.message : String(error)
  console.error(`Fælled: ${text}`)
  if (logLevel() === 'debug') console.error(error)
  await stopAll().catch(() => {})
  process.exit(1)
}
