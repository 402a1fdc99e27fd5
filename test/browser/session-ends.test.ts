import type { Page } from 'playwright-core'
import { accounts } from '#app/i18n/da/accounts.ts'
import { discussions } from '#app/i18n/da/discussions.ts'
import { reasons } from '#app/i18n/da/reasons.ts'
import { demoPassword, emailOf, expect, open, phone, test } from '#test/support/browser.ts'
import { addressBook } from './addresses.ts'
import { faults } from './faults.ts'
import { startWriting, text, untilSaved, wordsIn, writeAtEnd } from './writing.ts'

const { again, email, password, submit } = accounts.signIn
const expects = [/status of 401/, /status of 422/, /status of 400 .*socket\.io/]

/** The session ends as it does when its owner signs out in another tab. */
async function endSession(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post('/log-ud', { form: { til: '/' }, headers: { Origin: origin }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** A session of its own: others keep theirs. */
async function signIn(page: Page, who: string, origin = new URL(page.url()).origin): Promise<void> {
  const form = { email: emailOf(who), password: demoPassword }
  const answer = await page.request.post('/log-ind', { form, headers: { Origin: origin }, maxRedirects: 0 })
  expect([204, 303]).toContain(answer.status())
}

const box = (page: Page) => page.getByRole('dialog', { name: again.title })

async function signInHere(page: Page, who: string, typed = demoPassword): Promise<void> {
  await box(page).getByLabel(email).fill(emailOf(who))
  await box(page).getByLabel(password, { exact: true }).fill(typed)
  await box(page).getByRole('button', { name: submit }).click()
}

test('a form sent after the session has ended: one signs in over it, and it goes through as it was typed', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira', { ...phone, expects })
  await open(page, '/min-konto')
  await page.getByLabel('Arbejdsområde').fill('Kvalitet og takster')
  await endSession(page)
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await box(page).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
  expect(await faults(page)).toEqual([])
  await signInHere(page, 'samira', 'forkert adgangskode')
  await box(page).getByText(again.refused).waitFor()
  await signInHere(page, 'samira')
  await page.getByText('Din profil er gemt.').first().waitFor()
  await open(page, '/min-konto')
  expect(await page.getByLabel('Arbejdsområde').inputValue()).toBe('Kvalitet og takster')
})

test('who puts it off keeps the page as it is; somebody else signing in sends nothing in the writer’s name', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'birgitte', { expects })
  await open(page, '/min-konto')
  await page.getByLabel('Arbejdsområde').fill('Det her må ikke blive en andens')
  await endSession(page)
  const send = page.getByRole('button', { name: 'Gem profil' })
  await send.click()
  await box(page).getByRole('button', { name: again.later }).click()
  await page.getByText(reasons['session.ended']).first().waitFor()
  expect(await page.getByLabel('Arbejdsområde').inputValue()).toBe('Det her må ikke blive en andens')
  await send.click()
  await signInHere(page, 'rasmus')
  await box(page).getByText(again.somebodyElse).waitFor()
  await page.keyboard.press('Escape')
  await send.click()
  await page.getByText(reasons['session.somebodyElse']).first().waitFor()
  const rasmus = await visits.as(server, 'rasmus')
  await open(rasmus, '/min-konto')
  expect(await rasmus.getByLabel('Arbejdsområde').inputValue()).not.toContain('en andens')
})

test('a paper written in while the session ends is saved once its writer has signed in over it', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna', { expects })
  await open(page, '/papirer')
  const paper = (await page.getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }).first().getAttribute('href'))!
  await startWriting(page, paper)
  await endSession(page)
  await box(page).waitFor()
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })
  await writeAtEnd(page, 'Skrevet, mens ingen var logget ind.')
  // Kept in this browser meanwhile, and sent when the paper is opened again.
  await signIn(page, 'anna')
  await startWriting(page, paper)
  expect(await wordsIn(page)).toContain('Skrevet, mens ingen var logget ind.')
  await endSession(page)
  await box(page).waitFor()
  await signInHere(page, 'anna')
  await box(page).waitFor({ state: 'detached' })
  await text(page).click()
  await writeAtEnd(page, 'Og efter at hun var tilbage.')
  await untilSaved(page)
})

test('a post sent after the session has ended arrives once, when its writer is back', async ({ server, visits }) => {
  const page = await visits.stranger(server, { expects })
  await signIn(page, 'samira', server.url)
  await open(page, (await addressBook().of(server, '/traade/:threadId')).path)
  const words = 'Sendt, da sessionen var udløbet.'
  await page.getByLabel(discussions.write, { exact: true }).fill(words)
  await endSession(page)
  await page.getByRole('button', { name: discussions.send, exact: true }).click()
  await signInHere(page, 'samira')
  await box(page).waitFor({ state: 'detached' })
  await page.locator('.post:not(.post-unsent)').filter({ hasText: words }).waitFor()
  await page.reload()
  expect(await page.locator('.post').filter({ hasText: words }).count()).toBe(1)
})
