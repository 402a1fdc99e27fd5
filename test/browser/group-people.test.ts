import type { Page } from 'playwright-core'
import { charts } from '#app/i18n/da/charts.ts'
import { joining } from '#app/i18n/da/joining.ts'
import { joiningForms } from '#app/i18n/da/joining-forms.ts'
import { seatForms } from '#app/i18n/da/seat-forms.ts'
import { seats } from '#app/i18n/da/seats.ts'
import { expect, phone, ready, test } from '#test/support/browser.ts'

/* Who represents whom, how one comes to be with them, and how the groups hang together. */

const name = 'Arbejdsgruppen for borgeroplevet kvalitet'

const going = (page: Page) => async (to: string) => {
  await page.goto(to)
  await ready(page)
}

async function openGroup(page: Page, go: (to: string) => Promise<void>, below = '') {
  await go('/grupper')
  const link = page.getByRole('main').getByRole('link', { name }).first()
  await go(`${await link.getAttribute('href')}${below}`)
}

test('a contact person fills the seat of the own municipality', async ({ server, visits }) => {
  const page = await visits.as(server, 'niels')
  const go = going(page)
  await openGroup(page, go, '/medlemmer')
  const seat = page.getByRole('listitem').filter({ hasText: 'Assens Kommune' }).first()
  expect(await seat.innerText()).toContain(seats.vacant)
  await seat.getByRole('link', { name: seats.fill }).first().click()
  await page.getByRole('heading', { level: 1, name: seatForms.fillTitle('Assens Kommune') }).waitFor()
  await ready(page)
  const person = page.getByLabel(seatForms.person)
  await person.selectOption({ label: (await person.locator('option').filter({ hasText: 'Niels Brandt' }).innerText()).trim() })
  await page.getByRole('button', { name: seatForms.fill }).click()
  await page.waitForURL('**/medlemmer')
  expect(await page.getByRole('listitem').filter({ hasText: 'Assens Kommune' }).first().innerText()).toContain('Niels Brandt')
})

test('somebody who is not a member asks to join, and is accepted by the chair', async ({ server, visits }) => {
  const asker = await visits.as(server, 'lone')
  const asking = { page: asker, go: going(asker) }
  await openGroup(asking.page, asking.go)
  await asking.page.getByRole('link', { name: joining.ask }).click()
  await asking.page.getByLabel(joiningForms.reason).fill('Forum vil gerne følge prøvehandlingerne tæt.')
  await asking.page.getByRole('button', { name: joiningForms.send }).click()
  await asking.page.getByText(joining.waiting).waitFor()

  const page = await visits.as(server, 'birgitte')
  const go = going(page)
  await openGroup(page, go)
  await page.getByText(joining.wantInCount(2)).waitFor()
  await openGroup(page, go, '/medlemmer')
  await page.getByRole('button', { name: joining.acceptOf('Lone Bramming') }).click()
  await page.getByRole('link', { name: 'Lone Bramming' }).first().waitFor()
  await openGroup(asking.page, asking.go)
  expect(await asking.page.getByText(joining.waiting).count()).toBe(0)
})

test('the organisation stands beside its proposal, on a phone too, with words for what differs', async ({ server, visits }) => {
  for (const options of [{}, phone]) {
    const page = await visits.as(server, 'pia', options)
    await going(page)('/samarbejder/sjaelland/organisation')
    expect(await page.getByRole('img', { name: charts.picture(charts.today) }).count()).toBe(1)
    const list = page.getByRole('list', { name: charts.listOf('Chef- og direktørforum som gatekeeper') })
    const text = await list.innerText()
    for (const mark of ['new', 'moved', 'renamed', 'ends'] as const) expect(text).toContain(charts.marks[mark])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(wider).toBe(false)
  }
})
