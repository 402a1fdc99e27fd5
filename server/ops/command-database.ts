import { applyMigrations } from '#prisma/migrate.ts'
import { closeDatabase, openDatabase } from '#server/kernel/db.ts'
import { env } from '#server/kernel/env.ts'
import { openCommandDatabase } from './database-address.ts'

/**
 * Runs a command of the terminal in the database it means: the one named, else the running server's, else the embedded
 * one, which is started and stopped. It is brought up to date first, and left whatever happens.
 */
export async function inCommandDatabase<T>({ demo }: { demo: boolean }, work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = env()
  const address = await openCommandDatabase({ url, dataDir, demo })
  try {
    await applyMigrations(address.url)
    openDatabase(address.url, 4)
    return await work()
  } finally {
    await closeDatabase().catch(() => {})
    await address.stop()
  }
}
