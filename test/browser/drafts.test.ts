import type { Page } from 'playwright-core'
import { common } from '#app/i18n/da/common.ts'
import { expect, open, test } from '#test/support/browser.ts'
import { faults } from './faults.ts'

const { drafts } = common

/** The browser has noted what was typed. */
const untilKept = (page: Page, words: string) =>
  page.waitForFunction((typed) => Object.values(localStorage).some((value) => String(value).includes(typed)), words)

/** A long form everybody of the demo's secretariat has. */
async function openForm(page: Page): Promise<void> {
  await open(page, '/samarbejder/syddanmark/rediger')
}

const area = (page: Page) => page.getByRole('main').locator('form textarea').first()

test('what was typed in a long form and not saved is back when it is opened again, and gone once it is saved', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'anna')
  await openForm(page)
  const before = await area(page).inputValue()
  await area(page).fill(`${before} Halvt skrevet.`)
  await untilKept(page, 'Halvt skrevet.')
  await openForm(page)
  await page.getByText(drafts.isBack).waitFor()
  expect(await faults(page)).toEqual([])
  expect(await area(page).inputValue()).toBe(`${before} Halvt skrevet.`)
  await page.getByRole('button', { name: drafts.startAgain }).click()
  expect(await area(page).inputValue()).toBe(before)
  await openForm(page)
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(drafts.isBack).count()).toBe(0)

  await area(page).fill(`${before} Helt skrevet.`)
  await untilKept(page, 'Helt skrevet.')
  await page.getByRole('main').locator('form button[type=submit]').last().click()
  await page.waitForURL('**/samarbejder/syddanmark')
  await openForm(page)
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(drafts.isBack).count()).toBe(0)
  expect(await area(page).inputValue()).toBe(`${before} Helt skrevet.`)
})

test('a draft of something others have changed since is offered, not put in', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  await openForm(page)
  const before = await area(page).inputValue()
  await area(page).fill('Min egen halve tekst.')
  await untilKept(page, 'Min egen halve tekst.')
  await open(page, '/min-side')

  const elsewhere = await visits.as(server, 'anna')
  await openForm(elsewhere)
  await area(elsewhere).fill(`${before} Rettet et andet sted.`)
  await elsewhere.getByRole('main').locator('form button[type=submit]').last().click()
  await elsewhere.waitForURL('**/samarbejder/syddanmark')

  await openForm(page)
  await page.getByText(drafts.changedSince).waitFor()
  expect(await area(page).inputValue()).toBe(`${before} Rettet et andet sted.`)
  await page.getByRole('button', { name: drafts.fetch }).click()
  expect(await area(page).inputValue()).toBe('Min egen halve tekst.')
})

test('a server that is killed while a form is sent loses nothing that was typed', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna', { expects: [/status of 500/, /Failed to load resource/, /ERR_/, /Failed to fetch/] })
  await openForm(page)
  await area(page).fill('Sendt, netop som serveren døde.')
  await untilKept(page, 'Sendt, netop som serveren døde.')
  await page.route('**/samarbejder/syddanmark/rediger*', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
  )
  await page.getByRole('main').locator('form button[type=submit]').last().click()
  await page.locator('.trouble').waitFor()
  await page.unroute('**/samarbejder/syddanmark/rediger*')
  await openForm(page)
  expect(await area(page).inputValue()).toBe('Sendt, netop som serveren døde.')
})

test('on a shared machine the next one who signs in finds nothing of it', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  await openForm(page)
  await area(page).fill('Annas egne ord.')
  await untilKept(page, 'Annas egne ord.')
  const next = await visits.as(server, 'marianne')
  const [cookie] = await next.context().cookies()
  await page.context().addCookies([cookie!])
  await open(page, '/min-side')
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('faelled:form:')))
})
