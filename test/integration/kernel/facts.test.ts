import pg from 'pg'
import { z } from 'zod'
import { system } from '#server/kernel/actor.ts'
import { command } from '#server/kernel/command.ts'
import { db, pool } from '#server/kernel/db.ts'
import { fact } from '#server/kernel/facts.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Consumers, startConsumers, type StoredFact } from '#server/kernel/outbox.ts'
import { expect, refusal, test } from '#test/support/world.ts'

const happened = fact('test.happened', z.object({ number: z.number() }))

const happen = command(z.object({ number: z.number(), fail: z.boolean().default(false) }), async ({ announce }, input) => {
  await announce(happened, { number: input.number }, { subjectId: null })
  if (input.fail) throw new Error('after the fact')
})

/** Other databases of the same server have transactions too, which hold everybody back: so this may take a few looks. */
async function settledUntil(consumers: Consumers, holds: () => boolean) {
  for (let looks = 0; looks < 400 && !holds(); looks++) {
    await consumers.settled()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const numbers = (facts: StoredFact[]) => facts.map((one) => one.payload.number as number)

test('a fact is written if and only if its command is', async () => {
  await happen(system, { number: 1 })
  expect(await refusal(happen(system, { number: 2, fail: true }))).toBe('Error')
  const stored = await db().fact.findMany({ where: { type: 'test.happened' } })
  expect(stored.map((one) => (one.payload as { number: number }).number)).toEqual([1])
})

test('facts are append-only, even for whoever writes SQL', async () => {
  await happen(system, { number: 3 })
  await expect(pool().query(`UPDATE "Fact" SET "type" = 'x'`)).rejects.toThrow(/append-only/)
  await expect(pool().query(`DELETE FROM "Fact"`)).rejects.toThrow(/append-only/)
  await expect(pool().query(`TRUNCATE "Fact" CASCADE`)).rejects.toThrow(/append-only/)
})

test('input that breaks the contract changes nothing', async () => {
  const before = await db().fact.count()
  expect(await refusal(happen(system, { number: 'x' as never }))).toEqual({ number: 'field.invalid_type' })
  expect(await db().fact.count()).toBe(before)
})

test('a transaction that commits late is skipped by nobody', async ({ world }) => {
  const seen: number[] = []
  const consumers = await startConsumers([{ name: 'late', handle: async (facts) => void seen.push(...numbers(facts)) }])
  const slow = new pg.Client({ connectionString: world.url })
  await slow.connect()
  await slow.query('BEGIN')
  await slow.query(`INSERT INTO "Fact" ("id","type","payload","at") VALUES ('${newId()}','test.happened','{"number":100}',now())`)
  await happen(system, { number: 101 })
  await consumers.settled()
  expect(seen).not.toContain(101) // it waits for the earlier one, which may still commit
  await slow.query('COMMIT')
  await slow.end()
  await settledUntil(consumers, () => seen.includes(101))
  expect(seen.filter((one) => one >= 100)).toEqual([100, 101])
  await consumers.stop()
})

test('a consumer that fails gets the same facts again, in order', async () => {
  const handled: number[][] = []
  let failures = 2
  const consumers = await startConsumers([
    {
      name: 'stumbling',
      handle: async (facts) => {
        handled.push(numbers(facts).filter((one) => one >= 200))
        if (failures-- > 0) throw new Error('stumbled')
      },
    },
  ])
  await happen(system, { number: 200 })
  await consumers.settled()
  await happen(system, { number: 201 })
  await settledUntil(consumers, () => handled.at(-1)?.at(-1) === 201 && failures < 0)
  await consumers.stop()
  const last = handled.filter((batch) => batch.length > 0)
  expect(new Set(last.flat())).toEqual(new Set([200, 201]))
  expect(last.at(-1)!.at(-1)).toBe(201)
})

test('fifty at once: every fact reaches the consumer exactly once', async () => {
  const seen: number[] = []
  const consumers = await startConsumers([{ name: 'fifty', handle: async (facts) => void seen.push(...numbers(facts)) }])
  await Promise.all(Array.from({ length: 50 }, (_, index) => happen(system, { number: 1000 + index })))
  await settledUntil(consumers, () => seen.filter((one) => one >= 1000).length >= 50)
  await consumers.stop()
  const late = seen.filter((one) => one >= 1000)
  expect(late.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => 1000 + index))
})
