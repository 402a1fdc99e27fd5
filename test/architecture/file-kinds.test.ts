import ts from 'typescript'
import { routeFiles } from './routes.ts'
import { callsGlobal, either, enforce, importing, within, writing } from './law.ts'
import { type Source } from './sources.ts'
import { writesOf } from './writes.ts'

/*
 * What each kind of file may import and do: the table "The files of a domain" of the house's design. Imports are named
 * that may be, so that whatever is new is refused first.
 */

const isPolicy = (path: string) => /^server\/.*\/(\w+-)?policy\.ts$/.test(path)
const isContract = (path: string) => /^server\/.*\/(\w+-)*contract\.ts$/.test(path)
const isViews = (path: string) => /^server\/.*\/views\.ts$/.test(path)
const isFacts = (path: string) => /^server\/.*\/facts\.ts$/.test(path) && !path.startsWith('server/kernel/')
const isQueries = (path: string) => /^server\/.*\/queries(\.ts$|\/)/.test(path)
const isCommands = (path: string) => /^server\/.*\/commands(\.ts$|\/)/.test(path)
const isForBrowser = (path: string) => /^server\/.*\/(words|document-schema)\.ts$|^server\/kernel\/day\.ts$/.test(path)
const routes = new Set(routeFiles())

/** Only these, by file name or package; `names` are patterns of whole names. */
const only = (...names: RegExp[]) => importing(({ name }) => !names.some((one) => one.test(name)))

const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')

const network = callsGlobal(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'])
const globals = (...names: string[]) => writing(callsGlobal(names))
const waits = writing((node) => ts.isAwaitExpression(node) && 'waits for something')
const writesAnything = (one: Source) =>
  writesOf(one).map(({ line, models }) => ({ line, what: `writes ${models[0]!.name}` }))

enforce({
  says: 'policies are pure: verdicts, words and other policies, no database, no packages',
  holdsFor: isPolicy,
  breaches: either(
    only(
      /^server\/kernel\/(actor|verdict)\.ts$/,
      /\/(\w+-)?policy\.ts$/,
      /\/(words|contract)\.ts$/,
      /^server\/subjects\/scopes\.ts$/,
    ),
    waits,
    globals('fetch', 'now'),
  ),
  broken: [
    ['server/papers/policy.ts', `import { db } from '#server/kernel/db.ts'`],
    ['server/papers/policy.ts', `import fs from 'node:fs'`],
    ['server/papers/policy.ts', `import { paperFor } from './queries.ts'`],
    ['server/papers/policy.ts', `import { removePaper } from '#server/papers/commands/removal.ts'`],
    ['server/papers/policy.ts', `import lodash from 'lodash'`],
    ['server/papers/policy.ts', `export const mayRead = async (actor) => await rights(actor)`],
    ['server/groups/policy.ts', `import { now } from '#server/kernel/clock.ts'`],
  ],
  kept: [
    ['server/papers/policy.ts', `import { no, yes } from '#server/kernel/verdict.ts'`],
    ['server/papers/policy.ts', `import type { Tx } from '#server/kernel/db.ts'`],
    ['server/papers/queries.ts', `import { db } from '#server/kernel/db.ts'`],
  ],
  exceptions: {
    'server/subjects/policy.ts imports server/kernel/db.ts': 'Prisma.sql: the visibility of Subjects as a where-clause',
  },
})

enforce({
  says: 'contracts know zod, other contracts, words and the fields they are made of',
  holdsFor: isContract,
  breaches: either(
    only(/^zod$/, /\/(\w+-)*contract\.ts$/, /\/words\.ts$/, /^server\/kernel\/(field|cpr)\.ts$/),
    waits,
    globals('fetch'),
  ),
  broken: [
    ['server/papers/contract.ts', `import fs from 'node:fs'`],
    ['server/papers/contract.ts', `import { db } from '#server/kernel/db.ts'`],
    ['server/papers/contract.ts', `import { mayWriteText } from './policy.ts'`],
    ['server/accounts/affiliations-contract.ts', `import { Lucia } from 'lucia'`],
  ],
  kept: [
    ['server/papers/contract.ts', `import { z } from 'zod'\nimport { line } from '#server/kernel/field.ts'`],
    ['server/papers/contract.ts', `import { paperKinds } from './words.ts'`],
  ],
})

enforce({
  says: 'views know contracts, policies and words, never the database',
  holdsFor: isViews,
  breaches: either(
    only(/\/(\w+-)*contract\.ts$/, /\/(policy|words|views)\.ts$/, /^server\/kernel\/(actor|verdict)\.ts$/),
    waits,
    globals('fetch', 'db', 'pool'),
  ),
  broken: [
    ['server/papers/views.ts', `import { db } from '#server/kernel/db.ts'`],
    ['server/papers/views.ts', `import { paperFor } from './queries.ts'`],
    ['server/papers/views.ts', `import { readFileSync } from 'node:fs'`],
    ['server/discussions/views.ts', `export const view = async (row) => ({ ...row, author: await row.author() })`],
  ],
  kept: [['server/papers/views.ts', `import { mayPublish } from './policy.ts'\nimport type { Tx } from '#server/kernel/db.ts'`]],
})

enforce({
  says: 'facts are names and zod payloads',
  holdsFor: isFacts,
  breaches: only(/^zod$/, /^server\/kernel\/facts\.ts$/, /\/facts\.ts$/),
  broken: [
    ['server/papers/facts.ts', `import { db } from '#server/kernel/db.ts'`],
    ['server/papers/facts.ts', `import { paperKinds } from './words.ts'`],
  ],
  kept: [['server/papers/facts.ts', `import { z } from 'zod'\nimport { fact } from '#server/kernel/facts.ts'`]],
})

enforce({
  says: 'what the browser may load from the server loads only its like, and the editor’s schema',
  holdsFor: isForBrowser,
  breaches: either(
    importing(({ name }, from) => {
      if (isForBrowser(name)) return false
      return !(from.path.endsWith('/document-schema.ts') && name.startsWith('@tiptap/'))
    }),
    globals('fetch'),
  ),
  broken: [
    ['server/papers/words.ts', `import { z } from 'zod'`],
    ['server/papers/words.ts', `import { paperKind } from './contract.ts'`],
    ['server/papers/words.ts', `import { StarterKit } from '@tiptap/starter-kit'`],
    ['server/papers/document-schema.ts', `import { createHash } from 'node:crypto'`],
  ],
  kept: [
    ['server/papers/words.ts', `import { levels } from '#server/subjects/words.ts'`],
    ['server/papers/document-schema.ts', `import { StarterKit } from '@tiptap/starter-kit'`],
  ],
})

enforce({
  says: 'queries only read: no commands, no facts told, no writes, no transactions, nothing from elsewhere',
  holdsFor: isQueries,
  breaches: either(
    importing(({ name }) => /\/commands(\.ts$|\/)|^server\/kernel\/(command|outbox)\.ts$|\/jobs\.ts$/.test(name)),
    importing(({ name }) => /^node:(fs|net|http|https|child_process|worker_threads|dgram)/.test(name)),
    importing(({ name }) => /^(react|@remix-run|socket\.io|nodemailer)/.test(name)),
    writesAnything,
    globals('fetch', 'announce', 'command'),
    writing((node) => ts.isPropertyAccessExpression(node) && /^\$(transaction|executeRaw)/.test(node.name.text) && `calls ${node.name.text}`),
  ),
  broken: [
    ['server/papers/queries.ts', `await db().paper.update({ where: { id }, data: { seen: true } })`],
    ['server/papers/queries/paper-page.ts', 'await db().$queryRaw`INSERT INTO "Paper" ("id") VALUES (${id})`'],
    ['server/papers/queries.ts', `import { removePaper } from './commands/removal.ts'`],
    ['server/papers/queries.ts', `import { command } from '#server/kernel/command.ts'`],
    ['server/papers/queries.ts', `import fs from 'node:fs'`],
    ['server/papers/queries.ts', `const page = await fetch(address)`],
    ['server/papers/queries.ts', `await db().$transaction(async (tx) => tx.paper.count())`],
  ],
  kept: [
    ['server/papers/queries.ts', `import { db } from '#server/kernel/db.ts'\nawait db().paper.findMany({ select: { id: true } })`],
    ['server/papers/commands/drafts.ts', `await tx.paper.update({ where: { id }, data: {} })`],
  ],
  exceptions: {
    'server/overview/queries.ts imports server/overview/commands.ts': 'OV1: that Min side is looked at begins a visit',
  },
})

enforce({
  says: 'rows are chosen column by column: `select`, never `include`',
  holdsFor: (path) => /^(server|search)\//.test(path),
  breaches: writing(
    (node) =>
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
      node.name.getText() === 'include' &&
      within(node, (outer) => ts.isCallExpression(outer) && /\b(find|create|update|upsert|delete)\w*$/.test(outer.expression.getText())) &&
      'includes whole rows',
  ),
  broken: [
    ['server/papers/queries.ts', `await db().paper.findMany({ where, include: { group: true } })`],
    ['server/papers/queries.ts', `await db().paper.findMany({ select: { group: { include: { members: true } } } })`],
    ['server/papers/commands/drafts.ts', `await tx.paper.create({ data, include })`],
  ],
  kept: [
    ['server/papers/queries.ts', `await db().paper.findMany({ select: { id: true } })`],
    ['server/storage/storage.ts', `glob(pattern, { include: names })`],
  ],
})

const namesOf = ({ name }: ts.ParameterDeclaration) =>
  ts.isObjectBindingPattern(name) ? name.elements.map((one) => one.name.getText()) : [name.getText()]

/** Whether the transaction a node uses was handed to a function around it: `tx` itself, or the command's `room`. */
const hasTransaction = (node: ts.Node) =>
  within(
    node,
    (outer) => ts.isFunctionLike(outer) && outer.parameters.some((one) => namesOf(one).some((name) => /^(tx|room)$/.test(name))),
  )

enforce({
  says: 'a command writes in the one transaction it is given: inside `command`, or in a function that takes `tx`',
  holdsFor: isCommands,
  breaches: either(
    (one) =>
      writesOf(one)
        .filter(({ through, node }) => !/^(tx|room[.]tx)$/.test(through) || !hasTransaction(node))
        .map(({ line, models, through }) => ({ line, what: `writes ${models[0]!.name} through ${through || 'nothing'}` })),
    writing((node) => ts.isPropertyAccessExpression(node) && node.name.text === '$transaction' && 'opens a transaction of its own'),
    writing(
      (node) =>
        ts.isFunctionLike(node) &&
        !ts.isFunctionTypeNode(node) &&
        node.parameters.some((one) => one.initializer && namesOf(one).includes('tx')) &&
        'has a transaction by default',
    ),
  ),
  broken: [
    ['server/papers/commands/drafts.ts', `export async function rename(id) { await db().paper.update({ where: { id }, data }) }`],
    ['server/papers/commands.ts', `const tx = db()\nexport const rename = async (id) => tx.paper.update({ where: { id }, data })`],
    ['server/papers/commands.ts', 'export const gone = () => pool().query(`DELETE FROM "Paper"`)'],
    ['server/papers/commands.ts', `export const gone = () => db().$transaction(async (tx) => tx.paper.deleteMany())`],
    ['server/papers/commands.ts', `export const gone = async (id, tx = db()) => tx.paper.delete({ where: { id } })`],
  ],
  kept: [
    ['server/papers/commands.ts', `export const rename = command(schema, async ({ tx }, { id }) => { await tx.paper.update({ where: { id }, data }) })`],
    ['server/papers/commands.ts', `export async function rename(tx: Tx, id: string) { await tx.paper.update({ where: { id }, data }) }`],
  ],
})

enforce({
  says: 'commands send no mail, open no sockets, search nothing and fetch nothing: others react to facts',
  holdsFor: isCommands,
  breaches: either(
    importing(
      ({ name }, from) =>
        /^server\/(realtime|finding|edge|demo|mail)\/|^search\//.test(name) &&
        !/^server\/mail\/(commands|words)\.ts$/.test(name) &&
        folderOf(name) !== folderOf(from.path),
    ),
    importing(({ name }) => /^(nodemailer|socket\.io|pg$|undici|react|@remix-run|meilisearch)/.test(name)),
    importing(({ name }) => /^node:(?!crypto$)/.test(name)),
    globals('fetch', 'sendMail', 'setTimeout', 'setInterval'),
    writing((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'sendMail' && 'sends a mail'),
  ),
  broken: [
    ['server/papers/commands/publishing.ts', `export const publish = command(schema, async () => { await fetch('https://x.example') })`],
    ['server/papers/commands/publishing.ts', `import { transport } from '#server/mail/transport.ts'`],
    ['server/papers/commands/publishing.ts', `import nodemailer from 'nodemailer'`],
    ['server/papers/commands/publishing.ts', `import { rooms } from '#server/realtime/gateway.ts'`],
    ['server/papers/commands/publishing.ts', `import { indexNow } from '#server/finding/index-keeping.ts'`],
    ['server/papers/commands.ts', `import http from 'node:http'`],
    ['server/papers/commands.ts', `await post.sendMail({ to })`],
  ],
  kept: [['server/papers/commands.ts', `import { queueMail } from '#server/mail/commands.ts'\nimport { createHash } from 'node:crypto'`]],
})

enforce({
  says: 'every command tells what happened',
  holdsFor: isCommands,
  breaches: writing((node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer)) return null
    if (node.initializer.expression.getText() !== 'command') return null
    return !/\bannounce\w*\b/.test(node.initializer.getText()) && `${node.name.getText()} announces nothing`
  }),
  broken: [['server/papers/commands.ts', `export const rename = command(schema, async ({ tx }) => { await tx.paper.update({ where, data }) })`]],
  kept: [['server/papers/commands.ts', `export const rename = command(schema, async ({ tx, announce }) => { await announce(renamed, {}) })`]],
  exceptions: {
    'server/accounts/commands.ts requestReset announces nothing': 'AC3: nothing tells whether an address is known',
    'server/accounts/commands.ts savePreferences announces nothing': 'how one likes to work is nobody else’s business',
    'server/accounts/commands.ts chooseLanguage announces nothing': 'how one likes to work is nobody else’s business',
    'server/accounts/commands.ts chooseCollaboration announces nothing': 'how one likes to work is nobody else’s business',
    'server/discussions/commands.ts markRead announces nothing': 'what somebody has read is nobody else’s business',
    'server/overview/commands.ts recordVisit announces nothing': 'that somebody looks is nobody else’s business',
    'server/overview/commands.ts putNewsAway announces nothing': 'what somebody has put away is nobody else’s business',
    'server/overview/commands.ts putGuideAway announces nothing': 'how one likes one’s own page is nobody else’s business',
    'server/overview/commands.ts bringGuideBack announces nothing': 'how one likes one’s own page is nobody else’s business',
    'server/overview/commands.ts noteOverview announces nothing': 'that somebody looks is nobody else’s business',
    'server/offers/commands.ts addOffer announces nothing': 'makeOffer announces it',
    'server/offers/commands.ts editOffer announces nothing': 'changeOffer announces it',
    'server/installation/commands.ts createCollaboration announces nothing': 'foundCollaboration announces it',
  },
})

enforce({
  says: 'the server knows no Request and no React; only its edge does',
  holdsFor: (path) => /^(server|search)\//.test(path) && !/^server\/(main\.ts|edge\/|boot\/)/.test(path),
  breaches: either(
    importing(({ name }) => /^(react|react-dom|@remix-run|express)(\/|$)/.test(name), { types: true }),
    writing(
      (node) =>
        ts.isTypeReferenceNode(node) &&
        /^(Request|Response|FormData)$/.test(node.typeName.getText()) &&
        `knows ${node.typeName.getText()}`,
    ),
    globals('Request', 'Response', 'FormData'),
  ),
  broken: [
    ['server/papers/queries.ts', `export const page = (request: Request) => request.url`],
    ['server/papers/commands.ts', `import { redirect } from '@remix-run/node'`],
    ['server/papers/views.ts', `import type { ReactNode } from 'react'`],
    ['server/papers/commands.ts', `throw new Response('no', { status: 404 })`],
  ],
  kept: [['server/edge/security.ts', `export const check = (request: Request) => request.url`]],
})

enforce({
  says: 'a route parses, calls and renders: no try, no database, no network of its own',
  holdsFor: (path) => routes.has(path) || path === 'app/papers/fixture-route.tsx',
  breaches: either(
    importing(({ name }) => /^server\/kernel\/(db|command|facts|outbox)\.ts$|^(prisma|search)\/|^(pg|@prisma)/.test(name)),
    importing(({ name }) => name.startsWith('node:')),
    writing((node) => ts.isTryStatement(node) && 'tries and catches'),
    writing(network),
  ),
  broken: [
    ['app/papers/fixture-route.tsx', `export const loader = async () => { try { return await page() } catch { return null } }`],
    ['app/papers/fixture-route.tsx', `import { db } from '#server/kernel/db.ts'`],
    ['app/papers/fixture-route.tsx', `import fs from 'node:fs'`],
    ['app/papers/fixture-route.tsx', `export const loader = async () => fetch('https://x.example')`],
  ],
  kept: [['app/papers/fixture-route.tsx', `export const loader = page(async ({ actor }) => paperPage(actor))`]],
})

enforce({
  says: 'app/ui knows no domain, no server and no network',
  holdsFor: (path) => path.startsWith('app/ui/'),
  breaches: either(
    importing(({ name }) => !/^(react|@remix-run\/react|lucide-react)(\/|$)|^app\/(ui|i18n)\//.test(name)),
    importing(({ name }) => name.startsWith('server/'), { types: true }),
    importing(({ name }) => /^app\/i18n\/(da|en)\/(?!common)/.test(name), { types: true }),
    writing(network),
  ),
  broken: [
    ['app/ui/button.tsx', `export const Button = () => { void fetch('/papirer') }`],
    ['app/ui/button.tsx', `import { paperKinds } from '#server/papers/words.ts'`],
    ['app/ui/button.tsx', `import type { PaperView } from '#server/papers/contract.ts'`],
    ['app/ui/button.tsx', `import { papers } from '#app/i18n/da/papers.ts'`],
    ['app/ui/button.tsx', `navigator.sendBeacon('/tal')`],
  ],
  kept: [['app/ui/button.tsx', `import { Link } from '@remix-run/react'\nimport { IconLabel } from './icon-label.tsx'`]],
})
