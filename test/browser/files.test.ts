import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { common } from '#app/i18n/da/common.ts'
import { files as words } from '#app/i18n/da/files.ts'
import { history } from '#app/i18n/da/history.ts'
import { docxOf } from '#prisma/seed/small-files.ts'
import { expect, open, test } from '#test/support/browser.ts'

/* A member brings files into a group, several at once, and finds, reads, changes and takes them away again. */

const group = 'Arbejdsgruppen for borgeroplevet kvalitet'

type Going = (page: Page, path: string) => Promise<unknown>

async function filesOf(page: Page, go: Going = open): Promise<string> {
  await go(page, '/grupper')
  const path = `${(await page.getByRole('main').getByRole('link', { name: group }).first().getAttribute('href'))!}/filer`
  await go(page, path)
  return path
}

type Dragged = { name: string; text: string }

/** Lets files fall on the page, as from the desktop. */
async function drop(page: Page, dragged: Dragged[]) {
  const carried = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    for (const { name, text } of list) transfer.items.add(new File([text], name))
    return transfer
  }, dragged)
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('.dropzone', event, { dataTransfer: carried })
}

const list = (page: Page) => page.getByRole('list', { name: words.title, exact: true })
const uploads = (page: Page) => page.getByRole('list', { name: words.upload.progress })

test('several files are dragged in at once; each tells what became of it, and those taken are on the list', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', { expects: [/422/] })
  await filesOf(page)
  await drop(page, [
    ...Array.from({ length: 6 }, (_, at) => ({ name: `Bilag ${at + 1}.txt`, text: `Bilagets tekst nummer ${at + 1}.` })),
    { name: 'Sag.txt', text: 'Borgeren 010190-1234 flytter.' },
  ])
  await page.getByText(words.upload.doneRefused(6, 1)).waitFor()
  expect(await uploads(page).getByText(words.upload.isNew, { exact: true }).count()).toBe(6)
  await uploads(page).getByText('CPR-nummer').waitFor()
  await list(page).getByRole('link', { name: 'Bilag 6.txt' }).waitFor()
  expect(await list(page).getByText('Sag.txt').count()).toBe(0)

  await drop(page, [{ name: 'bilag 1.txt', text: 'En nyere tekst.' }])
  await uploads(page).getByText(words.upload.isVersion(2)).waitFor()
  await drop(page, [{ name: 'Bilag 1.txt', text: 'En nyere tekst.' }])
  await uploads(page).getByText(words.upload.unchanged).waitFor()
})

test('a file is read in the page, found by its words, taken back to an earlier version, removed and brought back', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const path = await filesOf(page)
  await drop(page, [{ name: 'Tordenskjold.txt', text: 'Den første tekst om kandisbolsjer.' }])
  await page.getByText(words.upload.done(1)).waitFor()
  await drop(page, [{ name: 'Tordenskjold.txt', text: 'Den anden tekst om lakridspiber.' }])
  await page.getByText(words.upload.isVersion(2)).waitFor()
  await list(page).getByRole('link', { name: 'Tordenskjold.txt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tordenskjold.txt' }).waitFor()
  await page.getByRole('article').getByText('lakridspiber').waitFor()
  const file = new URL(page.url()).pathname

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words.file.downloadOf('Tordenskjold.txt') }).click()])
  expect(download.suggestedFilename()).toBe('Tordenskjold.txt')

  await expect
    .poll(
      async () => {
        await open(page, '/soeg?q=lakridspiber&kind=file')
        return page.getByRole('main').getByRole('link', { name: 'Tordenskjold.txt' }).count()
      },
      { timeout: 15_000 },
    )
    .toBe(1)
  expect(await page.getByRole('main').innerText()).toContain('Den anden tekst')

  await open(page, `${file}/versioner`)
  await page.getByRole('button', { name: words.versions.restoreOf(1) }).click()
  await page.getByText(words.versions.restored(1)).waitFor()
  await open(page, file)
  await page.getByRole('article').getByText('kandisbolsjer').waitFor()

  await page.locator('main summary').filter({ hasText: words.file.more }).first().click()
  await page.getByRole('button', { name: words.file.remove }).click()
  await page.waitForURL(`**${path}`)
  await page.getByRole('button', { name: common.undo }).click()
  await page.waitForURL(`**${file}`)
  await page.getByRole('article').getByText('kandisbolsjer').waitFor()

  await page.locator('main summary').filter({ hasText: words.file.more }).first().click()
  await page.getByRole('button', { name: words.file.remove }).click()
  await page.waitForURL(`**${path}`)
  await open(page, '/papirkurv')
  await page.getByRole('button', { name: history.undoOf('Tordenskjold.txt') }).click()
  await page.waitForURL(`**${file}`)
})

test('a spreadsheet is a table, a picture a picture, and a folder is one ZIP', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  await filesOf(page)
  await list(page).getByRole('link', { name: 'Svar fordelt på botilbud.png' }).click()
  const shown = page.getByRole('img', { name: words.file.image('Svar fordelt på botilbud.png') })
  await shown.waitFor()
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(640)

  await filesOf(page)
  await page.getByRole('list', { name: words.folders }).getByRole('link', { name: 'Møder', exact: true }).click()
  await list(page).getByRole('link', { name: 'Mødeplan og opgaver.xlsx' }).waitFor()
  const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words.zipFolder }).click()])
  expect(zip.suggestedFilename()).toBe('Møder.zip')
  await list(page).getByRole('link', { name: 'Mødeplan og opgaver.xlsx' }).click()
  await page.getByRole('table').getByText('Oversigt over redskaber').waitFor()
})

test('a whole folder is chosen: its folders are made, how far it has come is seen, authors and days are listed; again it is not doubled', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const files = await filesOf(page)
  const from = mkdtempSync(path.join(os.tmpdir(), 'faelled-folder-'))
  const top = path.join(from, 'Fra fællesdrevet')
  mkdirSync(path.join(top, 'Referater'), { recursive: true })
  const report = (text: string) => writeFileSync(path.join(top, 'Referater', 'Referat.docx'), docxOf('Referat', [text], { author: 'Åse Lund', on: '2024-03-14' }))
  report('Vi talte om året.')
  writeFileSync(path.join(top, 'Læs mig.txt'), 'Hvad der ligger her.')
  writeFileSync(path.join(top, 'Plan.txt'), 'Planen for året.')
  writeFileSync(path.join(top, '.DS_Store'), 'intet')
  const choose = async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: words.upload.chooseFolder }).click()])
    await chooser.setFiles(top)
  }
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/filer/modtagelse*', async (route) => {
    await held
    await route.continue()
  })
  await choose()
  await page.getByText(words.upload.soFar(0, 3)).waitFor()
  letThrough()
  await page.getByText(words.upload.done(3)).waitFor()
  expect(await uploads(page).innerText()).toContain('Fra fællesdrevet / Referater / Referat.docx')
  await page.getByRole('link', { name: 'Fra fællesdrevet', exact: true }).click()
  await list(page).getByRole('link', { name: 'Læs mig.txt' }).waitFor()
  await page.getByRole('link', { name: 'Referater', exact: true }).click()
  await list(page).getByText(words.written('Åse Lund', '14. marts 2024')).waitFor()

  await open(page, files)
  await choose()
  await page.getByText(words.upload.allUnchanged(3)).waitFor()
  await page.getByRole('button', { name: words.upload.clear }).click()
  report('Vi talte om året og det næste.')
  await choose()
  await page.getByText(words.upload.among(1, 2)).waitFor()
  await uploads(page).getByText(words.upload.isVersion(2)).waitFor()
  await page.getByRole('link', { name: 'Fra fællesdrevet', exact: true }).click()
  await page.getByRole('link', { name: 'Referater', exact: true }).click()
  await list(page).getByRole('link', { name: 'Referat.docx' }).click()
  await page.getByText(words.file.author).waitFor()
  expect(await page.getByRole('main').innerText()).toMatch(/Åse Lund[\s\S]*14\. marts 2024/)
  rmSync(from, { recursive: true })
})

test('without scripts a form brings several files, and tells of the one that was refused', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', { javaScriptEnabled: false, expects: [/assets\/\S+\.js csp/, /422/] })
  await filesOf(page, (there, path) => there.goto(path))
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.locator('input[name=file]').setInputFiles([file('Uden scripts 1.txt', 'et'), file('Uden scripts 2.txt', 'to')])
  await page.getByRole('button', { name: words.upload.submit }).click()
  await list(page).getByRole('link', { name: 'Uden scripts 2.txt' }).waitFor()
  await page.locator('input[name=file]').setInputFiles([file('Uden scripts 3.txt', 'tre'), file('Sag.txt', 'Borgeren 010190-1234')])
  await page.getByRole('button', { name: words.upload.submit }).click()
  await page.getByText(words.upload.some).waitFor()
  const told = await page.getByRole('main').innerText()
  expect(told).toContain(words.upload.isNew)
  expect(told).toContain('CPR-nummer')
})
