import pg from 'pg'
import { databaseUrl, pool } from './db.ts'
import { factChannel } from './facts.ts'
import { log } from './log.ts'

export type StoredFact = {
  seq: string
  id: string
  type: string
  actorId: string | null
  subjectId: string | null
  payload: Record<string, unknown>
  at: Date
}

type Batch = { facts: StoredFact[]; xid: string; seq: string }

const batchSize = 200

// Below the oldest transaction still running nothing can appear any more: so none is skipped, and none comes twice in order.
const nextFacts = `
  SELECT f."seq"::text, f."id", f."type", f."actorId", f."subjectId", f."payload", f."at", f."xid"::text
  FROM "Fact" f, "FactCursor" c
  WHERE c."consumer" = $1 AND (f."xid", f."seq") > (c."xid", c."seq")
    AND f."xid" < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY f."xid", f."seq" LIMIT ${batchSize}`

/** A consumer of facts: what it does must be idempotent and re-read the present state by id. */
export type Consumer = { name: string; handle(facts: StoredFact[]): Promise<void> }

export type Consumers = { settled(): Promise<void>; stop(): Promise<void> }

/**
 * Hands every fact to every consumer, at least once and in commit order. Woken by NOTIFY; looks by itself every few
 * seconds too, so that a lost connection only delays.
 */
export async function startConsumers(consumers: Consumer[], pause = 5_000): Promise<Consumers> {
  await pool().query(
    `INSERT INTO "FactCursor" ("consumer") SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`,
    [consumers.map((one) => one.name)],
  )
  const workers = consumers.map((consumer) => worker(consumer))
  const wake = () => workers.forEach((one) => one.wake())
  const ear = listen(wake)
  const timer = setInterval(wake, pause)
  wake()
  return {
    settled: async () => void (await Promise.all(workers.map((one) => one.settled()))),
    stop: async () => {
      clearInterval(timer)
      await ear.stop()
      await Promise.all(workers.map((one) => one.stop()))
    },
  }
}

function worker(consumer: Consumer) {
  let wanted = false
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const run = async () => {
    busy = true
    while (wanted && !stopped) {
      wanted = false
      await drain(consumer, () => stopped).catch((error: unknown) => {
        if (!stopped) log.error({ err: error, consumer: consumer.name }, 'facts wait: a consumer failed and will try again')
      })
    }
    busy = false
  }
  const wake = () => {
    wanted = true
    if (!busy && !stopped) running = run()
  }
  return {
    wake,
    settled: async () => {
      wake()
      await running
    },
    stop: async () => {
      stopped = true
      await running
    },
  }
}

async function drain(consumer: Consumer, stopped: () => boolean) {
  for (;;) {
    const batch = await readBatch(consumer.name)
    if (!batch || stopped()) return
    await consumer.handle(batch.facts)
    await pool().query(`UPDATE "FactCursor" SET "xid" = $2::xid8, "seq" = $3 WHERE "consumer" = $1`, [
      consumer.name,
      batch.xid,
      batch.seq,
    ])
    if (batch.facts.length < batchSize) return
  }
}

async function readBatch(name: string): Promise<Batch | null> {
  const { rows } = await pool().query<StoredFact & { xid: string }>(nextFacts, [name])
  const last = rows.at(-1)
  return last ? { facts: rows, xid: last.xid, seq: last.seq } : null
}

/** Listens on a connection of its own and comes back when it is cut. */
function listen(wake: () => void) {
  let stopped = false
  let client: pg.Client | undefined
  const connect = async () => {
    client = new pg.Client({ connectionString: databaseUrl() })
    client.on('notification', wake)
    client.on('error', () => {})
    client.on('end', () => void (stopped || setTimeout(() => void connect().catch(() => {}), 1_000).unref()))
    await client.connect()
    await client.query(`LISTEN ${factChannel}`)
    wake()
  }
  void connect().catch(() => {})
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}

/** Sets a consumer at the present end: what happened before is not handed to it any more. */
export async function skipToPresent(consumer: string): Promise<void> {
  await pool().query(
    `INSERT INTO "FactCursor" ("consumer", "xid", "seq")
     SELECT $1, coalesce(max("xid"), '0'::xid8), coalesce(max("seq"), 0)
     FROM (SELECT "xid", "seq" FROM "Fact" WHERE "xid" < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY "xid" DESC, "seq" DESC LIMIT 1) last
     ON CONFLICT ("consumer") DO UPDATE SET "xid" = EXCLUDED."xid", "seq" = EXCLUDED."seq"`,
    [consumer],
  )
}

/** Forgets how far consumers came that nobody runs any more. */
export async function forgetConsumers(names: string[]): Promise<void> {
  await pool().query(`DELETE FROM "FactCursor" WHERE "consumer" = ANY($1)`, [names])
}
