import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { DemoServer } from '#test/support/demo-server.ts'

/** Ids and hashes, in whose digits anything may stand by chance. */
const made = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}'

/**
 * Every place on the server that holds these characters: columns of all tables of all schemas (texts, JSON, bytes and
 * the search's own words alike), files in its data folder, and what it has printed.
 */
export async function tracesOf(server: DemoServer, characters: string): Promise<string[]> {
  const printed = server.output().replaceAll(new RegExp(made, 'g'), '').includes(characters) ? ['what was printed'] : []
  return [...(await tablesHolding(server, characters)), ...filesHolding(server.dataDir, characters), ...printed]
}

async function tablesHolding(server: DemoServer, characters: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    const { rows: columns } = await client.query<{ schema: string; table: string; column: string; type: string }>(
      `SELECT n.nspname AS schema, c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped
         AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
         AND format_type(a.atttypid, NULL) !~ '^(uuid|timestamp|date|boolean|integer|bigint|smallint|real|double)'`,
    )
    const found: string[] = []
    for (const { schema, table, column, type } of columns) {
      const holds =
        type === 'bytea'
          ? `position(convert_to($1, 'UTF8') IN "${column}") > 0`
          : `position(lower($1) IN regexp_replace(lower("${column}"::text), '${made}', '', 'g')) > 0`
      const { rowCount } = await client.query(`SELECT 1 FROM "${schema}"."${table}" WHERE ${holds} LIMIT 1`, [characters])
      if (rowCount) found.push(`${schema}.${table}.${column}`)
    }
    return found
  } finally {
    await client.end()
  }
}

function filesHolding(folder: string, characters: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return names
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => file.includes(characters) || fs.readFileSync(file).includes(characters))
    .map((file) => path.relative(folder, file))
}
