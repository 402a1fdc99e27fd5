import { expect, test } from 'vitest'
import { PostgresSearch } from '#search/postgres/engine.ts'
import { freshDatabase } from '#test/support/database.ts'
import { document, engineSuite } from './engine-suite.ts'

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

test('prepare: several processes at once, and again, lose nothing; only a committed rebuild is fresh', async () => {
  const database = await freshDatabase({ bare: true })
  try {
    const engines = [1, 2, 3].map(() => new PostgresSearch(database.pool))
    const [first] = engines
    if (!first) throw new Error('no engine')
    expect(await Promise.all(engines.map((engine) => engine.prepare()))).toEqual([1, 2, 3].map(() => ({ stale: true })))
    await first.index([document('a', 'Temadag', '')])
    expect(await first.prepare()).toEqual({ stale: true })
    await (await first.rebuild()).commit()
    await first.index([document('a', 'Temadag', '')])
    expect(await first.prepare()).toEqual({ stale: false })
    expect(
      await first.search({ text: 'temadag', scopes: ['signed_in'], filters: {}, page: 1, perPage: 5 }),
    ).toMatchObject({ total: 1 })
    await database.pool.query(`UPDATE search.state SET live_version = 'older'`)
    expect(await first.prepare()).toEqual({ stale: true })
    expect(
      await first.search({ text: 'temadag', scopes: ['signed_in'], filters: {}, page: 1, perPage: 5 }),
    ).toMatchObject({ total: 1 })
    await database.pool.query(`COMMENT ON SCHEMA search IS 'an older layout'`)
    expect(await first.prepare()).toEqual({ stale: true })
    expect(
      await first.search({ text: 'temadag', scopes: ['signed_in'], filters: {}, page: 1, perPage: 5 }),
    ).toMatchObject({ total: 0 })
  } finally {
    await database.drop()
  }
})

test('SE1: a change of scopes in the table is the next answer', async () => {
  const database = await freshDatabase({ bare: true })
  try {
    const engine = new PostgresSearch(database.pool)
    await engine.prepare()
    await engine.index([document('a', 'Temadag', '')])
    const rebuild = await engine.rebuild()
    await rebuild.index([document('a', 'Temadag', '')])
    await database.pool.query(`UPDATE search.document SET scopes = '{secretariat}' WHERE subject_id = 'subject-a'`)
    const total = async (scope: string) =>
      (await engine.search({ text: 'temadag', scopes: [scope], filters: {}, page: 1, perPage: 5 })).total
    expect([await total('signed_in'), await total('secretariat')]).toEqual([0, 1])
    await rebuild.commit()
    expect([await total('signed_in'), await total('secretariat')]).toEqual([0, 1])
  } finally {
    await database.drop()
  }
})

test('many writers at once neither wait in a circle nor lose a document', async () => {
  const database = await freshDatabase({ bare: true })
  try {
    const engine = new PostgresSearch(database.pool)
    await engine.prepare()
    const rebuild = await engine.rebuild()
    const batch = (from: number) =>
      Array.from({ length: 30 }, (_, at) => document(`d${(from + at) % 60}`, `Temadag ${(from + at) % 60}`, 'program'))
    await Promise.all([
      ...[0, 10, 20, 30, 40, 50].map((from) => engine.index(batch(from).reverse())),
      rebuild.index(batch(5)),
      rebuild.index(batch(35)),
    ])
    await rebuild.commit()
    expect(
      await engine.search({ text: 'temadag', scopes: ['signed_in'], filters: {}, page: 1, perPage: 5 }),
    ).toMatchObject({ total: 60 })
  } finally {
    await database.drop()
  }
})
