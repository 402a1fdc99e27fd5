import type { Page } from 'playwright-core'
import { expect, open, test } from '#test/support/browser.ts'

/** A mark that goes when the document does. */
const mark = (page: Page) => page.evaluate(() => void ((window as { marked?: boolean }).marked = true))
const isMarked = (page: Page) => page.evaluate(() => (window as { marked?: boolean }).marked === true)

const toGroups = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Grupper' }).first()

test('a window of before an update goes on with a new document; one of today keeps its own', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/papirer')
  await mark(page)
  await toGroups(page).click()
  await page.waitForURL('**/grupper')
  expect(await isMarked(page)).toBe(true)

  // As a window whose manifest is of an earlier build.
  await page.addInitScript(() => {
    let manifest = {}
    Object.defineProperty(window, '__remixManifest', {
      get: () => manifest,
      set: (given: object) => {
        manifest = { ...given, version: 'tidligere' }
      },
    })
  })
  await open(page, '/papirer')
  await mark(page)
  await toGroups(page).click()
  await page.waitForURL('**/grupper')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await isMarked(page)).toBe(false)
})

test('a page whose part is gone is loaded anew, and what was typed is there', async ({ server, visits }) => {
  const gone = [/status of 404/, /Error loading route module/, /dynamically imported module/, /ERR_ABORTED/]
  const page = await visits.as(server, 'anna', { expects: gone })
  await open(page, '/samarbejder/syddanmark/rediger')
  const area = page.getByRole('main').locator('form textarea').first()
  await area.fill('Skrevet før opdateringen.')
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('før opdateringen')))
  // Whatever has not been loaded yet is of a build that is there no more.
  await page.route('**/assets/groups-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await mark(page)
  await toGroups(page).click()
  await expect.poll(() => isMarked(page)).toBe(false)
  await page.unroute('**/assets/groups-*.js')
  await open(page, '/samarbejder/syddanmark/rediger')
  expect(await area.inputValue()).toBe('Skrevet før opdateringen.')
  await toGroups(page).click()
  await page.waitForURL('**/grupper')
})
