import { links } from '#app/i18n/da/links.ts'
import { shell } from '#app/i18n/da/shell.ts'
import { expect, open, test } from '#test/support/browser.ts'
import { addressBook } from './addresses.ts'

test('a link is copied from any page and says who can open it; without scripts a page says the same', async ({
  server,
  visits,
}) => {
  const { path } = await addressBook().of(server, '/papirer/:paperId')
  const page = await visits.as(server, 'samira', { permissions: ['clipboard-read', 'clipboard-write'] })
  await open(page, path)
  await page.getByRole('link', { name: shell.footer.copyLink }).click()
  const said = page.getByText(links.copied)
  await said.waitFor()
  const told = (await said.innerText()).replace(links.copied, '').trim()
  expect(told).toContain('Kladden kan åbnes af gruppens medlemmer og sekretariatet')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.url + path)

  const plain = await visits.as(server, 'samira', { javaScriptEnabled: false, expects: [/ csp$/] })
  await plain.goto(path)
  await plain.getByRole('link', { name: shell.footer.copyLink }).click()
  await plain.getByRole('heading', { name: links.title }).waitFor()
  const main = await plain.getByRole('main').innerText()
  for (const sentence of told.split(/(?<=login\.) /)) expect(main).toContain(sentence)
  expect(main).toContain(path)
})
