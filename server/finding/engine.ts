import type { SearchEngine } from '#search/engine.ts'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { pool } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { once } from '#server/kernel/once.ts'

/** Whether the search lives in the product's own PostgreSQL. */
export const searchIsEmbedded = (): boolean => !env().MEILI_URL

/** The one search engine of this process: PostgreSQL, or Meilisearch where `MEILI_URL` names a server. */
export async function searchEngine(): Promise<SearchEngine> {
  const held = once<{ engine?: SearchEngine }>('search engine', () => ({}))
  return (held.engine ??= await open())
}

async function open(): Promise<SearchEngine> {
  const { MEILI_URL, MEILI_KEY } = env()
  if (!MEILI_URL) return new PostgresSearch(pool())
  const { MeiliSearch } = await import('#search/meilisearch/engine.ts')
  return new MeiliSearch({ url: MEILI_URL, key: MEILI_KEY })
}
