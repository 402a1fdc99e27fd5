import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'
import { forget, once } from './once.ts'

export { Prisma } from '#prisma/client/client.ts'
export type { Level } from '#prisma/client/client.ts'

/** A transaction, or the client outside one: what queries take. */
export type Tx = Prisma.TransactionClient

type Connection = { url: string; pool: pg.Pool; prisma: PrismaClient }

/** Opens the one pool and the one Prisma client of this process. */
export function openDatabase(url: string, connections = 16): Connection {
  return once('database', () => {
    const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 30_000 })
    pool.on('error', () => {}) // an idle connection was cut; the next query gets a new one or fails by itself
    const prisma = new PrismaClient({
      adapter: new PrismaPg(pool),
      transactionOptions: { maxWait: 10_000, timeout: 20_000 },
    })
    return { url, pool, prisma }
  })
}

const connection = () =>
  once<Connection>('database', () => {
    throw new Error('openDatabase has not been called')
  })

/** The Prisma client: for queries outside a command. */
export const db = (): PrismaClient => connection().prisma

/** The pool beneath, for hot paths in plain SQL, for LISTEN and for the search engine. */
export const pool = (): pg.Pool => connection().pool

/** The address in use, for connections that must live on their own (LISTEN). */
export const databaseUrl = (): string => connection().url

/** Ends all connections. */
export async function closeDatabase(): Promise<void> {
  const { prisma, pool: open } = connection()
  forget('database')
  await prisma.$disconnect()
  if (!open.ended) await open.end()
}
