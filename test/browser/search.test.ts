import type { Page } from 'playwright-core'
import { finding } from '#app/i18n/da/finding.ts'
import { expect, open, test } from '#test/support/browser.ts'

// The preloads of scripts are what the browser then refuses.
const plain = { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }
const titles = (page: Page) => page.locator('.hit-title').allInnerTexts()
const total = async (page: Page) => Number(/\d+/.exec(await page.locator('.search-count').innerText())?.[0])

test('the box is on every page, and suggests by each word as one types', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  for (const path of ['/grupper', '/papirer', '/min-konto', '/soeg', '/min-side']) {
    await open(page, path)
    expect(await page.getByRole('combobox', { name: 'Søg i alt' }).count(), path).toBe(1)
  }
  await page.keyboard.press('/')
  await page.keyboard.type('mærk kval')
  const option = page.getByRole('listbox').getByRole('option', { name: /Kvalitet, borgeren selv kan mærke/ })
  await option.first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/soeg?q=m*')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('borg kval')
  await page.getByRole('dialog').getByRole('option', { name: /Kvalitet, borgeren selv kan mærke/ }).first().waitFor()
})

test('without JavaScript: passages are marked inside long words, facets narrow and let go, pages follow', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', plain)
  await page.goto('/soeg?q=kapacitet')
  const all = await total(page)
  expect(all).toBeGreaterThan(0)
  expect(await page.locator('.hit mark').count()).toBeGreaterThan(0)
  const kind = page.getByRole('region', { name: finding.kind }).getByRole('link').first()
  const counted = Number(await kind.locator('.facet-count').innerText())
  await kind.click()
  await page.waitForURL('**kind=*')
  expect(await total(page)).toBe(counted)
  await page.getByRole('link', { name: finding.clear }).click()
  expect(await total(page)).toBe(all)
  await page.goto('/soeg')
  const first = await titles(page)
  expect(first).toHaveLength(20)
  await page.goto('/soeg?page=2')
  expect(await titles(page)).not.toEqual(first)
  await page.goto('/soeg?page=9999')
  expect(await titles(page)).toEqual([])
})

test('a slip of the finger is put right and said so', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', plain)
  await page.goto('/soeg?q=psykriati')
  await page.getByText(finding.readAs('psykiatri')).waitFor()
  expect(await total(page)).toBeGreaterThan(0)
})
