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
