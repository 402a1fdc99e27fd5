import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { shell } from '#app/i18n/da/shell.ts'
import { expect, open, phone, test } from '#test/support/browser.ts'
import { startWriting, text, untilSaved } from './writing.ts'

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

test('a page asked for without a network keeps the frame, and Prøv igen leads there once the network is back', async ({
  server,
  visits,
}) => {
  // Parts of a page that cannot be had are no news here; what the content policy refuses is.
  const lost = [/ERR_INTERNET_DISCONNECTED/, /Failed to load resource/, /Failed to fetch/, /dynamically imported module/]
  const page = await visits.as(server, 'samira', { ...phone, expects: lost })
  const policy: string[] = []
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && policy.push(message.text()))
  await open(page, '/grupper')
  const group = page.getByRole('main').locator('a[href^="/grupper/"]').first()
  const to = (await group.getAttribute('href'))!
  // Its parts are here already; what it shows must be asked for.
  await open(page, to)
  await page.getByRole('navigation', { name: 'Genveje' }).getByRole('link', { name: 'Grupper' }).click()
  await page.waitForURL('**/grupper')
  await page.context().setOffline(true)
  await page.getByRole('main').locator(`a[href="${to}"]`).first().click()
  await page.getByRole('heading', { name: shell.trouble.unreachable.title }).waitFor()
  const ways = page.locator('.trouble a')
  expect(await ways.allInnerTexts()).toEqual([shell.trouble.retry, shell.trouble.back])
  expect(await page.getByRole('navigation', { name: 'Genveje' }).isVisible()).toBe(true)
  await ways.first().click()
  await page.getByRole('heading', { name: shell.trouble.unreachable.title }).waitFor()
  await page.context().setOffline(false)
  await ways.first().click()
  await page.locator('.trouble').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe(to)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(policy).toEqual([])
})

test('text that cannot reach the server is called unsaved as soon as the network is gone', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', { expects: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/, /Failed to/] })
  await open(page, '/papirer/ny')
  await page.getByLabel('Titel').fill('Notat fra toget')
  await page.getByRole('button', { name: paperForms.make.submit }).click()
  await page.waitForURL(/papirer\/[0-9a-f-]{36}/)
  await startWriting(page, /\/papirer\/[0-9a-f-]{36}/.exec(page.url())![0])
  await page.context().setOffline(true)
  await text(page).click()
  await page.keyboard.type('Skrevet i tunnelen.')
  await expect.poll(() => page.locator('.save-state').getAttribute('data-state'), { timeout: 4_000 }).toBe('offline')
  await page.context().setOffline(false)
  await untilSaved(page)
})

test('a form keeps what was typed also where the network went before all of the page had come', async ({ server, visits }) => {
  const page = await visits.as(server, 'niels', { expects: [/ERR_(FAILED|INTERNET_DISCONNECTED)/, /Failed to load resource/] })
  await page.route(/\/assets\/error-summary-/, (route) => route.abort())
  await open(page, '/min-konto')
  await page.getByLabel('Arbejdsområde').fill('Nattevagter og nabohjælp')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Gem profil' }).click()
  await page.getByText('Der er ingen forbindelse til Fælled lige nu.').first().waitFor()
  expect(await page.getByLabel('Arbejdsområde').inputValue()).toBe('Nattevagter og nabohjælp')
})

// Last, because they end their sessions for good.
test('whoever signs out with text that was never saved is asked first', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await open(page, '/papirer/ny')
  await page.getByLabel('Titel').fill('Notat før fyraften')
  await page.getByRole('button', { name: paperForms.make.submit }).click()
  await page.waitForURL(/papirer\/[0-9a-f-]{36}/)
  await startWriting(page, /\/papirer\/[0-9a-f-]{36}/.exec(page.url())![0])
  await text(page).click()
  await page.keyboard.type('Første linje.')
  await untilSaved(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Borgeren 010190-1234 er flyttet. Og resten er vigtigt.')
  await page.getByText('CPR-nummer').first().waitFor()
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  const signOut = async () => {
    await page.locator('.shell-person summary').click()
    await page.getByRole('button', { name: 'Log ud' }).first().click()
  }
  await signOut()
  await expect.poll(() => asked.length).toBe(1)
  expect(asked[0]).toContain('går den tabt')
  expect(await text(page).innerText()).toContain('Og resten er vigtigt.')
  await page.keyboard.press('Escape')
  page.once('dialog', (dialog) => void dialog.accept())
  await signOut()
  await page.waitForURL(/log-ind/)
})

test('whoever signs out when all is saved is asked nothing', async ({ server, visits }) => {
  const page = await visits.as(server, 'birgitte')
  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await open(page, '/papirer/ny')
  await page.getByLabel('Titel').fill('Notat, der er gemt')
  await page.getByRole('button', { name: paperForms.make.submit }).click()
  await page.waitForURL(/papirer\/[0-9a-f-]{36}/)
  await startWriting(page, /\/papirer\/[0-9a-f-]{36}/.exec(page.url())![0])
  await text(page).click()
  await page.keyboard.type('Alt er gemt.')
  await untilSaved(page)
  await page.locator('.shell-person summary').click()
  await page.getByRole('button', { name: 'Log ud' }).first().click()
  await page.waitForURL(/log-ind/)
  expect(asked).toBe(0)
})
