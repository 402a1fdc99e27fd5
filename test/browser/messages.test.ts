import type { Page } from 'playwright-core'
import { discussions } from '#app/i18n/da/discussions.ts'
import { flash } from '#app/i18n/da/flash.ts'
import { history } from '#app/i18n/da/history.ts'
import { messages } from '#app/i18n/da/messages.ts'
import { expect, test } from '#test/support/browser.ts'

/* Two people write to each other: from a person's page, live, left and come back to; and from the form, without scripts. */

const conversation = /\/beskeder\/[0-9a-f-]{36}/

async function fromPersonsPage(page: Page, name: string): Promise<void> {
  await page.goto(`/personer?q=${encodeURIComponent(name)}`)
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('link', { name: messages.person }).click()
}

test('from a person’s page into the conversation there is; what one writes comes to the other at once; left, and back', async ({ server, visits }) => {
  const [anna, samira] = [await visits.as(server, 'anna'), await visits.as(server, 'samira')]
  await samira.goto('/beskeder')
  await samira.getByRole('main').getByRole('link', { name: 'Anna Holm' }).click()
  await samira.waitForURL(conversation)
  expect(await samira.getByRole('main').innerText()).toContain('må jeg sende dit oplæg')
  await fromPersonsPage(anna, 'Samira Haddad')
  await anna.waitForURL((url) => url.pathname === new URL(samira.url()).pathname)
  await anna.getByRole('textbox', { name: discussions.ofMessage.write }).fill('Vi ses klokken ni.')
  await anna.getByRole('button', { name: discussions.ofMessage.send }).click()
  await samira.getByText('Vi ses klokken ni.').waitFor()
  await samira.locator('main summary').filter({ hasText: 'Mere' }).first().click()
  await samira.getByRole('button', { name: messages.leave }).click()
  await samira.waitForURL('**/beskeder')
  expect(await samira.locator('.list').count()).toBe(0)
  await samira.getByRole('button', { name: history.undo }).click()
  await samira.waitForURL(conversation)
  await samira.getByText(flash['conversation.rejoined']).first().waitFor()
})

test('without scripts: whom to, the words, and an answer; nobody else finds it', async ({ server, visits }) => {
  const without = { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }
  const anna = await visits.as(server, 'anna', without)
  await anna.goto('/beskeder/ny')
  await anna.getByLabel(messages.compose.find).fill('Mette Ravn')
  await anna.getByRole('main').getByRole('button', { name: messages.compose.search, exact: true }).click()
  await anna.getByRole('link', { name: /Vælg.*Mette Ravn/ }).click()
  await anna.getByRole('textbox', { name: messages.compose.body }).fill('Tak for sidst. Hvornår kan I være med?')
  await anna.getByRole('button', { name: messages.compose.send }).click()
  await anna.waitForURL(conversation)
  expect(await anna.getByRole('main').innerText()).toContain('Tak for sidst.')
  const { pathname } = new URL(anna.url())
  const samira = await visits.as(server, 'samira', { ...without, expects: [...without.expects, /404/] })
  await samira.goto(pathname)
  expect(await samira.getByRole('main').innerText()).not.toContain('Tak for sidst.')
})
