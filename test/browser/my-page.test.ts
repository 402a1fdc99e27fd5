import type { Page } from 'playwright-core'
import { common } from '#app/i18n/da/common.ts'
import { history } from '#app/i18n/da/history.ts'
import { home } from '#app/i18n/da/home.ts'
import { expect, test } from '#test/support/browser.ts'

/* What waits is done in its row on Min side, and taken back at once; with scripts and without. */

const words = home.waiting
const fatma = 'Fatma Demir'

const row = (page: Page, text: string) => page.locator('.waiting-row').filter({ hasText: text })
const gone = (page: Page, text: string) => row(page, text).waitFor({ state: 'detached' })

async function yesAndBack(page: Page): Promise<void> {
  await page.goto('/min-side')
  await row(page, fatma).getByRole('button', { name: words.acceptOf(fatma) }).click()
  await gone(page, fatma)
  await page.getByRole('button', { name: history.undo }).click()
  await row(page, fatma).waitFor()
}

async function noAndBack(page: Page): Promise<void> {
  await page.goto('/min-side')
  await row(page, fatma).locator('summary').click()
  await row(page, fatma).getByLabel(words.answer).fill('Vi er desværre fuldtallige lige nu.')
  await row(page, fatma).getByRole('button', { name: words.declineOf(fatma) }).click()
  await gone(page, fatma)
  await page.getByRole('button', { name: history.undo }).click()
  await row(page, fatma).waitFor()
}

for (const [how, options] of [
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }],
] as const)
  test(`a request to join is answered on Min side, and the answer taken back: ${how}`, async ({ server, visits }) => {
    const page = await visits.as(server, 'anna', { ...options, expects: [...('expects' in options ? options.expects : [])] })
    await yesAndBack(page)
    await noAndBack(page)
  })

test('a contact person fills a vacant seat on Min side, and takes it back', async ({ server, visits }) => {
  const page = await visits.as(server, 'niels')
  await page.goto('/min-side')
  const seat = row(page, words.vacantSeat('Assens Kommune'))
  await seat.locator('summary').click()
  await seat.getByLabel(words.person('Assens Kommune')).selectOption({ index: 1 })
  await seat.getByRole('button', { name: words.fillOf('Assens Kommune') }).click()
  await gone(page, words.vacantSeat('Assens Kommune'))
  await page.getByRole('button', { name: history.undo }).click()
  await seat.waitFor()
  expect(await page.getByRole('main').innerText()).not.toContain(common.working)
})
