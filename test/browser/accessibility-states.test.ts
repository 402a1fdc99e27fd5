import type { Page } from 'playwright-core'
import { accounts } from '#app/i18n/da/accounts.ts'
import { agreementForms } from '#app/i18n/da/agreement-forms.ts'
import { discussions } from '#app/i18n/da/discussions.ts'
import { editor } from '#app/i18n/da/editor.ts'
import { groupForms } from '#app/i18n/da/group-forms.ts'
import { groups } from '#app/i18n/da/groups.ts'
import { imports } from '#app/i18n/da/imports.ts'
import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { expect, open, test } from '#test/support/browser.ts'
import { addressBook } from './addresses.ts'
import { faults } from './faults.ts'
import { startWriting, text } from './writing.ts'

const book = addressBook()
const refused = { expects: [/status of 422/] }

/** What an open menu covers is too small to hit until it closes. */
const covered = /target-size at .*partially obscured/

/** Each menu of the page, opened one after the other. */
async function faultsWithMenus(page: Page): Promise<string[]> {
  const found: string[] = []
  const menus = page.locator('details.menu:visible')
  for (let index = 0; index < (await menus.count()); index++) {
    const menu = menus.nth(index)
    await menu.evaluate((details: HTMLDetailsElement) => (details.open = true))
    found.push(...(await faults(page)).filter((fault) => !covered.test(fault)))
    await menu.evaluate((details: HTMLDetailsElement) => (details.open = false))
  }
  return found
}

for (const pattern of ['/min-side', '/grupper/:groupId/medlemmer', '/papirer/:paperId', '/traade/:threadId'])
  test(`${pattern} is accessible with each of its menus open`, async ({ server, visits }) => {
    const { path } = await book.of(server, pattern)
    const page = await visits.as(server, 'anna')
    await open(page, path)
    expect(await faultsWithMenus(page)).toEqual([])
  })

test('the palette, the list of keys and the suggestions are accessible', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/min-side')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kvalitet')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  expect(await faults(page)).toEqual([])
  await open(page, '/min-side')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.keyboard.press('/')
  await page.keyboard.type('kvalitet')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  expect(await faults(page)).toEqual([])
})

const forms = [
  { pattern: '/grupper/ny', button: groupForms.form.create },
  { pattern: '/grupper/:groupId/medlemmer/inviter', button: groupForms.memberForm.send },
  { pattern: '/grupper/:groupId/leverancer/ny', button: groups.deliverableForm.add },
  { pattern: '/papirer/ny', button: paperForms.make.submit },
  { pattern: '/emner/:subjectId/traade', button: discussions.startThread },
  { pattern: '/min-konto/adgangskode', button: accounts.account.savePassword },
  { pattern: '/samarbejder/:slug/rammeaftaler/ny', button: agreementForms.create },
  { pattern: '/samarbejder/:slug/import', button: imports.submit },
]

for (const { pattern, button } of forms)
  test(`${pattern} is accessible when it refuses`, async ({ server, visits }) => {
    const { path } = await book.of(server, pattern)
    const page = await visits.as(server, 'anna', refused)
    await open(page, path)
    await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('main').getByRole('alert').first().waitFor()
    expect(await page.getByRole('main').locator('[aria-invalid=true]').count()).toBeGreaterThan(0)
    expect(await faults(page)).toEqual([])
  })

test('the editor and its dialogs are accessible', async ({ server, visits }) => {
  const { path } = await book.of(server, '/papirer/:paperId')
  const [page, colleague] = [await visits.as(server, 'samira'), await visits.as(server, 'birgitte')]
  await Promise.all([startWriting(page, path), startWriting(colleague, path)])
  await text(colleague).locator('p').first().click()
  await page.locator('.caret').waitFor()
  expect(await faults(page)).toEqual([])
  for (const name of ['Link', 'Billede']) {
    await page.getByRole('toolbar').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor()
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await text(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.getByRole('toolbar').getByRole('button', { name: editor.insertTable }).click()
  const tools = page.getByRole('toolbar').getByLabel(editor.tableTools)
  await tools.waitFor()
  for (const [index, words] of ['Hvad', 'Hvem', 'Hvornår'].entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  expect(await faults(page)).toEqual([])
  await tools.selectOption({ label: editor.deleteTable })
  await page.keyboard.type('@Birg')
  await page
    .getByRole('option', { name: /Birgitte/ })
    .first()
    .waitFor()
  expect(await faults(page)).toEqual([])
})

test('what is not there is said accessibly, to the signed-in and to others', async ({ server, visits }) => {
  const gone = { expects: [/status of 404/] }
  for (const page of [await visits.as(server, 'anna', gone), await visits.stranger(server, gone)]) {
    await open(page, '/findes-slet-ikke')
    expect(await faults(page)).toEqual([])
  }
})
