import path from 'node:path'
import fs from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { eachNode, filesIn, isTest, lineOf, root, type Source, sourcesIn } from './sources.ts'

/*
 * Each model has one owner (its `/// Owned by …`), and only that folder of server/ writes it. prisma/seed and tests
 * may write everything.
 */

/** Who writes what is not theirs, and why. A line that is no longer needed fails. */
const exceptions: Record<string, string> = {
  'server/accounts/first-run.ts Installation': 'the mark of an installation is written together with its first account',
}

type Model = { name: string; owner: string | null; relations: { field: string; model: string }[] }

const models = readModels()
const modelOf = new Map(models.map((one) => [one.name, one]))
const delegates = new Map(models.map((one) => [one.name[0]!.toLowerCase() + one.name.slice(1), one]))
const writing =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/
const nested = /^(create|createMany|connectOrCreate|update|updateMany|upsert|delete|deleteMany|set|connect|disconnect)$/

function readModels(): Model[] {
  const text = filesIn('prisma/schema')
    .map((name) => fs.readFileSync(path.join(root, name), 'utf8'))
    .join('\n')
  const names = [...text.matchAll(/^model (\w+)/gm)].map((one) => one[1]!)
  return [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, comment, name, body]) => ({
    name: name!,
    owner: /Owned by (\w+)\./.exec(comment!)?.[1] ?? null,
    relations: [...body!.matchAll(/^\s+(\w+)\s+(\w+)(?:\[\]|\?)?/gm)].flatMap(([, field, model]) =>
      names.includes(model!) ? [{ field: field!, model: model! }] : [],
    ),
  }))
}

const writers = sourcesIn('server', 'app', 'search').filter((one) => !isTest(one.path))
const folderOf = (file: string) => (file.startsWith('server/') ? file.split('/')[1]! : file.split('/')[0]!)

type Write = { file: string; line: number; models: Model[] }

/** Every write of a file: through a delegate, nested inside another, or in plain SQL. Several models where the name is not certain. */
function writesOf(one: Source): Write[] {
  const found: Write[] = []
  const add = (node: ts.Node, written: Model[]) => found.push({ file: one.path, line: lineOf(node), models: written })
  eachNode(one.tree, (node) => {
    const called = delegateWritten(node)
    if (called) add(node, [called])
    const inner = relationWritten(node)
    if (inner.length > 0) add(node, inner)
    for (const name of sqlWritten(node)) if (modelOf.has(name)) add(node, [modelOf.get(name)!])
  })
  return found
}

function delegateWritten(node: ts.Node): Model | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const { expression: delegate, name: method } = node.expression
  if (!writing.test(method.text) || !ts.isPropertyAccessExpression(delegate)) return undefined
  return delegates.get(delegate.name.text)
}

function relationWritten(node: ts.Node): Model[] {
  if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.initializer)) return []
  const writes = node.initializer.properties.some((one) => one.name && nested.test(one.name.getText()))
  if (!writes) return []
  const field = node.name.getText()
  return models.flatMap((one) =>
    one.relations.filter((relation) => relation.field === field).map((relation) => modelOf.get(relation.model)!),
  )
}

function sqlWritten(node: ts.Node): string[] {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return []
  return [
    ...node.getText().matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE(?: TABLE)?|MERGE INTO)\s+"(\w+)"/gi),
  ].map((one) => one[1]!)
}

test('every model names its owner, and the owner exists', () => {
  expect(models.length).toBeGreaterThan(20)
  const nameless = models.filter((one) => one.owner === null || !fs.existsSync(path.join(root, 'server', one.owner)))
  expect(nameless.map((one) => `${one.name} (${one.owner ?? 'no owner'})`)).toEqual([])
})

test('only the owner writes a model', () => {
  const strangers = writers
    .flatMap(writesOf)
    .filter((write) => !write.models.some((model) => model.owner === folderOf(write.file)))
    .map((write) => ({
      key: `${write.file} ${write.models[0]!.name}`,
      place: `${write.file}:${write.line} writes ${write.models[0]!.name}`,
    }))
  expect(strangers.filter((one) => !(one.key in exceptions)).map((one) => one.place)).toEqual([])
  const needed = new Set(strangers.map((one) => one.key))
  expect(Object.keys(exceptions).filter((key) => !needed.has(key))).toEqual([])
})

test('the finder of writes finds them', () => {
  const found = writers.flatMap(writesOf)
  const written = new Set(found.flatMap((write) => write.models.map((model) => model.name)))
  for (const name of ['Fact', 'Subject', 'Membership', 'PaperUpdate', 'Post', 'Session'])
    expect(written).toContain(name)
})
