import { storeFile } from '#server/storage/storage.ts'
import { closeDatabase, db, openDatabase } from '#server/kernel/db.ts'
import { readInstallation } from '#server/kernel/installation.ts'
import { type Known, onePixel } from '#test/support/addresses.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import { demoServer } from '#test/support/demo-world.ts'
import { type Principal, signInAll } from '#test/support/principals.ts'
import { demoPassword } from '#prisma/seed/sign-ins.ts'
import { openBook } from './the-book.ts'
import { imageHash, openWorld, type World } from './things.ts'

export type Stage = { server: DemoServer; world: World; known: Known; principals: Principal[]; close(): Promise<void> }

/** The demo in a server of its own with every kind of principal signed in; this process reads and writes its database. */
export async function openStage(): Promise<Stage> {
  const server = await demoServer()
  process.env.DATA_DIR = server.dataDir
  openDatabase(server.databaseUrl, 8)
  await readInstallation()
  const principals = await signInAll(server)
  const world = await openWorld(await openBook(), principals)
  imageHash.value = await storeFile(onePixel)
  return {
    server,
    world,
    principals,
    known: await readKnown(world),
    close: async () => {
      await closeDatabase()
      await server.stop()
    },
  }
}

async function readKnown(world: World): Promise<Known> {
  const someone = await db().person.findFirstOrThrow({
    where: { email: 'niels.brandt@assens.example' },
    select: { id: true },
  })
  const organisation = (name: string) => db().organisation.findFirstOrThrow({ where: { name }, select: { id: true } })
  const anna = world.principals.find((one) => one.kind === 'secretariat of its own collaboration')!
  return {
    someone: world.book.thing(someone.id)!,
    sydId: world.syd.id,
    sydOrganisationId: (await organisation('Assens Kommune')).id,
    midtOrganisationId: (await organisation('Viborg Kommune')).id,
    name: anna.name!,
    password: demoPassword,
    email: anna.email!,
  }
}
