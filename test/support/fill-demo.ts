import { closeDatabase, openDatabase } from '#server/kernel/db.ts'
import { searchEngine, searchIsEmbedded } from '#server/finding/engine.ts'
import { prepareSearch } from '#server/finding/index-keeping.ts'
import { seedDemo } from '#prisma/seed/demo.ts'

/** Writes the demo world into the database named by TEST_FILL_URL; a process of its own, as it opens the one connection. */
openDatabase(process.env.TEST_FILL_URL!)
await seedDemo(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' }))
await prepareSearch(await searchEngine(), { embedded: searchIsEmbedded() })
await closeDatabase()
