import type { Page } from 'playwright-core'
import { flash } from '#app/i18n/da/flash.ts'
import { groups } from '#app/i18n/da/groups.ts'
import { meetingForms as forms } from '#app/i18n/da/meeting-forms.ts'
import { meetings } from '#app/i18n/da/meetings.ts'
import { expect, phone, test } from '#test/support/browser.ts'

/* A meeting from its dates to its agenda: asked for by the secretariat, answered on a phone without scripts, chosen, cancelled, taken back. */

const group = 'Arbejdsgruppen for borgeroplevet kvalitet'
const withoutScripts = { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }

async function openMeetings(page: Page): Promise<void> {
  await page.goto('/grupper')
  await page.getByRole('main').getByRole('link', { name: group }).first().click()
  await page.getByRole('link', { name: groups.tabs.meetings, exact: true }).click()
  await page.waitForURL(/\/moeder$/)
}

async function propose(page: Page, row: number, day: string): Promise<void> {
  const proposal = page.getByRole('group', { name: forms.proposal(row) })
  await proposal.getByLabel(forms.on).first().fill(day)
  await proposal.getByLabel(forms.from).fill('9')
  await proposal.getByLabel(forms.to).fill('11.30')
}

test('a date is asked for, answered on a phone without scripts, and chosen; then the agenda is made', async ({ server, visits }) => {
  const anna = await visits.as(server, 'anna')
  await openMeetings(anna)
  await anna.getByRole('link', { name: meetings.findDate }).click()
  await anna.getByLabel(forms.title).fill('Møde om næste skridt')
  await propose(anna, 1, '12-03-2031')
  await propose(anna, 2, '13-03-2031')
  await anna.getByRole('button', { name: forms.ask }).click()
  await anna.waitForURL(/\/datoer$/)
  const { pathname } = new URL(anna.url())

  const samira = await visits.as(server, 'samira', { ...withoutScripts, ...phone })
  await samira.goto('/min-side')
  await samira.getByRole('link', { name: /Møde om næste skridt/ }).first().click()
  await samira.getByRole('group', { name: /13\. marts 2031/ }).getByLabel('Ja').check()
  await samira.getByRole('group', { name: /12\. marts 2031/ }).getByLabel('Nej').check()
  await samira.getByLabel(meetings.dates.remark).fill('Gerne i Vejle')
  await samira.getByRole('button', { name: meetings.dates.answer }).click()
  await samira.getByText(flash['dates.answered']).waitFor()

  await anna.goto(pathname)
  const row = anna.getByRole('row', { name: /13\. marts 2031/ })
  expect(await row.innerText()).toContain(meetings.dates.best)
  await row.getByRole('button', { name: meetings.dates.choose }).click()
  await anna.waitForURL(/\/moeder\/[0-9a-f-]{36}$/)
  expect(await anna.getByRole('main').innerText()).toContain('13. marts 2031 kl. 9–11.30')
  await anna.getByRole('button', { name: meetings.makePaper.dagsorden }).click()
  await anna.waitForURL(/\/papirer\/[0-9a-f-]{36}\/rediger$/)
})

test('without scripts: a meeting is called, cancelled with a reason, and holds again', async ({ server, visits }) => {
  const anna = await visits.as(server, 'anna', { ...withoutScripts, expects: [...withoutScripts.expects, /422/] })
  await openMeetings(anna)
  await anna.getByRole('link', { name: meetings.plan }).click()
  await anna.getByLabel(forms.title).fill('Møde uden scripts')
  await anna.getByLabel(forms.on).first().fill('14-03-2031')
  await anna.getByLabel(forms.from).fill('ni')
  await anna.getByLabel(forms.to).fill('11')
  await anna.getByRole('button', { name: forms.plan }).click()
  expect(await anna.getByLabel(forms.title).inputValue()).toBe('Møde uden scripts')
  await anna.getByLabel(forms.from).fill('9')
  await anna.getByRole('button', { name: forms.plan }).click()
  await anna.waitForURL(/\/moeder\/[0-9a-f-]{36}$/)
  const { pathname } = new URL(anna.url())
  await anna.goto(`${pathname}/aflysning`)
  await anna.getByLabel(forms.reason).fill('Vi er for få.')
  await anna.getByRole('button', { name: forms.cancelNow }).click()
  await anna.waitForURL((url) => url.pathname === pathname)
  expect(await anna.getByRole('main').innerText()).toContain('Vi er for få.')
  await anna.getByRole('button', { name: meetings.resume }).click()
  await anna.getByText('Møde uden scripts holdes alligevel.').waitFor()
})
