import { flash } from '#app/i18n/da/flash.ts'
import { history } from '#app/i18n/da/history.ts'
import { letters } from '#app/i18n/da/letters.ts'
import { expect, test } from '#test/support/browser.ts'

/* Whoever runs a group writes to its members, sees how many that is, and takes it back; with scripts and without. */

const group = 'Arbejdsgruppen for borgeroplevet kvalitet'

for (const [how, options] of [
  ['with scripts', { expects: [] as RegExp[] }],
  ['without scripts', { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }],
] as const)
  test(`a letter to the members, and taken back before it leaves: ${how}`, async ({ server, visits }) => {
    const page = await visits.as(server, 'anna', { ...options, expects: [...options.expects] })
    await page.goto('/grupper')
    await page.getByRole('main').getByRole('link', { name: group }).first().click()
    await page.waitForURL(/\/grupper\/[0-9a-f-]{36}$/)
    await page.goto(`${new URL(page.url()).pathname}/medlemmer`)
    await page.getByRole('link', { name: letters.write }).click()
    await page.waitForURL('**/breve/nyt')
    const everybody = await page.getByLabel(letters.form.audience, { exact: true }).locator('option').first().innerText()
    expect(everybody).toMatch(/\(\d+\)/)
    await page.getByLabel(letters.form.subject).fill('Mødet flytter')
    await page.getByRole('textbox', { name: letters.form.body }).fill('Kære alle.\n\nVi mødes i Vejen i stedet.')
    await page.getByRole('button', { name: letters.form.send }).click()
    await page.getByText(letters.states.leaving, { exact: true }).waitFor()
    await page.getByRole('button', { name: history.undo }).first().click()
    await page.getByText(flash['letter.takenBack']).first().waitFor()
    await page.getByText(letters.states.takenBack, { exact: true }).waitFor()
  })
