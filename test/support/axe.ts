import fs from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every violation axe finds on the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (values) => {
    const checker = (window as unknown as { axe: typeof axe }).axe
    const { violations: found } = await checker.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) =>
          `${id} at ${node.target.join(' ')}: ${(node.failureSummary ?? '').split('\n').slice(1).join(';').trim()}`,
      ),
    )
  }, tags)
}

/** What sticks out to the right; a page must never scroll sideways. */
export const sidewaysScrolling = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if ((document.scrollingElement?.scrollWidth ?? 0) <= width + 1) return []
    const isClipped = (one: Element): boolean =>
      one.parentElement !== null &&
      one.parentElement !== document.body &&
      (getComputedStyle(one.parentElement).overflowX !== 'visible' || isClipped(one.parentElement))
    const wide = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (one) => one.getBoundingClientRect().right > width + 1 && !isClipped(one),
    )
    return [
      `scrolls sideways, by ${wide
        .slice(0, 3)
        .map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
        .join(', ')}`,
    ]
  })
