import { PostgresSearch } from '#search/postgres/engine.ts'
import { freshDatabase } from '#test/support/database.ts'
import { engineSuite } from './engine-suite.ts'

engineSuite(
  'search in PostgreSQL',
  async () => {
    const database = await freshDatabase({ bare: true })
    const engine = new PostgresSearch(database.pool)
    await engine.prepare()
    return { engine, drop: () => database.drop() }
  },
  { seeds: 12 },
)
