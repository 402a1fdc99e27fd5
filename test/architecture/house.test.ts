import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { routeFiles } from './routes.ts'
import { committedFiles, eachNode, filesIn, isTest, lineOf, root, sourcesIn } from './sources.ts'

/* The rest of the house's rules: names, exports, styles, readmes, and what lies at the top of the repository. */

const topLevel = [
  'app',
  'prisma',
  'search',
  'server',
  'test',
  'README.md',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'tsconfig.json',
]
const topLevelDots = ['.ci', '.gitignore', '.npmrc', '.oxlintrc.json']

/** Folders of server/ that are no domain: they have no invariants of their own to tell. */
const notDomains = new Set(['kernel', 'edge', 'ops', 'boot', 'decisions', 'demo', 'files', 'overview'])

const everything = sourcesIn('app', 'server', 'search', 'prisma', 'test')
const places = (found: { path: string; line: number }[]) => found.map((one) => `${one.path}:${one.line}`)

test('the top of the repository holds what the ground plan names, and nothing else', () => {
  const top = [...new Set(committedFiles().map((name) => name.split('/')[0]!))]
  expect(top.filter((name) => !topLevel.includes(name) && !topLevelDots.includes(name))).toEqual([])
  expect(topLevel.filter((name) => !fs.existsSync(path.join(root, name)))).toEqual([])
})

test('every domain has a README of 10 to 25 lines', () => {
  const domains = fs
    .readdirSync(path.join(root, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notDomains.has(entry.name))
    .map((entry) => entry.name)
  const wrong = domains.flatMap((name) => {
    const file = path.join(root, 'server', name, 'README.md')
    if (!fs.existsSync(file)) return [`server/${name}/README.md is missing`]
    const lines = fs.readFileSync(file, 'utf8').trim().split('\n').length
    return lines >= 10 && lines <= 25 ? [] : [`server/${name}/README.md has ${lines} lines`]
  })
  expect(wrong).toEqual([])
})

test('settings are read in kernel/env.ts alone; what runs before it is installed hands all of them on', () => {
  const may: Record<string, string[]> = { 'server/ops/embedded-postgres.ts': ['PATH'] }
  const readers = everything.filter(
    (one) => !isTest(one.path) && !one.path.startsWith('server/boot/') && one.path !== 'server/kernel/env.ts',
  )
  const found = readers.flatMap((one) =>
    [...one.text.matchAll(/process\s*\.\s*env\b(?:\s*\.\s*(\w+))?/g)].flatMap(([, name = 'all']) =>
      may[one.path]?.includes(name) ? [] : [`${one.path}: ${name}`],
    ),
  )
  expect(found).toEqual([])
})

test('no inline styles', () => {
  const found = everything.flatMap((one) => {
    const hits: { path: string; line: number }[] = []
    if (!one.path.endsWith('.tsx') || isTest(one.path)) return hits
    eachNode(one.tree, (node) => {
      if (ts.isJsxAttribute(node) && node.name.getText() === 'style') hits.push({ path: one.path, line: lineOf(node) })
    })
    return hits
  })
  expect(places(found)).toEqual([])
})

test('nothing is left for later and no test is left out', () => {
  const later = new RegExp(`\\b(${['TO', 'FIX'].map((one) => one + (one === 'TO' ? 'DO' : 'ME')).join('|')})\\b`)
  const left = /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|skipIf|runIf)\b/
  const found = everything.flatMap((one) =>
    one.text
      .split('\n')
      .flatMap((text, index) =>
        later.test(text) || (left.test(text) && isTest(one.path)) ? [{ path: one.path, line: index + 1 }] : [],
      ),
  )
  expect(places(found)).toEqual([])
})

test('only routes and configurations have a default export', () => {
  const may = new Set([
    ...routeFiles(),
    'app/routes.ts',
    'app/entry.server.tsx',
    'app/entry.client.tsx',
    'prisma/config.ts',
    'test/vitest.config.ts',
    'test/support/global-setup.ts',
  ])
  const found = everything.flatMap((one) => {
    const hits: { path: string; line: number }[] = []
    if (may.has(one.path)) return hits
    for (const node of one.tree.statements) if (isDefaultExport(node)) hits.push({ path: one.path, line: lineOf(node) })
    return hits
  })
  expect(places(found)).toEqual([])
})

function isDefaultExport(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportDeclaration(node))
    return (
      !!node.exportClause &&
      ts.isNamedExports(node.exportClause) &&
      node.exportClause.elements.some((one) => one.name.text === 'default')
    )
  return (
    !!ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)
  )
}

test('no barrel files', () => {
  const barrels = everything.filter(
    (one) =>
      one.tree.statements.length > 0 &&
      one.tree.statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier),
  )
  expect(barrels.map((one) => one.path)).toEqual([])
})

test('no file is called after nothing in particular', () => {
  const vague = /(^|[-./])(utils?|helpers?|services?|managers?|misc|common\.server)\.[a-z.]+$/i
  expect(filesIn('app', 'server', 'search', 'prisma', 'test').filter((name) => vague.test(name))).toEqual([])
})

test('no any and no silenced types', () => {
  const silenced = new RegExp(['@ts-ig', 'nore|@ts-no', 'check|@ts-ex', 'pect-error'].join(''))
  const found = everything.flatMap((one) => {
    const hits: { path: string; line: number }[] = []
    eachNode(one.tree, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) hits.push({ path: one.path, line: lineOf(node) })
    })
    if (silenced.test(one.text))
      hits.push({ path: one.path, line: one.text.slice(0, one.text.search(silenced)).split('\n').length })
    return hits
  })
  expect(places(found)).toEqual([])
})

test('no committed file names a place on a machine or where packages come from', () => {
  const folders = ['work', 'root', 'tmp', 'home'].map((one) => `(?<![\\w.}])/${one}/`).join('|')
  const hosts = ['registry[.]', 'npmjs[.]', 'artifact', 'jfrog', 'nexus'].join('|')
  const named = new RegExp(`${folders}|https?://[^/\\s'"]*(${hosts})`, 'i')
  const found = committedFiles().flatMap((name) => {
    const bytes = fs.readFileSync(path.join(root, name))
    if (bytes.subarray(0, 4000).includes(0) || name === 'test/architecture/house.test.ts') return []
    return bytes
      .toString('utf8')
      .split('\n')
      .flatMap((text, index) => (named.test(text) ? [{ path: name, line: index + 1 }] : []))
  })
  expect(places(found)).toEqual([])
})
