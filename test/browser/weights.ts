import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { text } from './writing.ts'

const kB = 1000
// Reading: 105 is the aim, 83 of them React and Remix; what the heaviest pages weigh with dialog, seats or members beside
// the text is 111. Editor: 300 is the aim; 107 are the page and its frame, 32 the dialog and the socket, 27 Yjs, 151 ProseMirror and Tiptap,
// tables and carets among them, of which nothing is left out unasked.
const limits = { reading: 112 * kB, form: 180 * kB, editor: 338 * kB, styles: 18 * kB }

const sizes = new Map<string, number>()

/** What a file weighs on its way, compressed. */
async function weight(url: string): Promise<number> {
  if (!sizes.has(url)) sizes.set(url, gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length)
  return sizes.get(url)!
}

const total = async (urls: string[]) =>
  (await Promise.all([...new Set(urls)].map(weight))).reduce((sum, one) => sum + one, 0)

/** The scripts a page needs before its first useful screen: those its document asks for. */
async function asked(page: Page): Promise<number> {
  const { html, origin } = await page.evaluate(async () => ({
    html: await (await fetch(location.href)).text(),
    origin: location.origin,
  }))
  const preloaded = /<link rel="modulepreload"[^>]*href="([^"]+)"/g
  const imported = /import\b[^;"']*["'](\/assets\/[^"']+)["']/g
  return total(
    [preloaded, imported].flatMap((pattern) => [...html.matchAll(pattern)].map((found) => origin + found[1])),
  )
}

/** What has been loaded in the end, what came when there was nothing better to do included. */
async function loaded(page: Page, ending: string): Promise<number> {
  await page.waitForLoadState('networkidle')
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return total(urls.filter((url) => new URL(url).pathname.endsWith(ending)))
}

/** A page one writes in is a form page, the box of the frame and searching aside. */
const isForm = async (page: Page) =>
  (await page
    .locator('main form:not([method=get], [role=search]) :is(input:not([type=hidden]), textarea, select)')
    .count()) > 0

/** What is too heavy about an open page, compressed; nothing if it loads no more than it may. */
export async function tooHeavy(page: Page, pattern: string): Promise<string[]> {
  const isEditor = pattern === '/papirer/:paperId/rediger'
  if (isEditor) await text(page).waitFor()
  const limit = isEditor ? limits.editor : (await isForm(page)) ? limits.form : limits.reading
  const scripts = isEditor ? await loaded(page, '.js') : await asked(page)
  const styles = await loaded(page, '.css')
  if (process.env.SHOW) console.log(pattern, Math.round(scripts / kB), 'of', limit / kB, 'css', (styles / kB).toFixed(1))
  return [
    ...(scripts > limit ? [`scripts: ${scripts} of ${limit} bytes`] : []),
    // A page without any style has not been weighed.
    ...(styles > limits.styles || styles === 0 ? [`styles: ${styles} of ${limits.styles} bytes`] : []),
  ]
}
