import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignInList } from '#prisma/seed/sign-ins.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import { cookieFor, demoServer } from '#test/support/demo-world.ts'
import { danishAmong, englishCatalogue } from '../../browser/danish-catalogue.ts'
import { type Page, readPage, shapeOf } from './page-links.ts'

/*
 * Every link of every page, as each kind of person of the demo: whatever the product shows leads somewhere. Of addresses
 * of one kind `npm test` follows one, as a few of them; `npm run soak` all, as everybody.
 */

const soak = Boolean(process.env.SOAK)
/** Of one kind of address, as one person. Searches are counted by the minute. */
const atMost = (shape: string) => (soak ? (shape.startsWith('/soeg') ? 40 : Infinity) : 1)
/** Of one path, whatever is asked of it: filters multiply. */
const perPath = soak ? Infinity : 6

const few = ['anna.holm', 'samira.haddad', 'lise.overby', 'vibeke.friis', 'frode.kirkegaard']
const asked = demoSignInList.filter(({ email }) => soak || few.some((name) => email.startsWith(`${name}@`)))

const people: [string, string | null][] = [
  ['nobody signed in', null],
  ...asked.map((one): [string, string] => [`${one.en} (${one.email})`, one.email]),
]

let server: DemoServer

beforeAll(async () => {
  server = await demoServer()
})
afterAll(() => server.stop())

type Answer = { status: number; to: string | null; page: Page | null }

async function ask(link: string, cookie: string | null): Promise<Answer> {
  const address = new URL(link, server.url)
  const answer = await fetch(address, { redirect: 'manual', headers: cookie ? { Cookie: cookie } : {} })
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false
  const body = await answer.text()
  const to = answer.headers.get('location')
  return { status: answer.status, to, page: isPage && answer.status === 200 ? readPage(body, address) : null }
}

/** Nobody in particular is led to sign in, and back; the first page leads on to one's own. */
function isKnownRedirect(link: string, to: string | null, cookie: string | null): boolean {
  const { pathname, search } = new URL(link, server.url)
  const target = new URL(to ?? '/', server.url)
  if (!cookie && target.pathname === '/log-ind') return target.searchParams.get('til') === pathname + search || pathname === '/'
  return Boolean(cookie) && ['/', '/log-ind'].includes(pathname) && ['/min-side', '/drift'].includes(target.pathname)
}

type Walk = { dead: string[]; pages: Map<string, Page>; followed: number }

async function walk(cookie: string | null): Promise<Walk> {
  const found: Walk = { dead: [], pages: new Map(), followed: 0 }
  const [seen, shapes] = [new Set<string>(), new Map<string, number>()]
  const times = (shape: string) => shapes.get(shape) ?? 0
  const waiting: { link: string; from: string }[] = ['/', '/min-side', '/log-ind', '/demo/mails'].map((link) => ({ link, from: 'the start' }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { link, from } = next
    const [address = ''] = link.split('#')
    const shape = shapeOf(link)
    const [path = ''] = shape.split(/[?#]/)
    if (seen.has(link) || times(shape) >= atMost(shape) || times(path + ' ') >= perPath) continue
    seen.add(link)
    for (const one of [shape, path + ' ']) shapes.set(one, times(one) + 1)
    const page = found.pages.get(address) ?? (await follow(address, { from, cookie, found }))
    if (!page) continue
    found.pages.set(address, page)
    const anchor = decodeURIComponent(new URL(link, server.url).hash.slice(1))
    if (anchor && !page.anchors.has(anchor)) found.dead.push(`${from} links to ${link}: the page has no such place`)
    for (const one of page.links) if (!seen.has(one)) waiting.push({ link: one, from: address })
  }
  return found
}

async function follow(link: string, { from, cookie, found }: { from: string; cookie: string | null; found: Walk }): Promise<Page | null> {
  const { status, to, page } = await ask(link, cookie)
  found.followed += 1
  if (status === 200 || ([302, 303].includes(status) && isKnownRedirect(link, to, cookie))) return page
  found.dead.push(`${from} links to ${link}: ${status}${to ? ` to ${to}` : ''}`)
  return null
}

const english = englishCatalogue()

test.each(people)('whatever is shown leads somewhere, and is Danish: %s', async (_, email) => {
  const { dead, pages, followed } = await walk(email && (await cookieFor(server, email)))
  expect(dead).toEqual([])
  expect(followed).toBeGreaterThan(email ? 25 : 3)
  const catalogue = await english
  const said = [...pages].flatMap(([address, page]) => danishAmong({ ...catalogue, patterns: [] }, page.texts).map((text) => `${address}: ${text}`))
  expect(said).toEqual([])
}, 600_000)
