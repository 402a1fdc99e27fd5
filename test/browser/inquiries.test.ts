import { flash } from '#app/i18n/da/flash.ts'
import { inquiries } from '#app/i18n/da/inquiries.ts'
import { shell } from '#app/i18n/da/shell.ts'
import { expect, test } from '#test/support/browser.ts'

/* From the foot of any page to the secretariat's list, and an answer given there: without scripts too. */

test('a question from the foot of a page stands in the secretariat’s list with the page it came from, and is answered there', async ({ server, visits }) => {
  const without = { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] }
  const samira = await visits.as(server, 'samira', without)
  await samira.goto('/papirer')
  await samira.getByRole('link', { name: shell.footer.contact }).click()
  await samira.getByRole('textbox', { name: inquiries.write.body }).fill('Hvor ligger det fælles bilag om takster?')
  await samira.getByRole('button', { name: inquiries.write.send }).click()
  await samira.getByText(flash['inquiry.written']).first().waitFor()
  expect(new URL(samira.url()).pathname).toBe('/papirer')

  const anna = await visits.as(server, 'anna')
  await anna.goto('/samarbejder/syddanmark/henvendelser')
  const row = anna.locator('.waiting-row').filter({ hasText: 'det fælles bilag om takster' })
  await row.getByRole('link', { name: '/papirer' }).waitFor()
  await row.locator('summary').click()
  await row.getByRole('textbox', { name: inquiries.answerField }).fill('Under aftalens bilag, nummer fem.')
  await row.getByRole('button', { name: inquiries.send }).click()
  await anna.getByText(flash['inquiry.answered']).first().waitFor()
  expect(await row.innerText()).toContain('nummer fem')
})
