import fs from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { test as base } from 'vitest'
import { demoPassword, demoSignInList } from '#prisma/seed/sign-ins.ts'
import type { DemoServer } from './demo-server.ts'
import { cookieFor, demoServer } from './demo-world.ts'
import { watchTrouble } from './trouble.ts'

export { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
export { expect } from 'vitest'
export { demoPassword }

const emails = Object.fromEntries(demoSignInList.map(({ name, email }) => [name.split(' ')[0]!.toLowerCase(), email]))

/** The e-mail of a person of the demo by first name ('samira'), or the address itself. */
export const emailOf = (who: string): string => {
  const email = who.includes('@') ? who : emails[who]
  if (!email) throw new Error(`nobody in the demo signs in as ${who}`)
  return email
}

export type Site = { url: string }
export type VisitOptions = BrowserContextOptions & {
  /** Trouble this visit is meant to meet; anything else fails the test. */
  expects?: RegExp[]
  /** Municipal firewalls: no websocket gets through. */
  withoutWebSockets?: boolean
}

export const desktop = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const launchFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Several people write at once: a window in the background must not be slowed down.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

async function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!fs.existsSync(executablePath)) throw new Error(`there is no Chromium at ${executablePath}: set CHROMIUM_PATH`)
  return chromium.launch({ executablePath, args: launchFlags })
}

export type Visits = {
  /** A page of somebody who is signed in, in a window of their own; nothing is opened yet. */
  as(site: Site, who: string, options?: VisitOptions): Promise<Page>
  /** A page of somebody who is not signed in. */
  stranger(site: Site, options?: VisitOptions): Promise<Page>
}

/** Windows onto the product that remember whatever went wrong in them. */
function visitsOf(browser: Browser): Visits & { trouble(): string[]; leave(): Promise<string[]> } {
  const open: { context: BrowserContext; trouble: () => string[] }[] = []
  const trouble = () => [...new Set(open.flatMap((visit) => visit.trouble()))]
  const stranger: Visits['stranger'] = async (site, { expects = [], withoutWebSockets, ...options } = {}) => {
    const context = await browser.newContext({
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      // Colours are judged where they have come to rest.
      reducedMotion: 'reduce',
      baseURL: site.url,
      ...desktop,
      ...options,
    })
    context.setDefaultTimeout(30_000)
    if (withoutWebSockets) await context.routeWebSocket(/.*/, (socket) => void socket.close())
    open.push({ context, trouble: watchTrouble(context, site.url, expects) })
    return context.newPage()
  }
  return {
    stranger,
    as: async (site, who, options) => {
      const page = await stranger(site, options)
      await page.context().addCookies([await signedIn(site, who)])
      return page
    },
    trouble,
    leave: async () => {
      const left = trouble()
      await Promise.all(open.splice(0).map(({ context }) => context.close()))
      return left
    },
  }
}

const cookies = new Map<string, string>()

/** One sign-in per person and site: sign-ins are rationed. */
async function signedIn(site: Site, who: string) {
  const key = `${site.url} ${who}`
  if (!cookies.has(key)) cookies.set(key, await cookieFor(site as DemoServer, emailOf(who)))
  const [name, ...value] = cookies.get(key)!.split('=')
  return { name: name!, value: value.join('='), url: site.url, httpOnly: true, sameSite: 'Lax' as const }
}

const withBrowser = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch()
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visits', async ({ browser }, { onCleanup }) => {
    const visits = visitsOf(browser)
    onCleanup(async () => {
      const trouble = await visits.leave()
      if (trouble.length > 0) throw new Error(`the browser met trouble:\n  ${trouble.join('\n  ')}`)
    })
    return visits as Visits
  })

/** `test` with one Chromium per file; a visit that met trouble fails its test. */
export const browserTest = withBrowser

/** The same with a server that holds the demo world, one per file. */
export const test = withBrowser.extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
  const server = await demoServer()
  onCleanup(() => server.stop())
  return server
})

export type Tour = {
  /** The tour's one window for somebody; null is nobody signed in. */
  window(who: string | null): Promise<Page>
  /** What went wrong since it was last asked. */
  trouble(): string[]
}

/** For walks through every page: each person keeps one window for the whole file, which is much faster. */
export const tourTest = test.extend('tour', { scope: 'file' }, async ({ browser, server }, { onCleanup }) => {
  const visits = visitsOf(browser)
  const windows = new Map<string | null, Promise<Page>>()
  onCleanup(async () => void (await visits.leave()))
  return {
    trouble: visits.trouble,
    window: (who) => {
      const known = windows.get(who) ?? (who ? visits.as(server, who) : visits.stranger(server))
      windows.set(who, known)
      return known
    },
  } satisfies Tour as Tour
})

/** Waits until the page's scripts have taken over, those of its parts that come last included. */
export async function ready(page: Page): Promise<void> {
  // What strangers read has none.
  if ((await page.locator('script').count()) === 0) return
  await page.waitForFunction(() => {
    const alive = (node: Node) => Object.keys(node).some((key) => key.startsWith('__react'))
    return [document, ...document.querySelectorAll('#indhold, #soeg-i-alt, #dialog')].every(alive)
  })
  // What listens to keys begins once React has nothing left to do.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 5_000 })))
}

/** Opens an address of the site and waits for its scripts. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await ready(page)
}
