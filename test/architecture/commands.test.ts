import ts from 'typescript'
import { expect, test } from 'vitest'
import { eachNode, isTest, type Source, source, sourceOf, sourcesIn } from './sources.ts'

/* Every command has an integration test, and one that proves it can be refused. */

/** Commands nobody can be refused, and why. A line that is no longer needed fails. */
const neverRefused: Record<string, string> = {
  requestReset: 'AC3: it answers the same to everybody, so that no answer tells whether an address is known',
}

const commands = sourcesIn('server')
  .filter((one) => !isTest(one.path))
  .flatMap((one) => exportedCommands(one).map((name) => ({ name, file: one.path })))
const tests = sourcesIn('test/integration')

/** `export const x = command(…)`. */
function exportedCommands(one: Source): string[] {
  return one.tree.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    if (!statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return []
    return statement.declarationList.declarations
      .filter(
        (declaration) =>
          declaration.initializer &&
          ts.isCallExpression(declaration.initializer) &&
          declaration.initializer.expression.getText() === 'command',
      )
      .map((declaration) => declaration.name.getText())
  })
}

/** Every identifier below a node. */
function identifiers(node: ts.Node): Set<string> {
  const found = new Set<string>()
  eachNode(node, (one) => {
    if (ts.isIdentifier(one)) found.add(one.text)
  })
  return found
}

/**
 * What the names of a test file stand for: a local function or constant for what is in its body, the variable of a loop
 * for what it runs through, the parameter of a callback for what the callback is given (`each`, `map`).
 */
function meanings(one: Source): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>()
  const add = (name: ts.Node, body: ts.Node | undefined) => {
    if (!body) return
    for (const word of identifiers(name)) known.set(word, new Set([...(known.get(word) ?? []), ...identifiers(body)]))
  }
  eachNode(one.tree, (node) => {
    if (ts.isVariableDeclaration(node)) add(node.name, node.initializer)
    if (ts.isFunctionDeclaration(node) && node.name) add(node.name, node.body)
    if (ts.isForOfStatement(node)) add(node.initializer, node.expression)
    if (ts.isCallExpression(node))
      for (const callback of node.arguments)
        if (ts.isArrowFunction(callback))
          for (const parameter of callback.parameters) add(parameter.name, node.expression)
  })
  return known
}

/** The file and those of its neighbours that are no tests themselves. */
const withSupport = (one: Source): Source[] => [
  one,
  ...one.imports
    .filter((to) => to.file?.startsWith('test/') && !to.file.endsWith('.test.ts'))
    .map((to) => source(to.file!)),
]

/** Everything a file refuses: what stands within `refusal(…)`, or within an `expect(…)` that must reject or throw. */
function refused(one: Source): Set<string> {
  const known = new Map(withSupport(one).flatMap((file) => [...meanings(file)]))
  const found = new Set<string>()
  const follow = (word: string) => {
    if (found.has(word)) return
    found.add(word)
    for (const next of known.get(word) ?? []) follow(next)
  }
  eachNode(one.tree, (node) => {
    if (ts.isCallExpression(node) && provesRefusal(node))
      for (const argument of node.arguments) for (const word of identifiers(argument)) follow(word)
  })
  return found
}

function provesRefusal(node: ts.CallExpression): boolean {
  const callee = node.expression.getText()
  if (callee === 'refusal') return true
  return (
    callee === 'expect' &&
    ts.isPropertyAccessExpression(node.parent) &&
    /^(rejects|toThrow)/.test(node.parent.name.text)
  )
}

test('commands are found', () => {
  expect(commands.length).toBeGreaterThan(40)
  const fixture = `export const give = command(schema, run)\nexport const half = wrap(command)\nconst own = command(schema, run)`
  expect(exportedCommands(sourceOf('server/papers/commands.ts', fixture))).toEqual(['give'])
})

test.for([
  ['called and never refused', `await give(chair, {})`, false],
  ['refused beside it', `await give(chair, {})\nexpect(await refusal(take(member, {}))).toBe('paper.no')`, false],
  ['only expected to go well', `expect(await give(chair, {})).toBe(true)`, false],
  ['refused', `expect(await refusal(give(member, {}))).toBe('paper.no')`, true],
  ['expected to throw', `await expect(give(member, {})).rejects.toThrow()`, true],
  ['refused by way of a function', `const attempt = () => give(member, {})\nawait refusal(attempt())`, true],
  ['refused in a loop', `for (const one of [give, take]) await refusal(one(member, {}))`, true],
] as const)('a command that is %s', ([, text, proves]) => {
  expect(refused(sourceOf('test/integration/papers/fixture.test.ts', text)).has('give')).toBe(proves)
})

test('every command is called by an integration test', () => {
  const words = tests.map((one) => identifiers(one.tree))
  expect(
    commands.filter(({ name }) => !words.some((one) => one.has(name))).map(({ name, file }) => `${file} ${name}`),
  ).toEqual([])
})

test('every command has a test that proves a refusal', () => {
  const proven = tests.map((one) => ({ uses: identifiers(one.tree), refuses: refused(one) }))
  const unproven = commands.filter(({ name }) => !proven.some((one) => one.uses.has(name) && one.refuses.has(name)))
  expect(unproven.filter(({ name }) => !(name in neverRefused)).map(({ name, file }) => `${file} ${name}`)).toEqual([])
  expect(Object.keys(neverRefused).filter((name) => !unproven.some((one) => one.name === name))).toEqual([])
})
