import os from 'node:os'
import path from 'node:path'
import { openDatabaseAddress } from '#server/ops/database-address.ts'
import { createMigration } from './migrate.ts'

/** `npm run migration -- name`: writes what changed in prisma/schema as a migration; add checks and triggers by hand. */
const name = process.argv[2]
if (!name || !/^[a-z][a-z_]+$/.test(name)) throw new Error('Name the migration: npm run migration -- a_few_words')
const dataDir = path.join(os.tmpdir(), 'faelled-migration')
const address = await openDatabaseAddress({ url: undefined, dataDir, database: 'faelled_migration' })
console.log((await createMigration(address.url, name)) ?? 'nothing has changed')
await address.stop()
