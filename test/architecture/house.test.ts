import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { either, enforce, writing } from './law.ts'
import { routeFiles } from './routes.ts'
import { committedFiles, filesIn, isTest, root, type Source } from './sources.ts'

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
const notDomains = new Set(['kernel', 'edge', 'ops', 'boot', 'decisions', 'demo', 'storage', 'reading', 'overview'])

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

enforce({
  says: 'no inline styles',
  holdsFor: (file) => file.endsWith('.tsx'),
  breaches: writing((node) => ts.isJsxAttribute(node) && node.name.getText() === 'style' && 'styles inline'),
  broken: [['app/ui/progress.tsx', `const Bar = () => <div style={{ width: 3 }} />`]],
  kept: [['app/ui/progress.tsx', `const Bar = () => <div className="bar" />`]],
})

/** The breaches of a law about the text itself, line by line. */
const matching = (pattern: RegExp, what: string) => (one: Source) =>
  one.text.split('\n').flatMap((text, index) => (pattern.test(text) ? [{ line: index + 1, what }] : []))
const later = [`TO${'DO'}`, `FIX${'ME'}`]
const silencing = ['ignore', 'nocheck', 'expect-error'].map((one) => `@ts-${one}`)

enforce({
  says: 'nothing is left for later and no test is left out',
  testsToo: true,
  holdsFor: () => true,
  breaches: (one) => [
    ...matching(new RegExp(`\\b(${later.join('|')})\\b`), 'leaves something for later')(one),
    ...(isTest(one.path) ? matching(/^\s*(test|it|describe|suite)\b.*\.(only|skip|todo|skipIf|runIf)\b/, 'leaves a test out')(one) : []),
  ],
  broken: [
    ['server/papers/queries.ts', `// ${later[0]}: pages`],
    ['app/papers/paper.tsx', `/* ${later[1]} */`],
    ['test/browser/fixture.test.ts', `test.${'skip'}('the main job', () => {})`],
    ['server/papers/policy.test.ts', `test.for(rows).${'only'}('PA1', () => {})`],
  ],
  kept: [['server/reading/lines.ts', `text.skip(1)`]],
})

const defaults = new Set([
  ...routeFiles(),
  'app/routes.ts',
  'app/entry.server.tsx',
  'app/entry.client.tsx',
  'prisma/config.ts',
  'test/vitest.config.ts',
  'test/support/global-setup.ts',
])

enforce({
  says: 'only routes and configurations have a default export',
  testsToo: true,
  holdsFor: (file) => !defaults.has(file),
  breaches: writing((node, one) => node.parent === one.tree && ts.isStatement(node) && isDefaultExport(node) && 'exports a default'),
  broken: [
    ['app/papers/paper-fields.tsx', `export default function PaperFields() { return null }`],
    ['server/papers/queries.ts', `const all = {}\nexport default all`],
    ['server/papers/queries.ts', `export { paperFor as default }`],
  ],
  kept: [['app/papers/paper-fields.tsx', `export function PaperFields() { return null }`]],
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

enforce({
  says: 'no barrel files',
  testsToo: true,
  holdsFor: () => true,
  breaches: (one) => {
    const { statements } = one.tree
    const passesOn = statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
    return statements.length > 0 && passesOn ? [{ line: 1, what: 'only passes on' }] : []
  },
  broken: [['server/papers/all.ts', `export * from './queries.ts'\nexport { removePaper } from './commands/removal.ts'`]],
  kept: [['server/papers/views.ts', `export type { PaperView } from './contract.ts'\nexport const one = 1`]],
})

const vague = /(^|[-./])(utils?|helpers?|services?|managers?|misc|common\.server)\.[a-z.]+$/i

test('no file is called after nothing in particular', () => {
  expect(filesIn('app', 'server', 'search', 'prisma', 'test').filter((name) => vague.test(name))).toEqual([])
  const broken = ['server/papers/utils.ts', 'app/http/helpers.server.ts', 'server/paper-service.ts', 'app/papers/helper.tsx']
  expect(broken.filter((name) => !vague.test(name))).toEqual([])
})

enforce({
  says: 'no any and no silenced types',
  testsToo: true,
  holdsFor: () => true,
  breaches: either(
    writing((node) => node.kind === ts.SyntaxKind.AnyKeyword && 'says any'),
    matching(new RegExp(silencing.join('|')), 'silences a type'),
  ),
  broken: [
    ['server/papers/queries.ts', `export const page = (row: any) => row`],
    ['server/papers/queries.ts', `// ${silencing[0]}\nconst wrong: string = 1`],
  ],
  kept: [['server/papers/queries.ts', `export const page = (row: unknown) => row // any row`]],
})

const handedOn: Record<string, string[]> = { 'server/ops/embedded-postgres.ts': ['PATH'] }

enforce({
  says: 'settings are read in kernel/env.ts alone; what runs before it is installed hands all of them on',
  holdsFor: (file) => file !== 'server/kernel/env.ts' && !file.startsWith('server/boot/'),
  breaches: (one) =>
    [...one.text.matchAll(/process\s*\.\s*env\b(?:\s*\.\s*(\w+))?/g)].flatMap(([text, name = 'all'], at) =>
      handedOn[one.path]?.includes(name) ? [] : [{ line: at, what: `reads ${text}` }],
    ),
  broken: [
    ['server/papers/queries.ts', `const folder = process.env.DATA_DIR`],
    ['server/ops/embedded-postgres.ts', `const folder = process\n  .env.PG_DIR`],
    ['app/http/page.server.ts', `const { SECRET } = process.env`],
  ],
  kept: [
    ['server/kernel/env.ts', `const folder = process.env.DATA_DIR`],
    ['server/ops/embedded-postgres.ts', `const env = { PATH: process.env.PATH }`],
  ],
})

const folders = ['work', 'root', 'tmp', 'home'].map((one) => `(?<![\\w.}])/${one}/`).join('|')
const hosts = ['registry[.]', 'npmjs[.]', 'artifact', 'jfrog', 'nexus'].join('|')
const named = new RegExp(`${folders}|https?://[^/\\s'"]*(${hosts})`, 'i')

test('no committed file names a place on a machine or where packages come from', () => {
  const found = committedFiles().flatMap((name) => {
    const bytes = fs.readFileSync(path.join(root, name))
    if (bytes.subarray(0, 4000).includes(0)) return []
    return bytes
      .toString('utf8')
      .split('\n')
      .flatMap((text, index) => (named.test(text) ? [{ path: name, line: index + 1 }] : []))
  })
  expect(places(found)).toEqual([])
  const broken = [`/${'home'}/anna/data`, `in /${'root'}/x`, `https://${'registry'}.example/left-pad`]
  expect(broken.filter((text) => !named.test(text))).toEqual([])
})
