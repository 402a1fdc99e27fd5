import type { Page } from 'playwright-core'
import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { papers } from '#app/i18n/da/papers.ts'
import { demoPassword, emailOf, expect, open, test } from '#test/support/browser.ts'

const path = (page: Page) => new URL(page.url()).pathname
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || '')

test('signing in needs no mouse, and the first stop leads past the frame', async ({ server, visits }) => {
  const page = await visits.stranger(server)
  await open(page, '/log-ind')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Gå til indholdet')
  await page.keyboard.press('Enter')
  for (let stop = 0; stop < 3 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'INPUT'; stop++)
    await page.keyboard.press('Tab')
  await page.keyboard.type(emailOf('samira'))
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/min-side')
})

test('letters lead through the house, and Esc back one step', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/min-konto')
  for (const [letter, to] of [
    ['m', '/min-side'],
    ['g', '/grupper'],
    ['p', '/papirer'],
    ['s', '/samarbejder/syddanmark'],
    ['f', '/soeg'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await page.waitForURL(`**${to}`)
  }
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Tastaturgenveje' })
  await list.waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.waitForURL('**/samarbejder/syddanmark')
})

test('the box finds and opens something without a mouse', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/min-side')
  await page.keyboard.press('/')
  expect(await focused(page)).toBe('soeg-i-alt')
  await page.keyboard.type('borgeroplevet')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  const chosen = (await page.getByRole('option', { selected: true }).locator('.suggestion-title').innerText()).trim()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/min-side')
  await page.getByRole('main').getByRole('heading', { name: chosen }).first().waitFor()
  await expect.poll(() => focused(page)).toBe('indhold')
})

test('letters do nothing while somebody writes', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/min-konto')
  const field = page.getByLabel('Arbejdsområde')
  await field.fill('')
  await field.focus()
  await page.keyboard.type('g m / ? g g')
  expect(await field.inputValue()).toBe('g m / ? g g')
  expect(path(page)).toBe('/min-konto')
  expect(await page.getByRole('dialog').count()).toBe(0)
  // Neither does Esc throw away what is half typed.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await field.inputValue()).toBe('g m / ? g g')
})

test('the palette goes where the menus go, and does what they do', async ({ server, visits }) => {
  const page = await visits.as(server, 'birgitte')
  await open(page, '/min-side')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find eller gør noget' }).waitFor()
  await page.keyboard.type('Kvalitet, borgeren')
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Kvalitet, borgeren selv kan mærke/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Kvalitet, borgeren selv kan mærke' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(papers.page.publishShort)
  await page.getByRole('dialog').getByRole('option', { name: 'Publicer', exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/publicer')
  await page.getByLabel(paperForms.publish.paperTitle).focus()
  await page.keyboard.type(' (rettet)')
  await page.keyboard.press('Enter')
  await page.waitForURL('**?lag=publiceret')
  await page.getByRole('heading', { level: 1, name: /\(rettet\)/ }).waitFor()
})

test('a menu is walked with the arrows and left with Esc', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/min-side')
  const menu = page.locator('.shell-person details')
  await menu.locator('summary').focus()
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('Min konto')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('Tastaturgenveje')
  await page.keyboard.press('Escape')
  expect(await menu.getAttribute('open')).toBeNull()
  expect(path(page)).toBe('/min-side')
})

test('who does not want letters switches them off, and keeps the rest', async ({ server, visits }) => {
  const page = await visits.as(server, 'fatma')
  await open(page, '/min-konto/indstillinger')
  await page.getByLabel('Brug genvejstaster med enkelte bogstaver').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: /gemt/i }).first().waitFor()
  await open(page, '/min-konto/indstillinger')
  expect(await page.getByLabel('Brug genvejstaster med enkelte bogstaver').isChecked()).toBe(false)
  for (const key of ['/', '?', 'g', 'm']) await page.keyboard.press(key)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find eller gør noget' }).waitFor()
  expect(path(page)).toBe('/min-konto/indstillinger')
  expect(await page.getByRole('dialog').count()).toBe(1)
})
