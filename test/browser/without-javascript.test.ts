import type { Page } from 'playwright-core'
import { accounts } from '#app/i18n/da/accounts.ts'
import { common } from '#app/i18n/da/common.ts'
import { discussions } from '#app/i18n/da/discussions.ts'
import { groupForms } from '#app/i18n/da/group-forms.ts'
import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { papers } from '#app/i18n/da/papers.ts'
import { demoPassword, emailOf, expect, test, type Visits } from '#test/support/browser.ts'
import type { DemoServer } from '#test/support/demo-server.ts'

// The preloads of scripts are what the browser then refuses.
const plain = { javaScriptEnabled: false, expects: [/status of 422/, /assets\/\S+\.js csp/] }
const path = (page: Page) => new URL(page.url()).pathname

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function hrefOf(server: DemoServer, visits: Visits, who: string, list: string, name: string) {
  const page = await visits.as(server, who, plain)
  await page.goto(list)
  return { page, href: (await page.getByRole('main').getByRole('link', { name }).first().getAttribute('href'))! }
}

test('signing in, finding and reading a paper', async ({ server, visits }) => {
  const page = await visits.stranger(server, plain)
  await page.goto('/min-side')
  await page.getByLabel('E-mail').fill(emailOf('samira'))
  await page.getByLabel('Adgangskode', { exact: true }).fill('forkert')
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  expect(await page.getByRole('alert').innerText()).toContain('passer ikke sammen')
  expect(await page.getByLabel('E-mail').inputValue()).toBe(emailOf('samira'))
  await page.getByLabel('Adgangskode', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  expect(path(page)).toBe('/min-side')
  await page.getByRole('combobox', { name: 'Søg i alt' }).fill('spørge borgeren')
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }).first().click()
  await heading(page, 'Kvalitet, borgeren selv kan mærke')
  expect(await page.getByRole('main').innerText()).toContain('Hvorfor spørge borgeren')
})

test('starting a thread and writing a post; a refusal keeps what was typed', async ({ server, visits }) => {
  const { page, href } = await hrefOf(server, visits, 'samira', '/papirer', 'Kvalitet, borgeren selv kan mærke')
  await page.goto(href)
  await page.getByRole('link', { name: discussions.newThread }).click()
  await page.getByLabel('Dit indlæg').fill('Jeg har et spørgsmål til tabellen.')
  await page.getByRole('button', { name: discussions.startThread }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Dit indlæg').inputValue()).toBe('Jeg har et spørgsmål til tabellen.')
  await page.getByLabel('Hvad handler det om?').fill('Tabellen på side to')
  await page.getByRole('button', { name: discussions.startThread }).click()
  await heading(page, 'Tabellen på side to')
  const box = page.getByLabel('Skriv i tråden')
  await box.fill('Det gælder borgeren 010190-1234 i Esbjerg.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('ser ud til at indeholde et CPR-nummer').first().waitFor()
  expect(await box.getAttribute('aria-invalid')).toBe('true')
  expect(await box.inputValue()).toBe('Det gælder borgeren 010190-1234 i Esbjerg.')
  await box.fill('Det gælder Esbjerg.')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.getByRole('list', { name: '2 indlæg' }).innerText()).toContain('Det gælder Esbjerg.')
})

test('making a paper; it says that writing takes scripts and shows the text to read', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', plain)
  await page.goto('/papirer/ny')
  await page.getByLabel(paperForms.make.kind).selectOption({ label: 'Notat' })
  await page.getByRole('button', { name: 'Opret papiret' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel(paperForms.make.kind).locator('option:checked').innerText()).toBe('Notat')
  await page.getByLabel('Titel').fill('Notat uden scripts')
  await page.getByRole('button', { name: 'Opret papiret' }).click()
  await heading(page, 'Notat uden scripts')
  expect(await page.getByRole('main').innerText()).toContain('kræver JavaScript')
  await page.goto('/papirer')
  expect(await page.getByRole('main').getByRole('link', { name: 'Notat uden scripts' }).count()).toBe(1)
})

test('a chair edits the group; a refusal keeps what was typed', async ({ server, visits }) => {
  const { page, href } = await hrefOf(
    server,
    visits,
    'birgitte',
    '/grupper',
    'Arbejdsgruppen for borgeroplevet kvalitet',
  )
  await page.goto(`${href}/rediger`)
  await page.getByLabel('Navn', { exact: true }).fill('')
  await page.getByLabel('Formål').fill('Gruppen spørger borgerne, og den lytter.')
  await page.getByRole('button', { name: groupForms.form.save }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Formål').inputValue()).toBe('Gruppen spørger borgerne, og den lytter.')
  await page.getByLabel('Navn', { exact: true }).fill('Arbejdsgruppen for borgeroplevet kvalitet')
  await page.getByRole('button', { name: groupForms.form.save }).click()
  expect(path(page)).toBe(href)
  expect(await page.getByRole('main').innerText()).toContain('Gruppen spørger borgerne, og den lytter.')
})

test('changing one’s profile, and the language of it all', async ({ server, visits }) => {
  const page = await visits.as(server, 'fatma', plain)
  await page.goto('/min-konto')
  await page.getByLabel('Arbejdsområde').fill('Sag 010190-1234')
  await page.getByLabel('Titel').fill('Ledende socialrådgiver')
  await page.getByRole('button', { name: accounts.account.saveProfile }).click()
  expect(await page.getByRole('alert').innerText()).toContain('CPR-nummer')
  expect(await page.getByLabel('Titel').inputValue()).toBe('Ledende socialrådgiver')
  await page.getByLabel('Arbejdsområde').fill('Udredning')
  await page.getByRole('button', { name: accounts.account.saveProfile }).click()
  await page.goto('/min-konto')
  expect(await page.getByLabel('Titel').inputValue()).toBe('Ledende socialrådgiver')
  await page.locator('.shell-person summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await heading(page, 'My account')
})

test('an address that only takes forms says why it refused, shows what was typed, and leads back', async ({ server, visits }) => {
  const { page, href } = await hrefOf(server, visits, 'birgitte', '/papirer', 'Kvalitet, borgeren selv kan mærke')
  await page.goto(`${href}/versioner/1`)
  await page.getByLabel(papers.versions.name, { exact: true }).fill('Efter mødet om 010190-1234')
  await page.getByRole('button', { name: papers.versions.rename }).click()
  await heading(page, common.refusedForm.title)
  const main = page.getByRole('main')
  expect(await main.innerText()).toContain('ser ud til at indeholde et CPR-nummer')
  expect(await main.innerText()).toContain('Efter mødet om 010190-1234')
  await main.getByRole('link', { name: common.refusedForm.back }).click()
  expect(path(page)).toBe(`${href}/versioner/1`)
})
