import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Socket } from 'socket.io-client'
import { startSession } from '#server/accounts/sessions.ts'
import { closeDatabase, db, openDatabase } from '#server/kernel/db.ts'
import { newId } from '#server/kernel/ids.ts'
import { openDatabaseAddress } from '#server/ops/database-address.ts'
import { createText } from '#server/papers/collaboration/stored-text.ts'
import { putSubject } from '#server/subjects/commands.ts'
import { applyMigrations } from '#prisma/migrate.ts'
import { testDataDir, withClient, withDatabase } from '#test/support/postgres.ts'

export type Bench = { url: string; stop(): Promise<void> }
export type BenchServer = { address: string; process: ChildProcess }

/** A migrated database on a PostgreSQL that writes to disk as in production. */
export async function benchDatabase(name: string): Promise<Bench> {
  const server = await openDatabaseAddress({
    url: process.env.TEST_DATABASE_URL || undefined,
    dataDir: `${testDataDir}-bench`,
    database: 'faelled_bench',
  })
  const drop = () => withClient(server.url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
  await drop()
  await withClient(server.url, (client) => client.query(`CREATE DATABASE "${name}"`))
  const url = withDatabase(server.url, name)
  await applyMigrations(url)
  openDatabase(url, 10)
  return {
    url,
    stop: async () => {
      await closeDatabase()
      await drop()
      await server.stop()
    },
  }
}

export async function benchServer(kind: 'ours' | 'bare', url: string): Promise<BenchServer> {
  const child = fork(path.join(import.meta.dirname, 'live-servers.ts'), [kind, url], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended with ${code}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      const said = /listening (\d+)/.exec(chunk.toString())
      if (said) resolve(said[1]!)
    })
  })
  return { address: `http://127.0.0.1:${port}`, process: child }
}

export type BenchWorld = {
  groupId: string
  paperId: string
  members: { personId: string; accountId: string; cookie: string }[]
}

/** A group with members, each with a session of their own, and a paper with a hundred paragraphs. */
export async function benchWorld(members: number): Promise<BenchWorld> {
  const now = new Date()
  const [collaborationId, groupId, paperId] = [newId(), newId(), newId()]
  await db().collaboration.create({ data: { id: collaborationId, slug: 'bench', name: 'Bench', createdAt: now } })
  await db().group.create({
    data: { id: groupId, collaborationId, kind: 'workingGroup', name: 'Gruppe', createdAt: now },
  })
  await putSubject(db(), { id: groupId, kind: 'group', collaborationId, groupId, level: 'group', title: 'Gruppe', now })
  await db().paper.create({
    data: { id: paperId, collaborationId, groupId, kind: 'note', title: 'Papir', createdAt: now },
  })
  await putSubject(db(), { id: paperId, kind: 'paper', collaborationId, groupId, level: 'group', title: 'Papir', now })
  const content = Array.from({ length: 100 }, (_, n) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `Afsnit ${n}. ${'Samarbejdet om de mest specialiserede tilbud. '.repeat(6)}` }],
  }))
  await createText(db(), paperId, { document: { type: 'doc', content } })
  const made = []
  for (let n = 0; n < members; n++) made.push(await benchMember(groupId, n))
  return { groupId, paperId, members: made }
}

async function benchMember(groupId: string, n: number) {
  const now = new Date()
  const [personId, accountId] = [newId(), newId()]
  await db().person.create({ data: { id: personId, name: `Person ${n}`, askMeAbout: [], createdAt: now } })
  await db().account.create({ data: { id: accountId, personId, email: `bench${n}@eksempel.example`, createdAt: now } })
  await db().membership.create({ data: { id: newId(), groupId, personId, role: 'member', startedAt: now } })
  return { personId, accountId, cookie: (await startSession(accountId, 'bench')).split(';')[0]! }
}

export const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
    if (!socket.connected) socket.connect()
  })

export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export type Figures = { p50: number; p95: number; p99: number; count: number }

export function figures(samples: number[]): Figures {
  const sorted = samples.slice().sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length }
}

const middle = (values: number[]) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** The median of each figure over the rounds, with its spread. */
export function overRounds(rounds: Figures[]): { p50: number; p95: number; p99: number; text: string } {
  const [p50, p95, p99] = (['p50', 'p95', 'p99'] as const).map((key) => middle(rounds.map((one) => one[key])))
  const spread = rounds.map((one) => one.p50.toFixed(1)).join(' ')
  const text = `p50 ${p50!.toFixed(1)}  p95 ${p95!.toFixed(1)}  p99 ${p99!.toFixed(1)} ms  (p50 of the rounds: ${spread})`
  return { p50: p50!, p95: p95!, p99: p99!, text }
}
