import pg from 'pg'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { servedNow } from './serving.ts'

export type DatabaseAddress = { url: string; embedded: boolean; stop(): Promise<void> }

/** The database to use: the one named, or the embedded cluster's `database`, made if it is not there. */
export async function openDatabaseAddress(given: {
  url: string | undefined
  dataDir: string
  database: string
  settings?: string[]
}): Promise<DatabaseAddress> {
  if (given.url) {
    await probe(given.url)
    return { url: given.url, embedded: false, stop: async () => {} }
  }
  const cluster = await startEmbeddedPostgres(given.dataDir, given.settings)
  await ensureDatabase(cluster.urlOf('postgres'), given.database)
  return { url: cluster.urlOf(given.database), embedded: true, stop: cluster.stop }
}

/** The database a command beside the server works in: the one named, else the running server's, else the embedded one. */
export function openCommandDatabase({ url, dataDir, demo }: { url: string | undefined; dataDir: string; demo: boolean }) {
  const served = url ? undefined : servedNow(dataDir, { demo })
  return openDatabaseAddress({
    url: url ?? served?.url,
    dataDir,
    database: served?.database ?? (demo ? 'faelled_demo' : 'faelled'),
  })
}

async function probe(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
    throw new Error(`DATABASE_URL leads to no PostgreSQL that answers (${why}). Check host, name and password in it.`)
  } finally {
    await client.end().catch(() => {})
  }
}

async function ensureDatabase(adminUrl: string, name: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505') throw error
  } finally {
    await client.end()
  }
}
