import http from 'node:http'
import { patience } from '#test/support/patience.ts'
import { type Address, addresses, filled, type Room, type Target } from '#test/support/addresses.ts'
import type { Principal, PrincipalKind } from '#test/support/principals.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '#test/integration/rights/demo-with-principals.ts'
import { seededSample } from '#test/integration/rights/sample.ts'
import { make, standingOf, variants } from '#test/integration/rights/things.ts'

/*
 * Whatever is put in an address, a query or a field of any route: the server answers, and never by 500. The routes come
 * from the table of addresses, the names of fields from the forms the pages themselves show.
 */

const soak = process.env.SOAK === '1'
const seed = Number(process.env.SEED) || Date.now() & 0x7fffffff

let stage: Stage
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  agent.destroy()
  await stage.close()
})

const uuid = '019a0000-0000-7000-8000-000000000000'

/** As they stand in the address: `fetch` would mend some of them. */
const badParams = [
  'x',
  '0',
  '-1',
  '1e99',
  '99999999999999999999',
  'null',
  '__proto__',
  'constructor',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%00',
  `${uuid}%00`,
  `${uuid}x`,
  uuid.toUpperCase(),
  `{${uuid}}`,
  '%C3%A6%C3%B8%C3%A5%F0%9F%92%A9',
  '%ED%A0%80',
  '%',
  "'%20OR%20''='",
  'a'.repeat(3_000),
]

/** For fields and queries. */
const badValues = [
  '',
  ' ',
  'x',
  '-1',
  '1e99',
  'NaN',
  '99999999999999999999',
  '2026-02-31',
  '0000-00-00',
  '-271821-04-20',
  '275760-09-14',
  '9999-12-31',
  '__proto__',
  'constructor',
  '[object Object]',
  uuid,
  `${uuid}\u0000`,
  'nul\u0000tegn',
  '\ud800 halvt tegn',
  '💩'.repeat(400),
  '%',
  "'; DROP TABLE \"Person\"; --",
  '{"$gt":""}',
  '<script>alert(1)</script>',
  'a'.repeat(20_000),
]

type Answer = { status: number; body: string }
type Asked = { path: string; method?: string; cookie: string | null; body?: URLSearchParams | FormData }

class StaleSocket extends Error {}

async function ask(asked: Asked): Promise<Answer> {
  const { path, method = 'GET', cookie, body } = asked
  const encoded = body && new Response(body)
  const content = encoded && Buffer.from(await encoded.arrayBuffer())
  const headers: http.OutgoingHttpHeaders = {
    ...(cookie && { Cookie: cookie }),
    ...(method === 'POST' && { Origin: stage.server.url }),
    ...(content && { 'Content-Type': encoded!.headers.get('Content-Type')!, 'Content-Length': content.length }),
  }
  const { hostname, port } = new URL(stage.server.url)
  const once = () => new Promise<Answer>((answer, fail) => {
    const request = http.request({ hostname, port, path, method, headers, agent }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => (text += piece.toString()))
      response.on('end', () => answer({ status: response.statusCode ?? 0, body: text }))
    })
    request.on('error', (error) => fail(request.reusedSocket ? new StaleSocket() : error))
    request.end(content)
  })
  // A connection kept open may be closed by the server in the moment it is used again: nothing was asked yet.
  return once().catch((error: unknown) => (error instanceof StaleSocket ? ask(asked) : Promise.reject(error)))
}

const as = (kind: PrincipalKind): Principal => stage.principals.find((one) => one.kind === kind)!
const asked = () => [as('anonymous'), as('secretariat of its own collaboration'), as('operations')]

const made = new Map<string, Promise<Target>>()

/** Something this one may at least see, so that what is asked gets as far as it can. */
function thingFor({ noun }: Address, who: Principal): Promise<Target> {
  const key = `${noun} ${who.kind}`
  const target = made.get(key) ?? make(stage.world, noun, variants(noun)[0]!, who)
  made.set(key, target)
  return target
}

const cookieOf = (address: Address, who: Principal) => (address.sessions ? who.freshCookie() : who.cookie)

async function inParallel<T>(list: T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < list.length) await work(list[next++]!)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 60)}… (${text.length})` : text)

const paramsOf = (pattern: string) => [...pattern.matchAll(/:(\w+)/g)].map((found) => found[1]!)
const withQuery = (pattern: string) => (pattern.includes('?') ? '&' : '?')

type Trial = { address: Address; who: Principal; name: string; value: string; method: 'GET' | 'GET .data' | 'POST' }

/** What an address says to what cannot be an id: where there is nothing, or that it cannot be read. */
function goodAnswers({ address, who, method }: Trial): number[] {
  if (method === 'GET .data') return [200, 202, 400, 404, 403]
  const open = address.open === 'always' ? [200, 404, 422, 429] : []
  return [400, ...open, ...(who.personId ? [404, 403, ...(method === 'POST' ? [405] : [])] : [303, ...(method === 'POST' ? [405] : [])])]
}

test(`what cannot be an id is nothing that is there, for every parameter of every address (seed ${seed})`, patience(900_000), async () => {
  const all = addresses.flatMap((address) =>
    paramsOf(address.pattern).flatMap((name) =>
      badParams.flatMap((value) =>
        asked().flatMap((who) =>
          (['GET', 'GET .data', 'POST'] as const).map((method): Trial => ({ address, who, name, value, method })),
        ),
      ),
    ),
  )
  const trials = soak ? all : seededSample(all, { size: 500, seed })
  const wrong = new Set<string>()
  await inParallel(trials, async (trial) => {
    const { address, who, name, value, method } = trial
    const target = await thingFor(address, who)
    const known = Object.fromEntries(Object.entries(target.params).map(([key, one]) => [key, encodeURIComponent(one)]))
    const path = filled(address.pattern, { ...known, [name]: value })
    const form = method === 'POST' ? new URLSearchParams(await baseForm(address, who, target)) : undefined
    const { status } = await ask({
      path: method === 'GET .data' ? `${path}.data` : path,
      method: method === 'POST' ? 'POST' : 'GET',
      cookie: await cookieOf(address, who),
      ...(form && { body: form }),
    })
    // Dots are taken for a step upwards before anybody looks: then it is another address that answers.
    const elsewhere = value === '%2e%2e' ? [200, 302, 303, 409, 422] : []
    // Without a file there is nothing to ask about the paper.
    const noFile = address.pattern.endsWith('/billeder') && method === 'POST' ? [422] : []
    if (![...goodAnswers(trial), ...elsewhere, ...noFile].includes(status))
      wrong.add(`${method} ${address.pattern} as ${who.kind}, ${name}=${short(value)}: ${status}`)
  })
  console.log(`hostile addresses: ${trials.length} of ${all.length}, SEED=${seed}`)
  expect([...wrong].sort()).toEqual([])
})

/** The names pages read from their queries; the second list is of those that are parsed together. */
const queryNames = ['foer', 'gruppe', 'lag', 'q', 'samarbejde', 'sprog', 'til', 'under', 'page', 'kind', 'collaboration', 'organisation', 'focus', 'year', 'vis', 'slags', 'efter', 'svar', 'stay', 'fortryd', '_routes', 'index', 'side']

test(`no query makes a page fail (seed ${seed})`, patience(900_000), async () => {
  const all = addresses
    .filter((one) => one.get)
    .flatMap((address) => queryNames.flatMap((name) => badValues.map((value) => ({ address, name, value }))))
  const trials = soak ? all : seededSample(all, { size: 250, seed })
  const wrong = new Set<string>()
  await inParallel(trials, async ({ address, name, value }) => {
    const who = as('secretariat of its own collaboration')
    const path = filled(address.pattern, (await thingFor(address, who)).params)
    const query = new URLSearchParams([...new URLSearchParams(address.query), [name, value], [name, 'igen'], [`${name}[]`, value]])
    const { status } = await ask({ path: `${path}${withQuery(path)}${query}`, cookie: await cookieOf(address, who) })
    if (status >= 500 || status === 0) wrong.add(`GET ${address.pattern}?${name}=${short(value)}: ${status}`)
  })
  console.log(`hostile queries: ${trials.length} of ${all.length}, SEED=${seed}`)
  expect([...wrong].sort()).toEqual([])
})

const nobody = { personId: '', belongs: new Set<string>(), guestOf: new Set<string>(), authorityIn: new Set<string>(), secretariatOf: new Set<string>(), roles: new Map(), groupHomes: new Set<string>(), hidden: false }

/** A form that would be accepted, with every further field the page's own form shows. */
async function baseForm(address: Address, who: Principal, target: Target): Promise<Record<string, string>> {
  const room: Room = {
    who: standingOf(stage.world, who) ?? nobody,
    target,
    book: stage.world.book,
    accountId: who.accountId ?? '',
    known: stage.known,
  }
  const form = typeof address.form === 'function' ? address.form(room) : (address.form ?? {})
  return form instanceof FormData ? {} : form
}

const shown = new Map<string, Promise<string[]>>()

/** The names of the fields a page shows, for whoever may see its form. */
function namesShown(address: Address, who: Principal, path: string): Promise<string[]> {
  const read = async () => {
    const { body } = await ask({ path, cookie: who.cookie })
    const main = body.slice(Math.max(0, body.indexOf('<main')))
    return [...main.matchAll(/<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)"/g)].map((found) => found[1]!)
  }
  const known = shown.get(address.pattern) ?? (address.get ? read() : Promise.resolve([]))
  shown.set(address.pattern, known)
  return known
}

/** What nobody may set by naming it. */
const strangeNames = ['__proto__', 'constructor', 'id', 'personId', 'accountId', 'drift', 'passwordHash', 'createdById', 'level', 'paperId[]', 'body[]', 'roles[]']

test(`no field makes a form fail (seed ${seed})`, patience(900_000), async () => {
  const people = [as('secretariat of its own collaboration'), as('operations'), as('anonymous')]
  const trials: { address: Address; who: Principal; name: string; value: string; multipart: boolean }[] = []
  for (const address of addresses.filter((one) => one.post)) {
    const who = address.open === 'always' ? people[2]! : address.pattern.startsWith('/drift') ? people[1]! : people[0]!
    const target = await thingFor(address, who)
    const names = new Set([
      ...Object.keys(await baseForm(address, who, target)),
      ...(await namesShown(address, who, filled(address.pattern, target.params))),
      ...strangeNames,
    ])
    for (const name of names)
      badValues.forEach((value, at) => trials.push({ address, who, name, value, multipart: at % 3 === 0 }))
  }
  const chosen = soak ? trials : seededSample(trials, { size: 500, seed })
  const wrong = new Set<string>()
  await inParallel(chosen, async ({ address, who, name, value, multipart }) => {
    const target = await thingFor(address, who)
    const fields = { ...(await baseForm(address, who, target)), [name]: value }
    const body: FormData | URLSearchParams = multipart ? new FormData() : new URLSearchParams()
    for (const [key, one] of Object.entries(fields)) body.append(key, one)
    // A file where a text is asked for, and a field that comes twice.
    if (body instanceof FormData && value.length % 2 === 0) body.append(name, new Blob([value]), 'fil.txt')
    else body.append(name, value)
    const { status } = await ask({
      path: `${filled(address.pattern, target.params)}${address.index ? '?index' : ''}`,
      method: 'POST',
      cookie: await cookieOf(address, who),
      body,
    })
    if (status >= 500 || status === 0)
      wrong.add(`POST ${address.pattern}, ${name}=${short(value)}${multipart ? ' (multipart)' : ''}: ${status}`)
  })
  console.log(`hostile fields: ${chosen.length} of ${trials.length}, SEED=${seed}`)
  expect([...wrong].sort()).toEqual([])
})

test.for([
  ['text/plain', 'title=x&body=y'],
  ['application/json', '{"title":"x","__proto__":{"drift":true}}'],
  ['multipart/form-data', 'uden grænse'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\naldrig færdig'],
  ['application/x-www-form-urlencoded', '%%%=%&&&=&=%00'],
  ['', 'noget'],
])('a body of %s that is no form is refused, whoever sends it', { timeout: 300_000 }, async ([type, content]) => {
  const wrong = new Set<string>()
  for (const address of addresses.filter((one) => one.post)) {
    const who = address.pattern.startsWith('/drift') ? as('operations') : as('secretariat of its own collaboration')
    const path = filled(address.pattern, (await thingFor(address, who)).params)
    const answer = await fetch(`${stage.server.url}${path}${address.index ? '?index' : ''}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: stage.server.url, Cookie: (await cookieOf(address, who))!, ...(type && { 'Content-Type': type }) },
      body: Buffer.from(content!),
    })
    if (answer.status >= 500) wrong.add(`POST ${address.pattern}: ${answer.status}`)
    await answer.arrayBuffer()
  }
  expect([...wrong].sort()).toEqual([])
})
