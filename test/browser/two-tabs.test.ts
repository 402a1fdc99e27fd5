import { common } from '#app/i18n/da/common.ts'
import { discussions } from '#app/i18n/da/discussions.ts'
import { expect, open, test } from '#test/support/browser.ts'
import { addressBook } from './addresses.ts'

test('pressed twice it is one, and the back button leads to an empty form', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  await open(page, (await addressBook().of(server, '/emner/:subjectId/traade')).path)
  const form = new URL(page.url()).pathname
  const title = page.getByLabel(discussions.titleLabel)
  const body = page.getByLabel(discussions.firstPost)
  await title.fill('Trykket to gange')
  await body.fill('Det skal kun blive til én tråd.')
  await page.getByRole('button', { name: discussions.startThread }).dblclick()
  await page.waitForURL('**/traade/*-*')
  const thread = new URL(page.url()).pathname
  expect(thread).not.toBe(form)
  await page.goBack()
  await title.waitFor()
  expect([await title.inputValue(), await body.inputValue()]).toEqual(['', ''])
  expect(await page.getByText(common.drafts.isBack).count()).toBe(0)
  await open(page, '/soeg?q=Trykket+to+gange')
  const found = page.getByRole('main').locator('a[href^="/traade/"]').filter({ hasText: 'Trykket to gange' })
  const addresses = await found.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  expect(new Set(addresses).size).toBeLessThanOrEqual(1)
})

test('what is changed in one tab is not undone by what stood in another', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  const address = '/samarbejder/syddanmark/rediger'
  await open(page, address)
  const other = await page.context().newPage()
  await open(other, address)
  const area = (tab: typeof page) => tab.getByRole('main').locator('form textarea').first()
  const send = (tab: typeof page) => tab.getByRole('main').locator('form button[type=submit]').last().click()
  await area(page).fill('Skrevet i den første fane.')
  await send(page)
  await page.waitForURL('**/samarbejder/syddanmark')
  // The other tab still shows what it was opened with, and goes on by links to what is true now.
  await other.getByRole('link', { name: common.cancel }).click()
  await other.waitForURL('**/samarbejder/syddanmark')
  await other.getByText('Skrevet i den første fane.').waitFor()
  await open(other, address)
  expect(await area(other).inputValue()).toBe('Skrevet i den første fane.')
})
