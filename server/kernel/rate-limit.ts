import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from './db.ts'
import { TooMany } from './errors.ts'
import { once } from './once.ts'

/** How often something may happen: so many points in so many seconds, for each key; `reason` is what is said then. */
export type Limit = { name: string; points: number; seconds: number; reason?: string }

const limiter = (limit: Limit): RateLimiterAbstract =>
  once(
    `limit ${limit.name}`,
    () =>
      new RateLimiterPostgres({
        storeClient: pool(),
        tableName: 'RateLimit',
        tableCreated: true,
        keyPrefix: limit.name,
        points: limit.points,
        duration: limit.seconds,
      }),
  )

// For what is asked often and protects only this process: costs no statement.
const limiterHere = (limit: Limit): RateLimiterAbstract =>
  once(`limit here ${limit.name}`, () => new RateLimiterMemory({ points: limit.points, duration: limit.seconds }))

/** Counts one in the database; throws TooMany when the limit is passed. */
export const spend = (limit: Limit, key: string): Promise<void> => consume(limiter(limit), limit, key)

/** The same, counted in this process only. */
export const spendHere = (limit: Limit, key: string): Promise<void> => consume(limiterHere(limit), limit, key)

async function consume(counter: RateLimiterAbstract, limit: Limit, key: string): Promise<void> {
  try {
    await counter.consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(Math.ceil(error.msBeforeNext / 1000), limit.reason)
    throw error
  }
}

/** Takes one back that was counted and should not have been. */
export const giveBack = async (limit: Limit, key: string): Promise<void> => void (await limiter(limit).reward(key, 1))

/** Forgets what was counted, as after a successful sign-in. */
export const forgive = (limit: Limit, key: string): Promise<boolean> => limiter(limit).delete(key)
