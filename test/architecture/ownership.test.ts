import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isTest, root, type Source, sourceOf, sourcesIn } from './sources.ts'
import { models, writesOf } from './writes.ts'

/*
 * Each model has one owner (its `/// Owned by …`), and only that folder of server/ writes it. prisma/seed and tests
 * may write everything.
 */

/** Who writes what is not theirs, and why. A line that is no longer needed fails. */
const exceptions: Record<string, string> = {
  'server/accounts/first-run.ts Installation': 'the mark of an installation is written together with its first account',
}

const writers = sourcesIn('server', 'app', 'search').filter((one) => !isTest(one.path))
const folderOf = (file: string) => (file.startsWith('server/') ? file.split('/')[1]! : file.split('/')[0]!)

test('every model names its owner, and the owner exists', () => {
  expect(models.length).toBeGreaterThan(20)
  const nameless = models.filter((one) => one.owner === null || !fs.existsSync(path.join(root, 'server', one.owner)))
  expect(nameless.map((one) => `${one.name} (${one.owner ?? 'no owner'})`)).toEqual([])
})

/** The writes of a file to models another folder owns. */
const strangers = (one: Source) =>
  writesOf(one)
    .filter((write) => !write.models.some((model) => model.owner === folderOf(one.path)))
    .map((write) => ({
      key: `${one.path} ${write.models[0]!.name}`,
      place: `${one.path}:${write.line} writes ${write.models[0]!.name}`,
    }))

test('only the owner writes a model', () => {
  const all = writers.flatMap(strangers)
  expect(all.filter((one) => !(one.key in exceptions)).map((one) => one.place)).toEqual([])
  const needed = new Set(all.map((one) => one.key))
  expect(Object.keys(exceptions).filter((key) => !needed.has(key))).toEqual([])
})

test.for([
  ['a delegate', 'await tx.paper.update({ where: { id }, data: { title } })'],
  ['another client', 'await db().paper.deleteMany({ where: { id } })'],
  ['a nested write', 'await tx.group.update({ where: { id }, data: { papers: { deleteMany: {} } } })'],
  ['plain SQL', 'await tx.$executeRaw`UPDATE "Paper" SET "title" = ${title}`'],
  ['SQL through the pool', 'await pool().query(\'DELETE FROM "Paper" WHERE id = $1\', [id])'],
] as const)('a write of a stranger is found: %s', ([, statement]) => {
  expect(strangers(sourceOf('server/groups/commands/fixture.ts', statement)).map((one) => one.key)).toContain(
    'server/groups/commands/fixture.ts Paper',
  )
  expect(strangers(sourceOf('server/papers/commands/fixture.ts', statement)).map((one) => one.key)).not.toContain(
    'server/papers/commands/fixture.ts Paper',
  )
})

test('the finder of writes finds them', () => {
  const written = new Set(
    writers
      .flatMap(writesOf)
      .flatMap((write) => write.models.map((model) => model.name)),
  )
  for (const name of ['Fact', 'Subject', 'Membership', 'PaperUpdate', 'Post', 'Session'])
    expect(written).toContain(name)
})
