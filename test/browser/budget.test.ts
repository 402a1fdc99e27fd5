import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, open, tourTest } from '#test/support/browser.ts'
import { addressBook, elsewhere } from './addresses.ts'
import { pageRoutes } from './page-routes.ts'
import { text } from './writing.ts'

const kB = 1000
const limits = { reading: 105 * kB, form: 180 * kB, editor: 300 * kB, styles: 18 * kB }

const book = addressBook()
const sizes = new Map<string, number>()

/** What a file weighs on its way, compressed. */
async function weight(url: string): Promise<number> {
  if (!sizes.has(url)) sizes.set(url, gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length)
  return sizes.get(url)!
}

/** Everything of a kind the page has loaded, what came when it had nothing better to do included. */
async function loaded(page: Page, ending: string): Promise<number> {
  await page.waitForLoadState('networkidle')
  const urls = await page.evaluate(
    (wanted) => [...new Set(performance.getEntriesByType('resource').map(({ name }) => name))].filter((name) => new URL(name).pathname.endsWith(wanted)),
    ending,
  )
  const weights = await Promise.all(urls.map(weight))
  return weights.reduce((sum, one) => sum + one, 0)
}

/** A page one writes in is a form page, the box of the frame and searching aside. */
const isForm = async (page: Page) =>
  (await page.locator('main form:not([method=get], [role=search]) :is(input:not([type=hidden]), textarea, select)').count()) > 0

for (const { pattern } of pageRoutes.filter((route) => !(route.pattern in elsewhere)))
  tourTest(`${pattern} loads no more than it may`, async ({ server, tour }) => {
    const { path, who } = await book.of(server, pattern)
    const page = await tour.window(who)
    await open(page, path)
    const isEditor = pattern === '/papirer/:paperId/rediger'
    if (isEditor) await text(page).waitFor()
    const limit = isEditor ? limits.editor : (await isForm(page)) ? limits.form : limits.reading
    const [scripts, styles] = [await loaded(page, '.js'), await loaded(page, '.css')]
    if (process.env.SHOW) console.log(pattern, Math.round(scripts / kB), 'of', limit / kB, 'css', (styles / kB).toFixed(1))
    expect(scripts).toBeLessThanOrEqual(limit)
    expect(styles).toBeLessThanOrEqual(limits.styles)
    expect(tour.trouble()).toEqual([])
  })
