import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#test/architecture/sources.ts'
import { type Row, routeRows } from '#test/architecture/routes.ts'
import { type Address, addresses, filled, type Noun, type Target } from '#test/support/addresses.ts'
import { withClient } from '#test/support/postgres.ts'
import type { Principal, PrincipalKind } from '#test/support/principals.ts'
import { openStage, type Stage } from './demo-with-principals.ts'
import { doubleRows } from './double.ts'
import { make, standingOf, variants } from './things.ts'

/*
 * How many statements a page costs: counted beneath everything, at the connection, for every address of the route
 * table, and again with twice the rows.
 */

const most = 4
/** Pages that gather. */
const gathering: Record<string, number> = {
  '/min-side': 8,
  '/grupper/:groupId': 8,
  '/overblik': 8,
  '/papirkurv': 8,
  '/min-kommune': 8,
  '/organisationer/:organisationId': 8,
  // Each line is held against what there is.
  '/samarbejder/:slug/flyt-ind/:runId': 8,
  '/samarbejder/:slug/flyt-ind/:runId/linjer/:lineId': 8,
  '/samarbejder/:slug/flyt-ind/:runId/fejl.xlsx': 8,
}

const viewers: PrincipalKind[] = [
  'secretariat of its own collaboration',
  'chair',
  'member',
  'municipal staff',
  'operations',
]

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.close())

/** Whose statements are counted now; null while nothing is. */
let counted: string[] | null = null

type Query = typeof pg.Client.prototype.query
const original: Query = pg.Client.prototype.query

beforeAll(() => {
  pg.Client.prototype.query = function counting(this: pg.Client, ...parts: unknown[]) {
    const [first] = parts
    const text = typeof first === 'string' ? first : (first as { text?: string; name?: string }).text
    const isActor = typeof first === 'object' && (first as { name?: string }).name === 'actor'
    if (counted && text && !isActor && !/^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i.test(text)) counted.push(text)
    return (original as (...all: unknown[]) => unknown).apply(this, parts)
  } as Query
})
afterAll(() => void (pg.Client.prototype.query = original))

type Loader = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<unknown>

async function loadersOf(row: Row): Promise<Loader[]> {
  const files = ['app/root.tsx', ...row.layouts.map((file) => `app/${file}`), row.file]
  const modules = await Promise.all(files.map((file) => import(path.join(root, file)) as Promise<{ loader?: Loader }>))
  return modules.flatMap((one) => one.loader ?? [])
}

/** Not `sure`: the table of rights leaves open whether this one gets the page, so a refusal is no trouble here. */
type View = { address: Address; row: Row; principal: Principal; target: Target; sure: boolean }

/** The statements of one view of a page, as Remix makes it: all loaders at once, on one visit. */
async function statementsOf({ address, row, principal, target, sure }: View): Promise<string[]> {
  const loaders = await loadersOf(row)
  const url = `${stage.server.url}${filled(address.pattern, target.params)}${address.query ? `?${address.query.replace('zq', 'botilbud')}` : ''}`
  const request = new Request(url, { headers: { Cookie: principal.cookie! } })
  const context = { nonce: 'n', requestId: 'r', address: '127.0.0.1' }
  counted = []
  try {
    await Promise.all(loaders.map((loader) => loader({ request, params: target.params, context })))
    return counted
  } catch (error) {
    if (!sure) return []
    throw new Error(`${address.pattern} as ${principal.kind} on ${target.variant}: ${JSON.stringify(error)}`, {
      cause: error,
    })
  } finally {
    counted = null
  }
}

const made = new Map<string, Promise<Target>>()

/** A thing to look at, the same for all the pages that show it. */
function lasting({ noun, variant, principal }: { noun: Noun; variant: string; principal: Principal }): Promise<Target> {
  const key = `${noun} ${variant} ${principal.kind}`
  const target = made.get(key) ?? make(stage.world, noun, variant, principal)
  made.set(key, target)
  return target
}

/** The views of each page: by those who may see it, of things they may see. */
async function viewsOf(address: Address, row: Row): Promise<View[]> {
  const found: View[] = []
  for (const principal of stage.principals.filter((one) => viewers.includes(one.kind)))
    for (const variant of variants(address.noun)) {
      if (variant === 'nothing') continue
      const target = await lasting({ noun: address.noun, variant, principal })
      const who = standingOf(stage.world, principal)!
      const room = {
        who,
        target,
        book: stage.world.book,
        accountId: principal.accountId!,
        known: { ...stage.known, email: principal.email! },
      }
      const seen = target.seen.length === 0 || target.seen.some((one) => stage.world.book.sees(who, one))
      const answer = address.get && (seen || address.back || address.getAnyway) ? [address.get(room)].flat() : [404]
      if (answer.includes(200)) found.push({ address, row, principal, target, sure: answer.length === 1 })
    }
  return found
}

test(
  'every page stays within its statements, and costs no more with twice the rows',
  { timeout: 600_000 },
  async () => {
    const rows = new Map(routeRows().map((row) => [row.pattern, row]))
    const views: View[] = []
    for (const address of addresses.filter((one) => one.get && rows.has(one.pattern)))
      views.push(...(await viewsOf(address, rows.get(address.pattern)!)))
    const before = await countAll(views)
    const more = await withClient(stage.server.databaseUrl, doubleRows)
    const after = await countAll(views)
    report(before, after)
    expect(more).toBeGreaterThan(1_000)
    expect(before.size).toBeGreaterThan(30)
    const over = [...after].filter(([pattern, { count }]) => count > (gathering[pattern] ?? most))
    expect(
      over.map(
        ([pattern, { count, texts }]) =>
          `${pattern}: ${count} statements\n${texts.map((text) => `    ${short(text)}`).join('\n')}`,
      ),
    ).toEqual([])
    const grown = [...after].filter(([pattern, { count }]) => count !== before.get(pattern)!.count)
    expect(
      grown.map(([pattern, { count }]) => `${pattern}: ${before.get(pattern)!.count}, with twice the rows ${count}`),
    ).toEqual([])
  },
)

type Count = { count: number; texts: string[] }

/** The dearest view of each page. What is kept for all visits (compiled statements, settings) is there already. */
async function countAll(views: View[]): Promise<Map<string, Count>> {
  const dearest = new Map<string, Count>()
  for (const view of views) {
    await statementsOf(view)
    const texts = await statementsOf(view)
    if (texts.length >= (dearest.get(view.address.pattern)?.count ?? 0))
      dearest.set(view.address.pattern, { count: texts.length, texts })
  }
  return dearest
}

const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 140)

function report(before: Map<string, Count>, after: Map<string, Count>): void {
  const lines = [...before].map(
    ([pattern, { count }]) =>
      `  ${String(count).padStart(2)} ${String(after.get(pattern)?.count).padStart(2)}  ${pattern}`,
  )
  console.log(`statements a page, besides the actor's one; with twice the rows\n${lines.join('\n')}`)
}
