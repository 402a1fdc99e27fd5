import { demoPassword, emailOf, expect, open, ready, test } from '#test/support/browser.ts'

/* A browser loads the words of its document's language only (server/decisions/0013), and never mixes two. */

test('a page brings the words of its own language, and those its parts use', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await open(page, '/grupper')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => /^\/assets\/da-\w+\/groups\.js$/.test(path))).toHaveLength(1)
  expect(asked.filter((path) => path.startsWith('/assets/en-'))).toEqual([])
  expect(asked.filter((path) => /\/(editor|reasons|group-forms|imports)\.js$/.test(path))).toEqual([])
})

test('who reads English signs in on a Danish page and reads English, and the other way about', async ({ server, visits }) => {
  const page = await visits.stranger(server)
  await open(page, '/log-ind?sprog=en')
  await page.getByLabel('E-mail address').fill(emailOf('samira'))
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/min-side')
  await ready(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('da')
  await page.getByRole('link', { name: 'Grupper', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Grupper' }).waitFor()

  await open(page, '/min-konto/indstillinger')
  await page.getByLabel('English', { exact: true }).check()
  await page.getByRole('button', { name: 'Gem indstillinger' }).click()
  await page.getByText('Your settings have been saved.').first().waitFor()
  await page.getByRole('link', { name: 'Groups', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('a window left open while the language was changed in another gets a document of that language', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'ingrid')
  await open(page, '/min-side')
  const other = await page.context().newPage()
  await open(other, '/min-konto/indstillinger')
  await other.getByLabel('English', { exact: true }).check()
  await other.getByRole('button', { name: 'Gem indstillinger' }).click()
  await other.getByText('Your settings have been saved.').first().waitFor()
  await page.getByRole('link', { name: 'Papirer', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Papers' }).waitFor()
  await page.getByRole('link', { name: 'My page', exact: true }).first().waitFor()
})
