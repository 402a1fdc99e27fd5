import { demoPassword, emailOf, expect, open, test } from '#test/support/browser.ts'

test('a member signs in through the form and comes to the page they asked for', async ({ server, visits }) => {
  const page = await visits.stranger(server)
  await page.goto('/min-konto')
  expect(new URL(page.url()).pathname).toBe('/log-ind')
  await page.getByLabel('E-mail').fill(emailOf('samira'))
  await page.getByLabel('Adgangskode', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Min konto' }).waitFor()
  expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Samira Haddad')
})

test('a wrong password and an unknown address get the same answer, and the address stays', async ({
  server,
  visits,
}) => {
  const page = await visits.stranger(server, { expects: [/status of 422/] })
  const answers: string[] = []
  for (const email of [emailOf('samira'), 'ingen@findes.example']) {
    await open(page, '/log-ind')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Adgangskode', { exact: true }).fill('helt forkert kode')
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    answers.push(await page.getByRole('alert').innerText())
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email)
  }
  expect(answers[0]).toContain('passer ikke sammen')
  expect(answers[1]).toBe(answers[0])
})

test('signing out ends it: the page is closed to whoever comes back', async ({ server, visits }) => {
  const page = await visits.as(server, 'lise')
  await open(page, '/min-konto')
  await page.locator('.shell-person summary').click()
  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL('**/log-ind')
  await page.goto('/min-konto')
  expect(new URL(page.url()).pathname).toBe('/log-ind')
})
