import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { enforce, importing, writing } from './law.ts'
import { routeFiles } from './routes.ts'
import { isTest, root, sourcesIn } from './sources.ts'

/*
 * The import law of the house. A folder of `server/` may use those named before it, and nothing else.
 */

const chain = [
  'kernel',
  'ops',
  'mail',
  'storage',
  'edge',
  'subjects',
  'organisations',
  'accounts',
  'offers',
  'installation',
  'agreements',
  'groups',
  'transitions',
  'charts',
  'papers',
  'reading',
  'files',
  'meetings',
  'imports',
  'moving-in',
  'discussions',
  'messages',
  'letters',
  'inquiries',
  'finding',
  'audit',
  'overview',
  'front',
  'directory',
  'demo',
  'realtime',
]

/** Folders of `server/` without a place in the chain: run before anything is installed, or only text. */
const outside = new Set(['boot', 'decisions'])

/** What `server/` uses of `prisma/`, and who. */
const fromPrisma: Record<string, string[]> = {
  'prisma/client/client.ts': ['server/kernel/db.ts'],
  'prisma/migrate.ts': ['server/main.ts', 'server/ops/command-database.ts'],
  'prisma/seed/demo.ts': ['server/main.ts'],
  'prisma/seed/files.ts': ['server/main.ts'],
  'prisma/seed/sign-ins.ts': ['server/main.ts', 'server/demo/queries.ts', 'server/accounts/sign-in.ts'],
}

const domainOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : null)

test('every folder of server/ has its place in the chain', () => {
  const folders = fs
    .readdirSync(path.join(root, 'server'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
  const placeless = folders.map((entry) => entry.name).filter((name) => !chain.includes(name) && !outside.has(name))
  expect(placeless).toEqual([])
})

enforce({
  says: 'imports between the folders of server/ point down the chain',
  holdsFor: (file) => file.startsWith('server/'),
  breaches: importing(
    ({ name }, from) => {
      const [mine, theirs] = [domainOf(from.path), domainOf(name)]
      if (!name.startsWith('server/') || mine === null || mine === theirs) return false
      return theirs === null || chain.indexOf(theirs) >= chain.indexOf(mine)
    },
    { types: true },
  ),
  broken: [
    ['server/kernel/errors.ts', `import { subjectFor } from '#server/subjects/queries.ts'`],
    ['server/groups/queries.ts', `import type { PaperRow } from '#server/papers/views.ts'`],
    ['server/papers/commands.ts', `export { follow } from '#server/realtime/listener.ts'`],
    ['server/audit/queries.ts', `const seen = await import('#server/overview/queries.ts')`],
    ['server/papers/commands.ts', `import { stop } from '#server/main.ts'`],
  ],
  kept: [
    ['server/papers/queries.ts', `import { groupFor } from '#server/groups/queries.ts'`],
    ['server/main.ts', `import { gateway } from '#server/realtime/gateway.ts'`],
  ],
})

enforce({
  says: 'server never imports app or test, and of prisma only what is named here',
  holdsFor: (file) => file.startsWith('server/'),
  breaches: importing(
    ({ name }, from) => /^(app|test)\//.test(name) || (name.startsWith('prisma/') && !fromPrisma[name]?.includes(from.path)),
    { types: true },
  ),
  broken: [
    ['server/mail/jobs.ts', `import { words } from '#app/i18n/da/common.ts'`],
    ['server/mail/jobs.ts', `import { given } from '#test/support/world.ts'`],
    ['server/papers/queries.ts', `import { PrismaClient } from '#prisma/client/client.ts'`],
  ],
  kept: [['server/kernel/db.ts', `import { PrismaClient } from '#prisma/client/client.ts'`]],
})

enforce({
  says: 'search knows no server, no app and no prisma; prisma knows no app',
  holdsFor: (file) => /^(search|prisma)\//.test(file),
  breaches: importing(
    ({ name }, from) => (from.path.startsWith('search/') ? /^(server|app|prisma|test)\// : /^(app|test)\//).test(name),
    { types: true },
  ),
  broken: [
    ['search/engine.ts', `import type { Actor } from '#server/kernel/actor.ts'`],
    ['search/postgres/engine.ts', `import { db } from '#prisma/client/client.ts'`],
    ['prisma/seed/papers.ts', `import { format } from '#app/i18n/format.ts'`],
  ],
  kept: [['prisma/seed/papers.ts', `import { putSubject } from '#server/subjects/commands.ts'`]],
})

const serverSide = new Set([...routeFiles(), 'app/routes.ts', 'app/entry.server.tsx'])
const mayLoad = /\/(words|document-schema|kernel\/day)\.ts$/

enforce({
  says: 'the browser reaches the server through words, document schemas and types only',
  holdsFor: (file) => file.startsWith('app/') && !serverSide.has(file) && !/\.server\.tsx?$/.test(file),
  breaches: importing(({ name }) => /^(server|search|prisma|test)\//.test(name) && !mayLoad.test(name)),
  broken: [
    ['app/papers/paper-fields.tsx', `import { newPaper } from '#server/papers/contract.ts'`],
    ['app/papers/paper-fields.tsx', `import { mayPublish, type Facts } from '#server/papers/policy.ts'`],
    ['app/papers/paper-fields.tsx', `const { db } = await import('#server/kernel/db.ts')`],
  ],
  kept: [
    ['app/papers/paper-fields.tsx', `import { paperKinds } from '#server/papers/words.ts'`],
    ['app/papers/paper-fields.tsx', `import type { PaperView } from '#server/papers/contract.ts'`],
    ['app/http/write.server.ts', `import { Refused } from '#server/kernel/errors.ts'`],
  ],
})

enforce({
  says: 'only the kernel makes a Prisma client',
  holdsFor: (file) => file !== 'server/kernel/db.ts',
  breaches: writing((node) => ts.isNewExpression(node) && node.expression.getText() === 'PrismaClient' && 'makes a client'),
  broken: [['server/papers/queries.ts', `const prisma = new PrismaClient({ adapter })`]],
  kept: [['server/kernel/db.ts', `const prisma = new PrismaClient({ adapter })`]],
})

const product = sourcesIn('app', 'server', 'search', 'prisma').filter((one) => !isTest(one.path))

test('no import runs in a circle', () => {
  const next = new Map(
    product.map((one) => [
      one.path,
      one.imports.filter((to) => !to.typeOnly && !to.lazy && to.file).map((to) => to.file!),
    ]),
  )
  expect(circles(next)).toEqual([])
})

test('a circle is found where there is one', () => {
  const next = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'], 'd.ts': ['a.ts'] }
  expect(circles(new Map(Object.entries(next)))).toEqual(['b.ts -> c.ts -> b.ts'])
})

enforce({
  says: 'relative imports stay within their folder, and every import of ours names a file that exists',
  testsToo: true,
  holdsFor: () => true,
  breaches: importing(
    ({ file, specifier }, from) => {
      if (file === null) return false
      if (specifier.startsWith('.') && !file.startsWith(home(from.path))) return true
      return !file.startsWith('prisma/client/') && !isFile(file.replace(/\?\w+$/, ''))
    },
    { types: true },
  ),
  broken: [
    ['server/papers/queries.ts', `import { groupFor } from '../groups/queries.ts'`],
    ['server/papers/queries.ts', `import { gone } from '#server/papers/no-such-file.ts'`],
    ['server/papers/queries.ts', `import { gone } from './no-such-file.ts'`],
  ],
  kept: [['server/papers/queries/paper-page.ts', `import { paperFor } from '../queries.ts'`]],
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
