import type { Page } from 'playwright-core'
import { common } from '#app/i18n/da/common.ts'
import { history } from '#app/i18n/da/history.ts'
import { papers } from '#app/i18n/da/papers.ts'
import { people } from '#app/i18n/da/people.ts'
import { expect, test } from '#test/support/browser.ts'

/* What is removed is taken back: at once, from Historik and from the waste basket; with scripts and without. */

const title = 'Ledelse tæt på hverdagen'
const path = (page: Page) => new URL(page.url()).pathname

async function hrefOf(page: Page, list: string, name: string): Promise<string> {
  await page.goto(list)
  return (await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href'))!
}

async function remove(page: Page, paper: string): Promise<void> {
  await page.goto(paper)
  await page.locator('main summary').filter({ hasText: papers.page.menu }).first().click()
  await page.getByRole('button', { name: papers.page.remove }).click()
  await page.waitForURL(`**${paper}/fjernet`)
}

const standsAgain = async (page: Page, paper: string) => {
  await page.waitForURL((url) => url.pathname === paper)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('a removed paper comes back at once, from the group’s Historik and from Papirkurv', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  const paper = await hrefOf(page, '/papirer', title)
  await page.goto(paper)
  const group = (await page.locator('a[href^="/grupper/"]').first().getAttribute('href'))!

  await remove(page, paper)
  await page.getByRole('button', { name: papers.removed.restore, exact: true }).click()
  await standsAgain(page, paper)

  await remove(page, paper)
  await page.goto(`${group}/historik`)
  const removed = page.getByRole('list', { name: history.title }).getByRole('listitem').first()
  expect(await removed.innerText()).toContain(title)
  await removed.getByRole('button', { name: history.undo }).click()
  await standsAgain(page, paper)

  await remove(page, paper)
  await page.goto(`${group}/historik`)
  await page.getByRole('main').getByRole('link', { name: history.wasteBasket.title }).click()
  await page.waitForURL('**/papirkurv')
  await page.getByRole('button', { name: history.undoOf(title) }).click()
  await standsAgain(page, paper)
  await page.goto('/papirkurv')
  expect(await page.getByRole('main').innerText()).not.toContain(title)
})

test('a closed account offers Fortryd in the very answer, without scripts too', async ({ server, visits }) => {
  for (const options of [{}, { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }]) {
    const page = await visits.as(server, 'anna', options)
    await page.goto('/soeg?q=Samira+Haddad&kind=person')
    const person = (await page.getByRole('main').getByRole('link', { name: 'Samira Haddad' }).first().getAttribute('href'))!
    await page.goto(person)
    await page.locator('main summary').filter({ hasText: common.more }).first().click()
    await page.getByRole('button', { name: people.close }).click()
    const strip = page.getByRole('main').locator('.flash')
    await strip.getByRole('button', { name: history.undo }).click()
    await page.getByText('Kontoen er åben igen.').first().waitFor()
    expect(path(page)).toBe(person)
    await page.context().close()
  }
})
