import type { Page } from 'playwright-core'
import { agreementForms } from '#app/i18n/da/agreement-forms.ts'
import { agreements } from '#app/i18n/da/agreements.ts'
import { common } from '#app/i18n/da/common.ts'
import { flash } from '#app/i18n/da/flash.ts'
import { history } from '#app/i18n/da/history.ts'
import { overview } from '#app/i18n/da/overview.ts'
import { shell } from '#app/i18n/da/shell.ts'
import { expect, open, phone, test } from '#test/support/browser.ts'

/* A secretariat edits an agreement, and a director sees how it goes. */

const current = 'Rammeaftale Syddanmark 2025-2026'
const main = (page: Page) => page.getByRole('main')

async function agreementPath(page: Page): Promise<string> {
  await page.goto('/samarbejder/syddanmark')
  return (await main(page).getByRole('link', { name: current }).first().getAttribute('href'))!
}

const said = async (page: Page, code: keyof typeof flash, title = '') => {
  await page.getByText(flash[code].replace('{title}', title)).first().waitFor()
}

async function fromMenu(page: Page, name: string, of: string): Promise<void> {
  await main(page).locator('summary').filter({ hasText: agreements.moreOf(of) }).first().click()
  await main(page).getByRole('button', { name, exact: true }).first().click()
}

test('a secretariat adds, orders, removes and restores what hangs on an agreement', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  const agreement = await agreementPath(page)
  await open(page, agreement)
  await main(page).getByRole('link', { name: 'Borgeroplevet kvalitet', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Borgeroplevet kvalitet' }).waitFor()
  await main(page).getByRole('link', { name: agreements.addCommitments }).first().click()
  await page.getByRole('textbox', { name: agreementForms.commitments }).fill('At fejre det, der lykkes')
  await page.getByRole('button', { name: agreementForms.commitmentsAdd }).click()
  await said(page, 'commitment.added')
  const points = main(page).getByRole('list', { name: agreements.commitments }).locator('.commitment-text')
  expect(await points.last().innerText()).toBe('At fejre det, der lykkes')
  await fromMenu(page, agreements.moveUpOf('At fejre det, der lykkes'), 'At fejre det, der lykkes')
  await said(page, 'commitment.moved')
  expect((await points.allInnerTexts()).indexOf('At fejre det, der lykkes')).toBe((await points.count()) - 2)
  await fromMenu(page, agreements.removeOf('At fejre det, der lykkes'), 'At fejre det, der lykkes')
  await said(page, 'commitment.removed')
  expect(await points.allInnerTexts()).not.toContain('At fejre det, der lykkes')
  await page.getByRole('button', { name: history.undo }).first().click()
  await said(page, 'commitment.restored')
  expect(await points.allInnerTexts()).toContain('At fejre det, der lykkes')
})

test('a milestone is planned, reached and drawn; without scripts as well', async ({ server, visits }) => {
  for (const [options, title] of [
    [{}, 'Fælles dag for alle formænd'],
    [{ javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }, 'Fælles dag uden skærme'],
  ] as const) {
    const page = await visits.as(server, 'anna', { ...options, expects: 'expects' in options ? [...options.expects] : [] })
    const agreement = await agreementPath(page)
    await page.goto(`${agreement}/milepaele/ny`)
    await page.getByLabel(agreementForms.milestoneTitle).fill(title)
    await page.getByLabel(agreementForms.milestoneDue, { exact: true }).fill('1. juni 2026')
    await page.getByRole('button', { name: agreementForms.milestoneAdd }).click()
    await said(page, 'milestone.added')
    const drawing = main(page).getByRole('img', { name: new RegExp(current) }).first()
    expect(await drawing.isVisible()).toBe(true)
    await main(page).locator('summary').filter({ hasText: agreements.timelineList }).click()
    const row = main(page).getByRole('list', { name: agreements.timelineList }).getByRole('listitem').filter({ hasText: title })
    expect(await row.innerText()).toContain(agreements.lateState)
    await row.getByRole('button', { name: agreements.reachOf(title) }).click()
    await said(page, 'milestone.reached', title)
  }
})

test('of two who edit one agreement the later keeps what was typed, and is told what stands there now', async ({ server, visits }) => {
  const [first, second] = [await visits.as(server, 'anna'), await visits.as(server, 'anna', { expects: [/status of 422/] })]
  const agreement = await agreementPath(first)
  for (const page of [first, second]) await open(page, `${agreement}/rediger`)
  const save = (page: Page) => page.getByRole('button', { name: agreementForms.save }).click()
  await first.getByLabel(agreementForms.governance).fill('Parterne følger udgifterne hver måned.')
  await save(first)
  await said(first, 'agreement.saved')
  await second.getByLabel(agreementForms.governance).fill('Parterne følger udgifterne hver uge.')
  await save(second)
  await main(second).getByText(agreementForms.meanwhileTitle).waitFor()
  await main(second).getByText('Parterne følger udgifterne hver måned.').waitFor()
  expect(await second.getByLabel(agreementForms.governance).inputValue()).toBe('Parterne følger udgifterne hver uge.')
  await second.waitForFunction(() => (document.querySelector('main input[name=revision]') as HTMLInputElement).value === '2')
  await save(second)
  await said(second, 'agreement.saved')
  await main(second).getByText('Parterne følger udgifterne hver uge.').waitFor()
})

test('a director goes from the bar of a phone through Overblik to what is late', async ({ server, visits }) => {
  const page = await visits.as(server, 'lone', phone)
  await open(page, '/min-side')
  await page.getByRole('navigation', { name: shell.bar }).getByRole('link', { name: shell.places.overview }).click()
  await page.getByRole('heading', { level: 1, name: overview.title }).waitFor()
  const rows = main(page).locator('.overview-row')
  expect(await rows.first().innerText()).toContain(overview.lateLabel)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  const area = (await rows.first().getByRole('heading').innerText()).trim()
  await rows.first().getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: area }).waitFor()
  expect(await main(page).locator('.timeline-narrow').isVisible()).toBe(true)
  expect(await main(page).getByRole('list', { name: agreements.timelineList }).innerText()).toContain(agreements.lateState)
  expect(await main(page).getByRole('button', { name: common.more }).count()).toBe(0)
})

test('Overblik prints on one sheet of A4', async ({ server, visits }) => {
  for (const [who, format] of [['lone', 'A4'], ['anna', 'A4'], ['pia', 'A4'], ['marianne', 'A4']] as const) {
    const page = await visits.as(server, who)
    await open(page, '/overblik')
    const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)
    expect([who, sheets?.length]).toEqual([who, 1])
  }
})
