import { expect, open, test } from '#test/support/browser.ts'

test('a form sent while the network is gone keeps what was typed, and goes through when it is back', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira', { expects: [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/] })
  await open(page, '/min-konto')
  await page.getByLabel('Arbejdsområde').fill('Borgeroplevet kvalitet og takster')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await page.getByText('Der er ingen forbindelse til Fælled lige nu.').first().waitFor()
  expect(await page.getByLabel('Arbejdsområde').inputValue()).toBe('Borgeroplevet kvalitet og takster')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await page.getByText('Din profil er gemt.').first().waitFor()
})

test('a form that was refused and then accepted shows no refusal any more', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', { expects: [/status of 422/] })
  await open(page, '/min-konto')
  await page.getByLabel('Navn', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Navn', { exact: true }).fill('Samira Haddad')
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await page.getByText('Din profil er gemt.').first().waitFor()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  expect(await page.locator('.field-error').count()).toBe(0)
})
