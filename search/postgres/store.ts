import type pg from 'pg'
import { setImmediate } from 'node:timers/promises'
import { analyserVersion } from '../danish/terms.ts'
import type { Readiness, Rebuild, SearchDocument } from '../engine.ts'
import { rowOf, wordRow, type DocumentRow } from './rows.ts'
import { addDocuments, insertFacetSets, insertWords, replaceDocuments } from './writing.ts'
import { dropGeneration, generationIndexes, generationTables, layout, liveViews, schema } from './schema.ts'

const batchSize = 200
/** Locks of this engine: the two numbers spell "search" and what is locked. */
const lockClass = 0x5ea7c4
const lock = { prepare: 1, removal: 2 }

type Generations = { live: number; next: number | null }

/** Writes and replaces what search reads. */
export class Store {
  private readonly pool: pg.Pool
  /** Words known to be stored, by generation, so that most documents add none. */
  private readonly known = new Map<number, Set<string>>()

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  async prepare(): Promise<Readiness> {
    return this.transaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1, $2)', [lockClass, lock.prepare])
      await dropOtherLayout(client)
      await client.query(schema)
      const { rows } = await client.query<{ live_version: string }>('SELECT live_version FROM search.state')
      if (rows[0]) return { stale: rows[0].live_version !== analyserVersion }
      await client.query(generationTables(1) + liveViews(1))
      // The tables are empty and nobody else can see them yet.
      for (const index of generationIndexes(1)) await client.query(index.replace('CONCURRENTLY ', ''))
      await client.query(`INSERT INTO search.state (live, newest, live_version) VALUES (1, 1, '')`)
      return { stale: true }
    })
  }

  /** Adds to every generation that is in use. */
  async index(documents: SearchDocument[]): Promise<void> {
    for await (const batch of analysedBatches(documents)) {
      await this.transaction(async (client) => {
        const { live, next } = await generations(client)
        const targets = next === null ? [live] : [live, next]
        await client.query(insertFacetSets, [JSON.stringify(batch.rows)])
        await client.query(replaceDocuments, [JSON.stringify(batch.rows), targets])
        if (next !== null)
          await client.query('DELETE FROM search.removed WHERE generation = $1 AND id = ANY($2)', [
            next,
            ids(batch.rows),
          ])
        for (const generation of targets) await this.addWords(client, generation, batch.words)
      })
    }
  }

  async remove(idsToRemove: string[]): Promise<void> {
    if (idsToRemove.length === 0) return
    await this.transaction(async (client) => {
      const { live, next } = await generations(client)
      if (next !== null) {
        // Against a rebuild that is about to add what is being removed.
        await client.query('SELECT pg_advisory_xact_lock($1, $2)', [lockClass, lock.removal])
        await client.query('INSERT INTO search.removed SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING', [
          next,
          idsToRemove,
        ])
      }
      const sorted = [...idsToRemove].sort()
      await client.query('DELETE FROM search.document WHERE generation = ANY($1) AND id = ANY($2)', [
        next === null ? [live] : [live, next],
        sorted,
      ])
    })
  }

  async rebuild(): Promise<Rebuild> {
    const generation = await this.begin()
    return {
      index: (documents) => this.indexInto(generation, documents),
      commit: () => this.commit(generation),
      abandon: () => this.abandon(generation),
    }
  }

  private begin(): Promise<number> {
    return this.transaction(async (client) => {
      const { next, newest } = await lockedState(client)
      if (next !== null) await client.query(dropGeneration(next))
      const generation = newest + 1
      await client.query(generationTables(generation))
      await client.query('UPDATE search.state SET next = $1, newest = $1', [generation])
      return generation
    })
  }

  private async indexInto(generation: number, documents: SearchDocument[]): Promise<void> {
    for await (const batch of analysedBatches(documents)) {
      await this.transaction(async (client) => {
        const { next } = await generations(client)
        if (next !== generation) throw new Error('This rebuild has ended: another one took its place')
        await client.query('SELECT pg_advisory_xact_lock($1, $2)', [lockClass, lock.removal])
        await client.query(insertFacetSets, [JSON.stringify(batch.rows)])
        await client.query(addDocuments, [JSON.stringify(batch.rows), [generation]])
        await this.addWords(client, generation, batch.words)
      })
    }
  }

  private async commit(generation: number): Promise<void> {
    // Live changes go on meanwhile, hence concurrently.
    for (const index of generationIndexes(generation)) await this.pool.query(index)
    await this.pool.query(`ANALYZE search.document_g${generation}`)
    const old = await this.transaction(async (client) => {
      const { live, next } = await lockedState(client)
      if (next !== generation) throw new Error('This rebuild has ended: another one took its place')
      await client.query(liveViews(generation))
      await client.query('UPDATE search.state SET live = $1, next = NULL, live_version = $2', [
        generation,
        analyserVersion,
      ])
      return live
    })
    // Apart from the swap: dropping waits for every reader of the old tables, and nobody should wait behind it.
    await this.pool.query(dropGeneration(old))
    this.known.delete(old)
  }

  private async abandon(generation: number): Promise<void> {
    await this.transaction(async (client) => {
      const { next } = await lockedState(client)
      if (next === generation) await client.query('UPDATE search.state SET next = NULL')
    })
    await this.pool.query(dropGeneration(generation))
    this.known.delete(generation)
  }

  private async addWords(client: pg.PoolClient, generation: number, words: Set<string>): Promise<void> {
    const known = this.known.get(generation) ?? new Set<string>()
    const fresh = [...words].filter((word) => !known.has(word)).sort()
    if (fresh.length === 0) return
    await client.query(insertWords, [generation, JSON.stringify(fresh.map(wordRow))])
    afterCommit(client, () => {
      if (known.size > 500_000) known.clear()
      for (const word of fresh) known.add(word)
      this.known.set(generation, known)
    })
  }

  /** One transaction; whoever loses a circle of waiting writers begins again. */
  private async transaction<T>(run: (client: pg.PoolClient) => Promise<T>, tries = 5): Promise<T> {
    try {
      return await this.attempt(run)
    } catch (error) {
      if (tries <= 1 || !lostACircle(error)) throw error
      return this.transaction(run, tries - 1)
    }
  }

  private async attempt<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      const result = await run(client)
      await client.query('COMMIT')
      for (const done of committed.get(client) ?? []) done()
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure))
      throw error
    } finally {
      committed.delete(client)
      client.release(broken)
    }
  }
}

async function dropOtherLayout(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ found: string | null }>(
    `SELECT obj_description(oid, 'pg_namespace') AS found FROM pg_namespace WHERE nspname = 'search'`,
  )
  if (rows[0] && rows[0].found !== layout) await client.query('DROP SCHEMA search CASCADE')
}

const lostACircle = (error: unknown) => ['40P01', '40001'].includes((error as { code?: string }).code ?? '')

/** What to remember once the transaction is known to have happened. */
const committed = new WeakMap<pg.PoolClient, (() => void)[]>()
const afterCommit = (client: pg.PoolClient, done: () => void) =>
  committed.set(client, [...(committed.get(client) ?? []), done])

const ids = (rows: DocumentRow[]) => rows.map(({ id }) => id)

/** Which generations are in use; held against a swap until the transaction ends. */
async function generations(client: pg.PoolClient): Promise<Generations> {
  const { rows } = await client.query<Generations>('SELECT live, next FROM search.state FOR SHARE')
  return rows[0] ?? { live: 1, next: null }
}

async function lockedState(client: pg.PoolClient): Promise<Generations & { newest: number }> {
  const { rows } = await client.query<Generations & { newest: number }>(
    'SELECT live, next, newest FROM search.state FOR UPDATE',
  )
  if (!rows[0]) throw new Error('Search has not been prepared')
  return rows[0]
}

type Batch = { rows: DocumentRow[]; words: Set<string> }

/** Batches without doubles, in id order, so that two writers never wait for each other in a circle. */
async function* analysedBatches(documents: SearchDocument[]): AsyncGenerator<Batch> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const ordered = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let from = 0; from < ordered.length; from += batchSize) {
    const batch: Batch = { rows: [], words: new Set() }
    let since = performance.now()
    for (const document of ordered.slice(from, from + batchSize)) {
      const { row, words } = rowOf(document)
      batch.rows.push(row)
      for (const word of words) batch.words.add(word)
      // Analysing must not keep the server's other work waiting.
      if (performance.now() - since > 8) {
        await setImmediate()
        since = performance.now()
      }
    }
    yield batch
  }
}
