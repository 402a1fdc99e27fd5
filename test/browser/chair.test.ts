import type { Page } from 'playwright-core'
import { accounts } from '#app/i18n/da/accounts.ts'
import { groupForms } from '#app/i18n/da/group-forms.ts'
import { expect, ready, test, type VisitOptions } from '#test/support/browser.ts'

/* What a chair does to get people working: makes a group, adds a colleague, invites somebody new, who signs in by mail. */

const path = (page: Page) => new URL(page.url()).pathname
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Makes a group below the chair's own, by the link a chair follows; answers where it lives. */
async function makeGroup(page: Page, go: (to: string) => Promise<void>, name: string) {
  await go('/grupper')
  const own = page.getByRole('main').getByRole('link', { name: 'Arbejdsgruppen for borgeroplevet kvalitet' }).first()
  await go((await own.getAttribute('href'))!)
  await go((await page.locator('a[href^="/grupper/ny?"]').first().getAttribute('href'))!)
  await heading(page, groupForms.form.newTitle)
  await page.getByLabel(groupForms.form.name, { exact: true }).fill(name)
  await page.getByLabel(groupForms.form.purpose).fill('Prøver et spørgeskema af.')
  await page.getByRole('button', { name: groupForms.form.create }).click()
  await heading(page, name)
  expect(await page.getByRole('main').innerText()).toContain('Prøver et spørgeskema af.')
  return path(page)
}

async function addColleague(page: Page, go: (to: string) => Promise<void>, group: string) {
  await go(`${group}/medlemmer`)
  await page.getByRole('main').getByRole('link', { name: groupForms.memberForm.add }).first().click()
  await page.getByLabel(groupForms.memberForm.find).fill('fatma')
  await page.getByRole('button', { name: groupForms.memberForm.search, exact: true }).click()
  await page.getByLabel(groupForms.memberForm.roleOf('Fatma Demir')).selectOption({ label: 'Sekretær' })
  await page.getByRole('button', { name: groupForms.memberForm.addName('Fatma Demir') }).click()
  await page.waitForURL(`**${group}/medlemmer`)
  expect(await page.getByRole('listitem').filter({ hasText: 'Fatma Demir' }).first().innerText()).toContain('Sekretær')
}

async function invite(page: Page, go: (to: string) => Promise<void>, to: { group: string; name: string; email: string }) {
  await go(`${to.group}/medlemmer/inviter`)
  await page.getByLabel(groupForms.memberForm.name, { exact: true }).fill(to.name)
  await page.getByLabel(groupForms.memberForm.email).fill('ingen adresse')
  await page.getByRole('main').locator('form').evaluateAll((forms) => forms.forEach((form) => form.setAttribute('novalidate', '')))
  await page.getByRole('button', { name: groupForms.memberForm.send }).click()
  await page.getByRole('main').getByRole('alert').first().waitFor()
  expect(await page.getByLabel(groupForms.memberForm.name, { exact: true }).inputValue()).toBe(to.name)
  await page.getByLabel(groupForms.memberForm.email).fill(to.email)
  await page.getByRole('button', { name: groupForms.memberForm.send }).click()
  await page.waitForURL(`**${to.group}/medlemmer`)
  await page.getByText(to.email).first().waitFor()
}

/** Reads the mail, follows its link, is refused a short password, chooses one, and is signed in to the group. */
async function acceptByMail(page: Page, go: (to: string) => Promise<void>, invited: { group: string; groupName: string; name: string }) {
  const mail = page.getByRole('main').getByRole('link', { name: invited.groupName })
  await expect
    .poll(async () => (await go('/demo/mails'), mail.count()), { timeout: 30_000, interval: 500 })
    .toBeGreaterThan(0)
  await go((await mail.first().getAttribute('href'))!)
  await go((await page.locator('a[href*="/adgangskode/"]').getAttribute('href'))!)
  await heading(page, accounts.choose.titleNew)
  expect(await page.getByRole('main').innerText()).toContain(invited.name)
  for (const password of ['for kort', 'fire tilfældige ord her']) {
    await page.getByLabel(accounts.choose.password, { exact: true }).fill(password)
    await page.getByRole('button', { name: accounts.choose.submit }).click()
    if (password === 'for kort') await page.getByRole('alert').first().waitFor()
  }
  await page.waitForURL('**/min-side')
  await go(invited.group)
  await heading(page, invited.groupName)
}

const ways: [how: string, options: VisitOptions][] = [
  ['with scripts', { expects: [/status of 422/] }],
  // The preloads of scripts are what the browser then refuses.
  ['without scripts', { javaScriptEnabled: false, expects: [/status of 422/, /assets\/\S+\.js csp/] }],
]

test.for(ways)('a chair makes a group, adds and invites members, and the invited signs in by mail: %s', async ([how, options], { server, visits }) => {
  const going = (page: Page) => async (to: string) => {
    await page.goto(to)
    if (options.javaScriptEnabled !== false) await ready(page)
  }
  const chair = await visits.as(server, 'birgitte', options)
  const groupName = `Prøveholdet ${how === 'with scripts' ? 'Nord' : 'Syd'}`
  const group = await makeGroup(chair, going(chair), groupName)
  await addColleague(chair, going(chair), group)
  const name = `Inger ${how === 'with scripts' ? 'Nordstrøm' : 'Sydbjerg'}`
  const email = `${name.toLowerCase().replace(' ', '.').replace('ø', 'oe')}@esbjerg.example`
  await invite(chair, going(chair), { group, name, email })
  const invited = await visits.stranger(server, options)
  await acceptByMail(invited, going(invited), { group, groupName, name })
})
