import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { applyMigrations } from '#prisma/migrate.ts'
import { pageServer } from './edge/page-server.ts'
import { staticFiles } from './edge/static-files.ts'
import { closeDatabase, openDatabase, pool } from './kernel/db.ts'
import { env } from './kernel/env.ts'
import { log } from './kernel/log.ts'
import { openDatabaseAddress } from './ops/database-address.ts'

/*
 * The composition root: the only file that wires. `demo` and `dev` serve the demo world, `start` the product.
 */

const mode = (process.argv[2] ?? 'start') as 'demo' | 'dev' | 'start'
const root = path.resolve(import.meta.dirname, '..')

async function main() {
  const address = await openDatabaseAddress({
    url: env().DATABASE_URL,
    dataDir: env().DATA_DIR,
    database: mode === 'start' ? 'faelled' : 'faelled_demo',
  })
  await applyMigrations(address.url)
  openDatabase(address.url)
  const server = pageServer({
    mode: mode === 'dev' ? 'development' : 'production',
    serveStatic: staticFiles(path.join(root, 'build/client')),
    build: () => import(path.join(root, 'build/server/index.js')) as Promise<ServerBuild>,
    healthy: async () => (await pool().query('SELECT 1').catch(() => null)) !== null,
  })
  server.listen(env().PORT, env().HOST)
  await once(server, 'listening')
  log.info(`listening on ${env().PORT}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      server.close()
      server.closeAllConnections()
      await closeDatabase()
      await address.stop()
      process.exit(0)
    })
  }
}

if (!existsSync(path.join(root, 'build/server/index.js')) && mode !== 'dev') throw new Error('Run npm run build first.')
await main()
