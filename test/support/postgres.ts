import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '#prisma/migrate.ts'
import { openDatabaseAddress, type DatabaseAddress } from '#server/ops/database-address.ts'

/*
 * Tests use TEST_DATABASE_URL (a server where databases may be made) or a cluster of their own; never DATABASE_URL.
 * One template database is migrated once; each test file clones it.
 */

const prismaFolder = path.resolve(import.meta.dirname, '../../prisma')

/** Where the test cluster lives: apart from any data a person works with, and the same from run to run. */
export const testDataDir = path.join(os.tmpdir(), `faelled-test-${createHash('sha256').update(prismaFolder).digest('hex').slice(0, 8)}`)

/** Starts the test server; nothing in it needs to survive a power cut. */
export const openTestServer = (): Promise<DatabaseAddress> =>
  openDatabaseAddress({
    url: process.env.TEST_DATABASE_URL || undefined,
    dataDir: testDataDir,
    database: 'faelled_test',
    settings: ['fsync=off', 'full_page_writes=off'],
  })

/** The name of the migrated template, made anew when a migration changed. */
export async function prepareTemplate(serverUrl: string): Promise<string> {
  const name = `faelled_template_${migrationsHash()}`
  await withClient(serverUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(4711)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    const draft = `${name}_draft`
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${draft}"`)
    await applyMigrations(withDatabase(serverUrl, draft))
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`)
  })
  return name
}

function migrationsHash(): string {
  const folder = path.join(prismaFolder, 'migrations')
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name, 'migration.sql')
    if (fs.existsSync(file)) hash.update(fs.readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.toString()
}

/** Runs with a connection of its own and closes it. */
export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
