import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { eachNode, filesIn, lineOf, root, type Source } from './sources.ts'

/*
 * The writes to the database in a file: through a delegate (`tx.paper.update`), nested inside another, or in plain SQL.
 */

export type Model = { name: string; owner: string | null; relations: { field: string; model: string }[] }

export const models = readModels()
const modelOf = new Map(models.map((one) => [one.name, one]))
const delegates = new Map(models.map((one) => [one.name[0]!.toLowerCase() + one.name.slice(1), one]))
const methods =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/
const nested = /^(create|createMany|connectOrCreate|update|updateMany|upsert|delete|deleteMany|set|connect|disconnect)$/

function readModels(): Model[] {
  const text = filesIn('prisma/schema')
    .map((name) => fs.readFileSync(path.join(root, name), 'utf8'))
    .join('\n')
  const names = [...text.matchAll(/^model (\w+)/gm)].map((one) => one[1]!)
  return [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, comment, name, body]) => ({
    name: name!,
    owner: /Owned by ([\w-]+)\./.exec(comment!)?.[1] ?? null,
    relations: [...body!.matchAll(/^\s+(\w+)\s+(\w+)(?:\[\]|\?)?/gm)].flatMap(([, field, model]) =>
      names.includes(model!) ? [{ field: field!, model: model! }] : [],
    ),
  }))
}

/** One write; several models where the name is not certain. `through` is what it goes through: `tx`, `db()`, `pool()`. */
export type Write = { line: number; models: Model[]; through: string; node: ts.Node }

export function writesOf(one: Source): Write[] {
  const found: Write[] = []
  const add = (node: ts.Node, written: Model[]) =>
    found.push({ line: lineOf(node), models: written, through: throughOf(node), node })
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
  if (!methods.test(method.text) || !ts.isPropertyAccessExpression(delegate)) return undefined
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

/** What the nearest call or tagged template begins with. */
function throughOf(node: ts.Node): string {
  for (let one: ts.Node | undefined = node; one; one = one.parent) {
    const callee = ts.isCallExpression(one) ? one.expression : ts.isTaggedTemplateExpression(one) ? one.tag : null
    if (!callee || !ts.isPropertyAccessExpression(callee) || /^(Prisma|ts)\b/.test(callee.getText())) continue
    return /^(\w+[.]tx|[^.]+)/.exec(callee.getText())![1]!
  }
  return ''
}
