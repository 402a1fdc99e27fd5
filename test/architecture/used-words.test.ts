import path from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { eachNode, filesIn, isTest, root, type Source, sourcesIn } from './sources.ts'

/*
 * No word that nobody says. A catalogue's key counts as used where a file that reaches the catalogue names it; keys of an
 * object that is looked up by a code (`words.levels[level]`) are all used.
 */

/** Looked up by codes: the other direction (every code has its sentence) is tested in words.test.ts. */
const byCode = ['reasons', 'flash', 'fields']

const catalogues = filesIn('app/i18n/da')
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !byCode.includes(name))
const speakers = sourcesIn('app').filter((one) => !isTest(one.path) && !one.path.startsWith('app/i18n/'))

/** The files that may say a catalogue's words: those that import it, and those that import them for it. */
function reaching(catalogue: string): Source[] {
  const direct = speakers.filter((one) => one.imports.some((to) => to.file === `app/i18n/da/${catalogue}.ts`))
  const lending = new Set(direct.map((one) => one.path))
  const reaches = (one: Source) => one.imports.some((to) => to.file !== null && lending.has(fromRoot(one, to.file)))
  return [...new Set([...direct, ...speakers.filter(reaches)])]
}

const fromRoot = (one: Source, file: string) =>
  file.startsWith('app/') ? file : path.posix.join(path.posix.dirname(one.path), file)

type Said = {
  /** Named after a dot, or taken out of an object. */
  names: Set<string>
  /** Objects looked into by a code, or handed on whole. */
  tables: Set<string>
}

function said(sources: Source[]): Said {
  const names = new Set<string>()
  const tables = new Set<string>()
  for (const one of sources) {
    eachNode(one.tree, (node) => {
      if (ts.isElementAccessExpression(node)) for (const code of codesOf(one)) names.add(code)
      if (ts.isPropertyAccessExpression(node)) names.add(node.name.text)
      if (ts.isBindingElement(node)) names.add((node.propertyName ?? node.name).getText())
      const table = tableIn(node)
      if (table) tables.add(table)
    })
  }
  return { names, tables }
}

const codesKnown = new Map<string, string[]>()

/** `words[tool.name]`: the names stand as strings in the file, or in those it imports. */
function codesOf(one: Source): string[] {
  const known = codesKnown.get(one.path)
  if (known) return known
  const near = one.imports.flatMap((to) => speakers.filter((other) => to.file && other.path === fromRoot(one, to.file)))
  const codes: string[] = []
  for (const { tree } of [one, ...near])
    eachNode(tree, (node) => void (ts.isStringLiteralLike(node) && codes.push(node.text)))
  codesKnown.set(one.path, codes)
  return codes
}

/** `words.levels[level]`, `const levels: Record<...> = words.levels`, `{ ...words.levels }`, `f(words.levels)`, `x={words.levels}`. */
function tableIn(node: ts.Node): string | null {
  if (ts.isElementAccessExpression(node)) return lastName(node.expression)
  const handedOn =
    (ts.isVariableDeclaration(node) && node.type && node.initializer) ||
    (ts.isSpreadAssignment(node) && node.expression) ||
    (ts.isJsxExpression(node) && node.expression) ||
    (ts.isPropertyAssignment(node) && node.initializer)
  if (handedOn) return lastName(handedOn)
  return ts.isCallExpression(node) && node.arguments[0] ? lastName(node.arguments[0]) : null
}

const lastName = (node: ts.Expression): string | null =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : null

type Words = { [key: string]: unknown }
const isObject = (value: unknown): value is Words => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys nobody says, as 'papers.page.savedBy'. */
const unsaid = (words: Words, { names, tables }: Said, trail: string): string[] =>
  Object.entries(words).flatMap(([key, value]) => {
    if (!names.has(key)) return [`${trail}.${key}`]
    return isObject(value) && !tables.has(key) ? unsaid(value, { names, tables }, `${trail}.${key}`) : []
  })

test('every word of the interface is said somewhere', async () => {
  expect(catalogues.length).toBeGreaterThan(10)
  const left: string[] = []
  for (const name of catalogues) {
    const module = (await import(pathToFileURL(path.join(root, `app/i18n/da/${name}.ts`)).href)) as Words
    const saying = said(reaching(name))
    for (const words of Object.values(module)) if (isObject(words)) left.push(...unsaid(words, saying, name))
  }
  expect(left).toEqual([])
})
