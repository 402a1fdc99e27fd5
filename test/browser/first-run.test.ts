import { accounts } from '#app/i18n/da/accounts.ts'
import { imports } from '#app/i18n/da/imports.ts'
import { sidewaysScrolling, violations } from '#test/support/axe.ts'
import { browserTest, expect, open } from '#test/support/browser.ts'
import { freshDatabase } from '#test/support/database.ts'
import { demoServer } from '#test/support/demo-world.ts'
import { startInVain, startProduct } from '#test/support/product-server.ts'

const password = 'fire tilfældige ord her'

/** The product with nobody in it, as the first `npm start` leaves it. */
const test = browserTest.extend('product', async ({}, { onCleanup }) => {
  const database = await freshDatabase({ bare: true })
  const server = await startProduct(database.url)
  onCleanup(async () => {
    await server.stop()
    await database.drop()
  })
  return { ...server, databaseUrl: database.url }
})

test('an empty installation is set up with the code of the log, and its first person is the secretariat', async ({
  product,
  visits,
}) => {
  const code = /one-time code (\S+)/.exec(product.output())?.[1]
  expect(code).toMatch(/^[\w-]{12,}$/)
  const page = await visits.stranger(product, { expects: [/status of 422/] })
  await open(page, '/')
  expect(new URL(page.url()).pathname).toBe('/foerste-gang')
  expect([...(await violations(page)), ...(await sidewaysScrolling(page))]).toEqual([])

  await page.getByLabel(accounts.firstRun.token).fill('ikke-den-rigtige')
  await page.getByLabel(/^Syddanmark/).check()
  await page.getByLabel(accounts.firstRun.host).fill('Vejle Kommune')
  await page.getByLabel('Navn', { exact: true }).fill('Grete Grundlægger')
  await page.getByLabel('E-mail').fill('grete@eksempel.example')
  await page.getByLabel('Ny adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: accounts.firstRun.submit }).click()
  await page.getByRole('alert').waitFor()
  const token = page.getByLabel(accounts.firstRun.token)
  expect(await token.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(`[id="${(await token.getAttribute('aria-describedby'))!.split(' ')[0]}"]`).count()).toBe(1)
  expect(await page.getByText('Engangskoden passer ikke').count()).toBeGreaterThan(0)
  expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Grete Grundlægger')
  expect(await page.getByLabel(/^Syddanmark/).isChecked()).toBe(true)
  expect(await violations(page)).toEqual([])

  await token.fill(code!)
  await page.getByLabel('Ny adgangskode', { exact: true }).fill(password)
  await page.getByRole('button', { name: accounts.firstRun.submit }).click()
  await page.waitForURL('**/min-side')
  const found = async () => {
    await open(page, '/soeg?q=Vejle')
    return page.getByRole('main').getByRole('link', { name: /Vejle/ }).count()
  }
  await expect.poll(found, { timeout: 60_000 }).toBeGreaterThan(0)
  await page.locator('.shell-person summary').click()
  expect(await page.getByRole('banner').innerText()).toContain('Grete Grundlægger')

  // The door is shut behind them: nobody sets the same installation up again.
  await open(page, '/foerste-gang')
  expect(new URL(page.url()).pathname).not.toBe('/foerste-gang')
  expect(await page.getByText('Demodata').count()).toBe(0)
  await open(page, '/samarbejder/syddanmark')
  await page.getByRole('main').locator('details.menu summary').first().click()
  await page.getByRole('link', { name: 'Importer dokumenter' }).click()
  await page.getByLabel(imports.files).waitFor()

  const { code: ended, output } = await startInVain(product.databaseUrl, 'demo')
  expect(ended).not.toBe(0)
  expect(output).toMatch(/holds real work/)
})

browserTest('npm start refuses a database that holds the demo world', async () => {
  const demo = await demoServer()
  const { code, output } = await startInVain(demo.databaseUrl, 'start')
  await demo.stop()
  expect(code).not.toBe(0)
  expect(output).toMatch(/holds the demo world/)
})
