import { Prisma } from './db.ts'
import { Conflict } from './errors.ts'

/** Removes rows for good, unless something refers to them: the database says so, and the whole command is undone. */
export async function unlessBuiltOn(remove: () => Promise<void>): Promise<void> {
  try {
    await remove()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && ['P2003', 'P2014'].includes(error.code)) throw new Conflict('takeBack.builtOn')
    throw error
  }
}
