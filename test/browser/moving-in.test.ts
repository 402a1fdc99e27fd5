import { accounts } from '#app/i18n/da/accounts.ts'
import { meetingForms as forms } from '#app/i18n/da/meeting-forms.ts'
import { meetings } from '#app/i18n/da/meetings.ts'
import { movingIn } from '#app/i18n/da/moving-in.ts'
import { readTables } from '#server/reading/tables.ts'
import { violations } from '#test/support/axe.ts'
import { browserTest, expect, open } from '#test/support/browser.ts'
import { freshDatabase } from '#test/support/database.ts'
import { groupNames, realistic, workbook } from '#test/support/moving-in-book.ts'
import { startProduct } from '#test/support/product-server.ts'

/** The product with nobody in it, as the first `npm start` leaves it. */
const test = browserTest.extend('product', async ({}, { onCleanup }) => {
  const database = await freshDatabase({ bare: true })
  const server = await startProduct(database.url)
  onCleanup(async () => {
    await server.stop()
    await database.drop()
  })
  return server
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a secretariat moves in: first run, its spreadsheet with a wrong line corrected, a group with its seats filled, a file and a meeting in it, and all of it undone', async ({ product, visits }) => {
  const code = /one-time code (\S+)/.exec(product.output())![1]!
  const page = await visits.stranger(product)
  await open(page, '/foerste-gang')
  await page.getByLabel(accounts.firstRun.token).fill(code)
  await page.getByLabel(/^Et andet/).check()
  await page.getByLabel(accounts.firstRun.collaborationName).fill('Samarbejdet Sydvest')
  await page.getByLabel(accounts.firstRun.host).fill('Ringsø Kommune')
  await page.getByLabel('Navn', { exact: true }).fill('Grete Grundlægger')
  await page.getByLabel('E-mail').fill('grete@indflytning.example')
  await page.getByLabel('Ny adgangskode', { exact: true }).fill('fire tilfældige ord her')
  await page.getByRole('button', { name: accounts.firstRun.submit }).click()
  await page.waitForURL('**/min-side')

  // The spreadsheet, with the name of a municipality misspelt.
  const sheets = realistic()
  sheets.Personer![7]![4] = 'Vejen Komune'
  const buffer = Buffer.from(await workbook(sheets))
  await open(page, '/samarbejder/samarbejdet-sydvest')
  await page.getByRole('main').locator('details.menu summary').first().click()
  await page.getByRole('link', { name: 'Flyt ind med regneark' }).click()
  await page.getByRole('heading', { level: 1, name: movingIn.title }).waitFor()
  await page.getByLabel(movingIn.file).setInputFiles({ name: 'Indflytning.xlsx', mimeType: xlsx, buffer })
  await page.getByRole('button', { name: movingIn.submit }).click()
  await page.getByRole('heading', { level: 1, name: 'Indflytning.xlsx' }).waitFor()
  const wrong = page.getByRole('table', { name: movingIn.wrong, exact: true })
  await wrong.getByText('»Vejen Komune« findes ikke. Mente du »Vejen Kommune«?').waitFor()
  expect(await violations(page)).toEqual([])

  // What cannot be carried out can be had as a spreadsheet that says why.
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: movingIn.fetchWrong }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const read = readTables(download.suggestedFilename(), new Uint8Array(Buffer.concat(chunks)))
  expect(read.ok && read.tables[0]!.rows[1]!.cells[0]).toBe('»Vejen Komune« findes ikke. Mente du »Vejen Kommune«?')

  await wrong.getByRole('link', { name: movingIn.fixOf('Personer', 8) }).click()
  await page.getByRole('heading', { level: 1, name: movingIn.lineTitle('Personer', 8) }).waitFor()
  await page.getByLabel('Organisation', { exact: true }).fill('Vejen Kommune')
  await page.getByRole('button', { name: movingIn.saveLine }).click()
  await page.getByText(movingIn.ready(141)).waitFor()
  expect(await wrong.count()).toBe(0)

  // Carried out while the page looks on.
  await page.getByRole('button', { name: movingIn.start }).click()
  await page.getByText(movingIn.done).waitFor({ timeout: 120_000 })
  expect(await page.getByRole('main').innerText()).toContain(movingIn.counts.made(141))
  const imported = page.url()

  // A working group with its seats filled, and a file put in it.
  await open(page, '/grupper')
  await page.getByRole('link', { name: groupNames[2]! }).first().click()
  await page.getByRole('heading', { level: 1, name: groupNames[2]! }).waitFor()
  await page.getByRole('main').getByText('Mette Bæk-3').first().waitFor()
  const group = page.url()
  await open(page, `${new URL(group).pathname}/filer`)
  await page.locator('input[type=file][name=file]').setInputFiles({ name: 'Kommissorium.txt', mimeType: 'text/plain', buffer: Buffer.from('Hvad gruppen skal.') })
  await page.getByRole('link', { name: 'Kommissorium.txt' }).first().waitFor({ timeout: 30_000 })

  // And it is called to its first meeting.
  await open(page, `${new URL(group).pathname}/moeder`)
  await page.getByRole('link', { name: meetings.plan }).first().click()
  await page.getByLabel(forms.title).fill('Første møde')
  await page.getByLabel(forms.on).first().fill('14-03-2031')
  await page.getByLabel(forms.from).fill('9')
  await page.getByLabel(forms.to).fill('11')
  await page.getByRole('button', { name: forms.plan }).click()
  await page.getByRole('heading', { level: 1, name: 'Første møde' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('14. marts 2031 kl. 9–11')

  // Undone as a whole: the group with a file in it stays, and is listed.
  await open(page, new URL(imported).pathname)
  await page.getByRole('button', { name: movingIn.undo }).click()
  await page.getByText(movingIn.undone, { exact: true }).waitFor({ timeout: 120_000 })
  const kept = page.getByRole('table', { name: movingIn.kept })
  await kept.getByText(groupNames[2]!).first().waitFor()
  await open(page, '/personer')
  expect(await page.getByRole('main').innerText()).not.toContain('Mette Bæk-3')
})

test('without scripts a spreadsheet is brought, its columns said, carried out and looked at again', async ({ product, visits }) => {
  const code = /one-time code (\S+)/.exec(product.output())![1]!
  const page = await visits.stranger(product, { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/] })
  await page.goto('/foerste-gang')
  await page.getByLabel(accounts.firstRun.token).fill(code)
  await page.getByLabel(/^Syddanmark/).check()
  await page.getByLabel(accounts.firstRun.host).fill('Vejle Kommune')
  await page.getByLabel('Navn', { exact: true }).fill('Grete Grundlægger')
  await page.getByLabel('E-mail').fill('grete@indflytning.example')
  await page.getByLabel('Ny adgangskode', { exact: true }).fill('fire tilfældige ord her')
  await page.getByRole('button', { name: accounts.firstRun.submit }).click()
  await page.waitForURL('**/min-side')

  const csv = Buffer.from('Medarbejdernavn;E-mail;Kommune\nÅse Ærø;aase@indflytning.example;Vejle Kommune\nBo;ikke en adresse;Vejle Kommune\n', 'latin1')
  await page.goto('/samarbejder/syddanmark/flyt-ind')
  await page.locator('input[type=file]').setInputFiles({ name: 'Liste.csv', mimeType: 'text/csv', buffer: csv })
  await page.getByRole('button', { name: movingIn.submit }).click()
  await page.getByRole('link', { name: movingIn.columns }).click()
  await page.getByLabel(movingIn.kindOf(movingIn.unnamed)).selectOption('person')
  await page.getByRole('button', { name: movingIn.saveColumns }).click()
  await page.getByLabel(movingIn.columnOf('Medarbejdernavn')).selectOption('name')
  await page.getByRole('button', { name: movingIn.saveColumns }).click()
  await page.getByText('»ikke en adresse« er ikke en e-mailadresse.').first().waitFor()
  await page.getByRole('button', { name: movingIn.start }).click()
  const done = page.getByText(movingIn.done)
  for (let tries = 0; tries < 40 && (await done.count()) === 0; tries++) {
    await page.getByRole('link', { name: movingIn.look }).click()
    await page.waitForTimeout(250)
  }
  expect(await done.count()).toBe(1)
  await page.getByRole('link', { name: 'Åse Ærø' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Åse Ærø')
})
