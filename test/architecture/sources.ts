import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/*
 * The source files as the architecture tests see them: parsed once, with what they import and how long they are.
 */

export const root = path.resolve(import.meta.dirname, '../..')

export type Import = {
  specifier: string
  /** The imported file from the root ('server/kernel/db.ts'), or null for a package or a built-in module. */
  file: string | null
  /** Nothing of it is left when types are stripped. */
  typeOnly: boolean
  /** `import()`: loaded when it is needed. */
  lazy: boolean
  line: number
}

export type Part = { name: string; line: number; lines: number }

export type Source = {
  /** From the root, with slashes: 'server/papers/policy.ts'. */
  path: string
  text: string
  lines: number
  imports: Import[]
  functions: Part[]
  tree: ts.SourceFile
}

const generated = new Set(['prisma/client'])

function walk(folder: string): string[] {
  const full = path.join(root, folder)
  if (generated.has(folder) || !fs.existsSync(full)) return []
  return fs.readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(name) : [name]
  })
}

/** Every file below these folders, whatever its kind. */
export const filesIn = (...folders: string[]): string[] => folders.flatMap(walk)

const parsed = new Map<string, Source>()

/** The TypeScript below these folders (of the root: `app`, `server`, `search`, `prisma`, `test`). */
export const sourcesIn = (...folders: string[]): Source[] =>
  filesIn(...folders)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map(source)

/** One file, parsed. */
export function source(name: string): Source {
  const known = parsed.get(name)
  if (known) return known
  const made = sourceOf(name, fs.readFileSync(path.join(root, name), 'utf8'))
  parsed.set(name, made)
  return made
}

/** A text as if it stood in a file of this name: for the fixtures that prove the laws. */
export function sourceOf(name: string, text: string): Source {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind)
  const lines = text.trimEnd().split('\n').length
  return { path: name, text, lines, imports: importsOf(name, tree), functions: functionsOf(tree), tree }
}

export const isTest = (name: string): boolean => name.startsWith('test/') || /\.test\.tsx?$/.test(name)

/** Calls `visit` with each node of a file. */
export function eachNode(tree: ts.Node, visit: (node: ts.Node) => void): void {
  visit(tree)
  ts.forEachChild(tree, (child) => eachNode(child, visit))
}

export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile()
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}

function importsOf(name: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node, specifier: string, how: { typeOnly: boolean; lazy: boolean }) =>
    found.push({ specifier, file: resolve(name, specifier), ...how, line: lineOf(node) })
  eachNode(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node, node.moduleSpecifier.text, { typeOnly: isTypeOnly(node), lazy: false })
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node, node.moduleSpecifier.text, { typeOnly: node.isTypeOnly, lazy: false })
    else if (isDynamicImport(node)) add(node, node.arguments[0].text, { typeOnly: false, lazy: true })
  })
  return found
}

type DynamicImport = ts.CallExpression & { arguments: [ts.StringLiteral] }

const isDynamicImport = (node: ts.Node): node is DynamicImport =>
  ts.isCallExpression(node) &&
  node.expression.kind === ts.SyntaxKind.ImportKeyword &&
  node.arguments.length === 1 &&
  ts.isStringLiteral(node.arguments[0]!)

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  )
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier)
  if (specifier.startsWith('#')) return specifier.slice(1)
  return null
}

function functionsOf(tree: ts.SourceFile): Part[] {
  const found: Part[] = []
  eachNode(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1
    const line = lineOf(node)
    found.push({ name: nameOf(node), line, lines: end - line + 1 })
  })
  return found
}

function nameOf(node: ts.Node): string {
  const own = (node as { name?: ts.Node }).name
  if (own) return own.getText()
  const parent = node.parent
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText()
  if (ts.isCallExpression(parent)) return nameOf(parent)
  return '(a function without a name)'
}

/** What git keeps; outside a checkout, what lies in the folders of the product. */
export function committedFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter((name) => name && fs.existsSync(path.join(root, name)))
  } catch {
    return filesIn('app', 'server', 'search', 'prisma', 'test')
  }
}
