import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { routeFiles } from './routes.ts'
import { type Import, isTest, root, type Source, sourcesIn } from './sources.ts'

/*
 * The import law of the house. A folder of `server/` may use those named before it, and nothing else.
 */

const chain = [
  'kernel',
  'ops',
  'mail',
  'files',
  'edge',
  'subjects',
  'organisations',
  'accounts',
  'installation',
  'agreements',
  'groups',
  'papers',
  'imports',
  'discussions',
  'finding',
  'audit',
  'overview',
  'demo',
  'realtime',
]

/** Folders of `server/` without a place in the chain: run before anything is installed, or only text. */
const outside = new Set(['boot', 'decisions'])

/** What `server/` uses of `prisma/`, and who. */
const fromPrisma: Record<string, string[]> = {
  'prisma/client/client.ts': ['server/kernel/db.ts'],
  'prisma/migrate.ts': ['server/main.ts', 'server/imports/cli.ts', 'server/finding/cli.ts'],
  'prisma/seed/demo.ts': ['server/main.ts'],
  'prisma/seed/sign-ins.ts': ['server/main.ts', 'server/demo/queries.ts', 'server/accounts/sign-in.ts'],
}

const product = sourcesIn('app', 'server', 'search', 'prisma').filter((one) => !isTest(one.path))
const domainOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : null)

type Breach = (from: Source, to: Import & { file: string }) => boolean

/** The imports that break a rule, as 'who:line imports whom'. */
const breaches = (sources: Source[], breaks: Breach): string[] =>
  sources.flatMap((from) =>
    from.imports.flatMap((to) =>
      to.file !== null && breaks(from, { ...to, file: to.file }) ? [`${from.path}:${to.line} imports ${to.file}`] : [],
    ),
  )

const below = (...folders: string[]) =>
  product.filter((one) => folders.some((folder) => one.path.startsWith(`${folder}/`)))

test('every folder of server/ has its place in the chain', () => {
  const folders = fs
    .readdirSync(path.join(root, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
  const placeless = folders.map((entry) => entry.name).filter((name) => !chain.includes(name) && !outside.has(name))
  expect(placeless).toEqual([])
})

test('imports between the folders of server/ point down the chain', () => {
  const upwards: Breach = (from, to) => {
    const [mine, theirs] = [domainOf(from.path), domainOf(to.file)]
    if (!to.file.startsWith('server/') || mine === null || mine === theirs) return false
    return theirs === null || chain.indexOf(theirs) >= chain.indexOf(mine)
  }
  expect(breaches(below('server'), upwards)).toEqual([])
})

test('server never imports app or test, and of prisma only what is named here', () => {
  const strays: Breach = (from, to) =>
    /^(app|test)\//.test(to.file) || (to.file.startsWith('prisma/') && !fromPrisma[to.file]?.includes(from.path))
  expect(breaches(below('server'), strays)).toEqual([])
})

test('search knows no server, no app, no prisma; prisma knows no app', () => {
  expect(breaches(below('search'), (_, to) => /^(server|app|prisma|test)\//.test(to.file))).toEqual([])
  expect(breaches(below('prisma'), (_, to) => /^(app|test)\//.test(to.file))).toEqual([])
})

test('the browser reaches the server through words, document schemas and types only', () => {
  const routes = new Set(routeFiles())
  const mayLoad = /\/(words|document-schema)\.ts$/
  const serverSide = (file: string) =>
    routes.has(file) || /\.server\.tsx?$/.test(file) || /^app\/(routes|entry\.server)\.tsx?$/.test(file)
  const leaks: Breach = (from, to) =>
    /^(server|search|prisma|test)\//.test(to.file) && !serverSide(from.path) && !to.typeOnly && !mayLoad.test(to.file)
  expect(breaches(below('app'), leaks)).toEqual([])
})

test('what the browser may load from the server loads nothing else of it', () => {
  const words = product.filter((one) => /^server\/.*\/(words|document-schema)\.ts$/.test(one.path))
  const heavy = words.flatMap((one) =>
    one.imports
      .filter(
        (to) =>
          !to.typeOnly &&
          (to.file ? !/\/(words|document-schema)\.ts$/.test(to.file) : /^(node:|zod|pg|@prisma)/.test(to.specifier)),
      )
      .map((to) => `${one.path}:${to.line} imports ${to.specifier}`),
  )
  expect(heavy).toEqual([])
})

test('policies do no I/O and contracts know only contracts, words and fields', () => {
  const policies = product.filter((one) => one.path.endsWith('/policy.ts'))
  const io: Breach = (_, to) => !to.typeOnly && /\/(commands|queries|reactions|jobs)(\/|\.ts$)/.test(to.file)
  expect(breaches(policies, io)).toEqual([])
  const contracts = below('server').filter((one) => one.path.endsWith('/contract.ts'))
  const more: Breach = (_, to) =>
    !to.typeOnly && !/\/(\w+-)?contract\.ts$|\/words\.ts$|kernel\/(field|cpr)\.ts$/.test(to.file)
  expect(breaches(contracts, more)).toEqual([])
})

test('only the kernel makes a Prisma client', () => {
  const makers = product.filter((one) => /new PrismaClient\b/.test(one.text)).map((one) => one.path)
  expect(makers).toEqual(['server/kernel/db.ts'])
})

test('no import runs in a circle', () => {
  const next = new Map(
    product.map((one) => [
      one.path,
      one.imports.filter((to) => !to.typeOnly && !to.lazy && to.file).map((to) => to.file!),
    ]),
  )
  expect(circles(next)).toEqual([])
})

test('relative imports stay within their folder, and every import of ours names a file that exists', () => {
  const wandering: string[] = []
  for (const one of sourcesIn('app', 'server', 'search', 'prisma', 'test'))
    for (const to of one.imports) {
      if (to.file === null) continue
      if (to.specifier.startsWith('.') && !to.file.startsWith(home(one.path)))
        wandering.push(`${one.path}:${to.line} ${to.specifier}`)
      const bundled = to.file.replace(/\?\w+$/, '')
      if (!to.file.startsWith('prisma/client/') && !isFile(bundled))
        wandering.push(`${one.path}:${to.line} ${to.specifier} is no file`)
    }
  expect(wandering).toEqual([])
})

const isFile = (name: string) => fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false

/** The tree a file may import from with dots: its domain, or the top folder where there are no domains. */
function home(file: string): string {
  const [top, second, third] = file.split('/')
  return (top === 'app' || top === 'server') && third ? `${top}/${second}/` : `${top}/`
}

function circles(next: Map<string, string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '))
    if (done.has(file)) return
    for (const one of next.get(file) ?? []) visit(one, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
