import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { withClient, withDatabase } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: { url: string; template: string }
  }
}

export type FreshDatabase = { url: string; pool: pg.Pool; drop(): Promise<void> }

/**
 * A migrated, empty database of one's own. `bare` gives one without any table; so does `order`, with a language whose
 * rules it orders by.
 */
export async function freshDatabase(options: { bare?: boolean; order?: 'en' } = {}): Promise<FreshDatabase> {
  const { url: server, template } = inject('testServer')
  const name = `faelled_test_${randomBytes(6).toString('hex')}`
  const ordered = ` TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE '${options.order}'`
  const made = options.order ? ordered : options.bare ? '' : ` TEMPLATE "${template}"`
  await withClient(server, (client) => client.query(`CREATE DATABASE "${name}"${made}`))
  const url = withDatabase(server, name)
  const pool = new pg.Pool({ connectionString: url, max: 12 })
  pool.on('error', () => {})
  return {
    url,
    pool,
    drop: async () => {
      await pool.end()
      await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
    },
  }
}
