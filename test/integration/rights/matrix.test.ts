import { patience } from '#test/support/patience.ts'
import { routeRows } from '#test/architecture/routes.ts'
import {
  type Address,
  addresses,
  filled,
  type Known,
  type Room,
  type Status,
  type Target,
} from '#test/support/addresses.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import type { Principal } from '#test/support/principals.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './demo-with-principals.ts'
import { seededSample } from './sample.ts'
import { make, markers, standingOf, variants, type World } from './things.ts'

/*
 * The authorisation matrix: every address of the route table, with every method, as every kind of person, on what is
 * theirs, what is not, and what does not exist. What each should get is written by hand in test/support/addresses.ts.
 */

const soak = process.env.SOAK === '1'
const seed = Number(process.env.SEED) || Date.now() & 0x7fffffff
const sampled = 3_000

const methods = [
  'GET',
  'GET .data',
  'POST',
  'POST .data',
  'POST from elsewhere',
  'PUT',
  'PATCH',
  'DELETE',
  'GET ?_data',
] as const
type Method = (typeof methods)[number]
type Cell = { address: Address; principal: Principal; variant: string; method: Method }

let stage: Stage
let server: DemoServer
let world: World
let known: Known

beforeAll(async () => {
  stage = await openStage()
  ;({ server, world, known } = stage)
})

afterAll(() => stage.close())

test('every address has a row, and every row an address', () => {
  const patterns = routeRows().map((row) => row.pattern.replace(/\/$/, '') || '/')
  const rows = new Set(addresses.map((one) => one.pattern))
  expect(patterns.filter((one) => !rows.has(one) && !isNowhere(one))).toEqual([])
  expect([...rows].filter((one) => !patterns.includes(one))).toEqual([])
})

const isNowhere = (pattern: string) => pattern.endsWith('*')

/** Every cell, in the order of the rows; those that end sessions come last. */
function allCells(): Cell[] {
  const cells = addresses.flatMap((address) =>
    world.principals.flatMap((principal) =>
      variants(address.noun).flatMap((variant) => methods.map((method) => ({ address, principal, variant, method }))),
    ),
  )
  return [...cells.filter((one) => !one.address.sessions), ...cells.filter((one) => one.address.sessions)]
}

const told = ({ address, principal, variant, method }: Cell) =>
  `${method} ${address.pattern} as ${principal.kind} on ${variant}`

test.for(['/findes-ikke', '/grupper/ny/mere', '/papirer/x/y/z', '/admin', '/.env', '/traade', '/indlaeg'])(
  '%s, which is no address, is answered to nobody but the signed in',
  async (path) => {
    const get = await fetch(server.url + path, { redirect: 'manual' })
    expect([get.status, get.headers.get('Location')]).toEqual([303, `/log-ind?til=${encodeURIComponent(path)}`])
    const post = await fetch(server.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: server.url },
      body: new URLSearchParams(),
    })
    expect([303, 405]).toContain(post.status)
    const data = await fetch(`${server.url}${path}.data`, { redirect: 'manual' })
    expect(data.status).not.toBe(500)
    for (const principal of world.principals.filter((one) => one.personId)) {
      const { status } = await fetch(server.url + path, { redirect: 'manual', headers: { Cookie: principal.cookie! } })
      expect(status).toBe(404)
    }
  },
)

test(
  `every address, method, kind of person and thing (seed ${seed})`,
  patience(600_000),
  async () => {
    const cells = allCells()
    const chosen = soak
      ? cells
      : seededSample(cells, {
          size: sampled,
          seed,
          must: (one) => one.method === 'GET' && one.variant === variants(one.address.noun)[0],
        })
    const wrong: string[] = []
    const calm = chosen.filter((one) => !one.address.sessions)
    await inParallel(calm, 6, async (cell) => void wrong.push(...(await judge(cell))))
    for (const cell of chosen.filter((one) => one.address.sessions)) wrong.push(...(await judge(cell)))
    console.log(
      `rights matrix: ${chosen.length} of ${cells.length} cells, ${addresses.length} rows, ${world.principals.length} principals, ${tooOften} asked too often, SEED=${seed}`,
    )
    expect(cells.length).toBeGreaterThan(10_000)
    expect(tooOften).toBeLessThan(chosen.length / 100)
    expect(grouped(wrong)).toEqual([])
  },
)

/** The same trouble once, with how often and for whom first. */
function grouped(wrong: string[]): string[] {
  const groups = new Map<string, string[]>()
  for (const one of wrong) {
    const kind = one.replace(/ as .*? on .*?: /, ': ').replace(/zq\d+x/, 'a title')
    groups.set(kind, [...(groups.get(kind) ?? []), one])
  }
  return [...groups].map(([kind, all]) => `${all.length} x ${kind} (${/ as (.*? on .*?): /.exec(all[0]!)?.[1]})`)
}

async function inParallel<T>(list: T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < list.length) await work(list[next++]!)
  }
  await Promise.all(Array.from({ length: width }, worker))
}

const made = new Map<string, Promise<Target>>()

/** A thing that may be looked at again and again. */
function lasting({ address, principal, variant }: Cell): Promise<Target> {
  const key = `${address.noun} ${variant} ${principal.kind}`
  const target = made.get(key) ?? make(world, address.noun, variant, principal)
  made.set(key, target)
  return target
}

const roomFor = (cell: Cell, target: Target): Room => ({
  who: standingOf(world, cell.principal) ?? nobody,
  target,
  book: world.book,
  accountId: cell.principal.accountId ?? '',
  known: {
    ...known,
    ...(cell.principal.name && { name: cell.principal.name }),
    ...(cell.principal.email && { email: cell.principal.email }),
  },
})

const nobody = {
  personId: '',
  belongs: new Set<string>(),
  guestOf: new Set<string>(),
  authorityIn: new Set<string>(),
  secretariatOf: new Set<string>(),
  roles: new Map(),
  groupHomes: new Set<string>(),
  hidden: false,
}

/** What the table of rights says this cell answers. */
function expectedOf(cell: Cell, target: Target): Status {
  const { address, method } = cell
  if (method === 'GET ?_data') return 400
  if (method === 'POST from elsewhere') return 403
  if (method === 'PUT' || method === 'PATCH' || method === 'DELETE') return 405
  const status = method.startsWith('GET') ? expectedGet(cell, target) : expectedPost(cell, target)
  // Single fetch answers a redirect as 202 with the address inside.
  return method.endsWith('.data')
    ? [status].flat().map((one) => (one === 302 || one === 303 ? 202 : one))
    : address.json && status === 303 && isSignedIn(cell)
      ? [303, 200]
      : status
}

/** Remix says 400 to a GET where there is nothing to load, and asks nobody for the data of such a page. */
const nothingToGet = [400, 404, 405, 200]

const isSignedIn = ({ principal }: Cell) => principal.personId !== null

/** Whether this one sees the thing at all. */
function seen(cell: Cell, target: Target): boolean {
  if (cell.variant === 'nothing') return false
  const who = standingOf(world, cell.principal)
  return target.seen.length === 0 || target.seen.some((one) => world.book.sees(who, one))
}

/** Where the rule itself tells whether the thing is there: ways back to what nobody sees, and things that are no Subjects. */
const byRule = (cell: Cell, target: Target) =>
  cell.variant !== 'nothing' && (cell.address.back === true || target.seen.length === 0)

function expectedGet(cell: Cell, target: Target): Status {
  const { address } = cell
  const room = roomFor(cell, target)
  if (!isSignedIn(cell)) {
    if (address.open === 'always' && cell.variant === 'nothing') return [303, 404]
    if (address.open === 'always') return address.pattern === '/log-ind' ? 200 : expectedOpen(cell, room)
    if (address.open === 'seen' && address.get && seen(cell, target)) {
      const answer = [address.get({ ...room, who: nobody })].flat()
      return publiclySeen(cell, target) ? answer.map((one) => (one === 404 ? 303 : one)) : 303
    }
    return address.api ? 401 : 303
  }
  if (!address.get) return nothingToGet
  if (address.open === 'always') return expectedOpen(cell, room)
  if (address.getAnyway) return address.get(room)
  return seen(cell, target) || byRule(cell, target) ? address.get(room) : 404
}

const expectedOpen = (cell: Cell, room: Room): Status =>
  !cell.address.get ? [...nothingToGet, 303] : cell.variant === 'nothing' ? 404 : cell.address.get(room)

const publiclySeen = (_: Cell, target: Target) => target.seen.some((one) => world.book.sees(null, one))

function expectedPost(cell: Cell, target: Target): Status {
  const { address } = cell
  if (!isSignedIn(cell)) {
    if (address.pattern === '/log-ind' && cell.principal.kind === 'deactivated') return 422
    if (address.post && address.open === 'always') return address.postByAnyone ?? 303
    return address.post ? 303 : [303, 405]
  }
  if (!address.post) return 405
  if (address.noun === 'page' || address.noun === 'self') return address.post(roomFor(cell, target))
  return seen(cell, target) || byRule(cell, target) ? address.post(roomFor(cell, target)) : 404
}

async function judge(cell: Cell): Promise<string[]> {
  try {
    return await judged(cell)
  } catch (error) {
    return [`${told(cell)}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Cells that were stopped because one person had asked so much: they say nothing of rights, and few may be. */
let tooOften = 0

async function judged(cell: Cell): Promise<string[]> {
  const first = await lasting(cell)
  const changes =
    cell.method.startsWith('POST') &&
    [expectedOf(cell, first)].flat().some((one) => one < 400) &&
    cell.method !== 'POST from elsewhere'
  const target =
    changes && cell.variant !== 'nothing' ? await make(world, cell.address.noun, cell.variant, cell.principal) : first
  const expected = [expectedOf(cell, target)].flat()
  const answer = await ask(cell, target)
  const wrong: string[] = []
  if (answer.status === 429) {
    tooOften++
    return leaks(cell, answer.body)
  }
  if (!expected.includes(answer.status))
    wrong.push(`${told(cell)}: ${answer.status} instead of ${expected.join(' or ')}`)
  if (answer.status >= 500) wrong.push(`${told(cell)}: ${answer.status}, ${server.output().slice(-400)}`)
  wrong.push(...leaks(cell, answer.body), ...wayToSignIn(cell, answer))
  const free = cell.method.startsWith('GET') && cell.address.getAnyway
  if (!free && !seen(cell, target) && cell.variant !== 'nothing' && !byRule(cell, target))
    wrong.push(...(await differences(cell, target, answer)))
  return wrong
}

type Answer = { status: number; location: string | null; body: string }

async function ask(cell: Cell, target: Target): Promise<Answer> {
  const { address, principal, method } = cell
  const isData = method.endsWith('.data')
  const path = filled(address.pattern, target.params)
  const query =
    method === 'GET ?_data'
      ? '?_data=routes%2Froot'
      : method === 'GET' && address.query
        ? `?${address.query}`
        : method.startsWith('POST') && address.index
          ? '?index'
          : ''
  const cookie = address.sessions && method !== 'GET' ? await principal.freshCookie() : principal.cookie
  const headers = new Headers()
  if (cookie) headers.set('Cookie', cookie)
  if (!method.startsWith('GET') && method !== 'POST from elsewhere') headers.set('Origin', server.url)
  if (method === 'POST from elsewhere') headers.set('Origin', 'https://andetsteds.example')
  const body = method.startsWith('POST') ? bodyOf(cell, target) : undefined
  const answer = await fetch(`${server.url}${isData ? `${path === '/' ? '/_root' : path}.data` : path}${query}`, {
    method: method.split(' ')[0]!,
    redirect: 'manual',
    headers,
    ...(body && { body }),
  })
  if (address.sessions && principal.cookie && method.startsWith('POST'))
    principal.cookie = await principal.freshCookie()
  return { status: answer.status, location: answer.headers.get('Location'), body: await answer.text() }
}

function bodyOf(cell: Cell, target: Target): FormData | URLSearchParams {
  const { form } = cell.address
  const fields = typeof form === 'function' ? form(roomFor(cell, target)) : (form ?? {})
  return fields instanceof FormData ? fields : new URLSearchParams(fields)
}

/** Titles that this one may not read, wherever they turn up. */
function leaks(cell: Cell, body: string): string[] {
  if (cell.address.everybodys) return []
  const who = standingOf(world, cell.principal)
  // A nonce is drawn by lot, and one in a million looks like a title.
  const found = new Set(body.replaceAll(/nonce="[^"]*"/g, '').match(markers))
  return [...found].flatMap((one) =>
    world.readers.get(one)?.(who) ? [] : [`${told(cell)}: shows ${one}, which they may not see`],
  )
}

/** Whoever is not signed in is sent to one place, whatever they asked for. */
function wayToSignIn(cell: Cell, answer: Answer): string[] {
  if (isSignedIn(cell) || cell.address.open || answer.status !== 303) return []
  return answer.location?.startsWith('/log-ind?til=') ? [] : [`${told(cell)}: sent to ${answer.location}`]
}

const emptyAnswers = new Map<string, Promise<Answer & { plain: string }>>()

/** What one may not see is answered just as what is not there. */
async function differences(cell: Cell, target: Target, answer: Answer): Promise<string[]> {
  const key = `${cell.address.pattern} ${cell.principal.kind} ${cell.method}`
  const none = emptyAnswers.get(key) ?? askNothing(cell)
  emptyAnswers.set(key, none)
  const empty = await none
  if (empty.status === 429) {
    emptyAnswers.delete(key)
    return []
  }
  if (empty.status !== answer.status)
    return [`${told(cell)}: ${answer.status}, but ${empty.status} where there is nothing`]
  return empty.plain === plain(answer, target) ? [] : [`${told(cell)}: another answer than where there is nothing`]
}

async function askNothing(cell: Cell): Promise<Answer & { plain: string }> {
  const nothing = { ...cell, variant: 'nothing' }
  const target = await lasting(nothing)
  const answer = await ask(nothing, target)
  return { ...answer, plain: plain(answer, target) }
}

/** An answer without what differs from one request to the next. */
function plain({ status, location, body }: Answer, target: Target): string {
  const ids = Object.values(target.params).filter((one) => one.length > 8)
  const cleaned = (text: string) =>
    ids.reduce((rest, id) => rest.replaceAll(id, '·').replaceAll(encodeURIComponent(id), '·'), text)
  const own = target.params.slug ? [target.params.slug] : []
  const withoutSlug = (text: string) => own.reduce((rest, slug) => rest.replaceAll(slug, '·'), text)
  return withoutSlug(cleaned(`${status} ${location ?? ''} ${body}`))
    .replace(/[A-Za-z0-9+/]{22}==/g, 'nonce')
    .replace(/\b1[789]\d{11}\b/g, 'now')
}
