import pg from 'pg'
import type { DemoServer } from '#test/support/demo-server.ts'

/** How many rows of the whole database hold these digits, in texts, JSON and bytes alike. */
export async function tracesOf(server: DemoServer, digits: string): Promise<number> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'bytea', 'tsvector', 'ARRAY', 'USER-DEFINED')`,
    )
    let found = 0
    for (const { table, column, type } of rows) {
      const holds =
        type === 'bytea'
          ? `position(convert_to($1, 'UTF8') IN "${column}") > 0`
          : `position($1 IN "${column}"::text) > 0`
      const { rows: counted } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${table}" WHERE ${holds}`,
        [digits],
      )
      found += counted[0]!.n
    }
    return found
  } finally {
    await client.end()
  }
}
