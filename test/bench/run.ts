import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { openTestServer, withClient, withDatabase } from '#test/support/postgres.ts'

/*
 * `npm run bench [-- pages search live posts lists]`: speeds as ratios against a bare baseline in the same run. Nothing here
 * passes or fails. `npm run bench -- search 100000` measures the larger search.
 */

const parts = ['pages', 'search', 'live', 'posts', 'lists']
const asked = process.argv.slice(2)
const chosen = asked.length > 0 && parts.includes(asked[0]!) ? [asked[0]!] : parts
const rest = chosen.length === 1 ? asked.slice(1) : []

const server = await openTestServer()
const empty = 'faelled_bench_search'
const admin = (sql: string) => withClient(server.url, (client) => client.query(sql))

for (const part of chosen) {
  console.log(`\n── ${part}`)
  if (part === 'search') {
    await admin(`DROP DATABASE IF EXISTS "${empty}" WITH (FORCE)`)
    await admin(`CREATE DATABASE "${empty}"`)
  }
  const args = part === 'search' && rest.length === 0 ? ['10000', '100000'] : rest
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, `${part}.ts`), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(part === 'search' && { TEST_DATABASE_URL: withDatabase(server.url, empty) }) },
  })
}

await admin(`DROP DATABASE IF EXISTS "${empty}" WITH (FORCE)`)
await server.stop()
