import { closeDatabase, openDatabase } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { openDatabaseAddress } from '#server/ops/database-address.ts'
import { searchEngine, searchIsEmbedded } from './engine.ts'
import { prepareSearch, rebuildIndex } from './index-keeping.ts'

/** `npm run reindex [-- --demo]`: builds the search index anew; a running server goes on answering from the old one. */
const database = process.argv.includes('--demo') ? 'faelled_demo' : 'faelled'
const address = await openDatabaseAddress({ url: env().DATABASE_URL, dataDir: env().DATA_DIR, database })
openDatabase(address.url)
const engine = await searchEngine()
await prepareSearch(engine, { embedded: searchIsEmbedded() })
const count = await rebuildIndex(engine)
console.log(`${count} indexed`)
await engine.close()
await closeDatabase()
await address.stop()
