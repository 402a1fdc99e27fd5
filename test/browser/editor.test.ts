import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { discussions } from '#app/i18n/da/discussions.ts'
import { editor } from '#app/i18n/da/editor.ts'
import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { expect, open, phone, test } from '#test/support/browser.ts'
import { startWriting, text, untilReads, untilSaved, wordsIn, writeAtEnd, writeInFirst } from './writing.ts'

const group = 'Arbejdsgruppen for borgeroplevet kvalitet'

/** Makes a paper in the group and opens it for writing; the address of its page. */
async function newPaper(page: Page, title: string): Promise<string> {
  await open(page, '/papirer/ny')
  await page.getByLabel(paperForms.make.group, { exact: true }).selectOption({ label: group })
  await page.getByLabel('Titel').fill(title)
  await page.getByRole('button', { name: paperForms.make.submit }).click()
  await page.waitForURL('**/rediger')
  await text(page).waitFor()
  await untilSaved(page)
  await text(page).click()
  return new URL(page.url()).pathname.replace('/rediger', '')
}

const tool = (page: Page, name: string): Locator => page.getByRole('toolbar').getByRole('button', { name, exact: true })

/** The paper as it is read, once what was last done has been saved. */
async function read(page: Page, path: string): Promise<Locator> {
  // What was just done is drawn as "Gemmer" a moment later; the "Gemt" before it does not count.
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 150)))
  await untilSaved(page)
  await open(page, path)
  return page.locator('article.paper-text')
}

const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#1c5a41' } })
    .png()
    .toBuffer()

/** Lets go of a picture over the text, or pastes it there. */
async function give(page: Page, how: 'paste' | 'drop', name: string): Promise<void> {
  const bytes = [...(await picture())]
  await text(page).evaluate(
    (box, [kind, fileName, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], fileName, { type: 'image/png' }))
      const { left, top } = box.getBoundingClientRect()
      const where = { bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 10 }
      box.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
          : new DragEvent('drop', { ...where, dataTransfer: data }),
      )
    },
    [how, name, bytes] as const,
  )
}

test('an image comes by button, by pasting and by dropping, and each time words are asked for it', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira')
  const path = await newPaper(page, 'Papir med billeder')
  const dialog = page.getByRole('dialog', { name: editor.imageDialog.title })
  const describe = async (words: string) => {
    await dialog.getByLabel(editor.imageDialog.alt).fill(words)
    await dialog.getByRole('button', { name: editor.imageDialog.save }).click()
    await dialog.waitFor({ state: 'detached' })
    // The text has the keyboard again, and one writes on behind the image; nothing that was there is overwritten.
    await expect.poll(() => text(page).evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.type(`Bag ${words}.`)
  }
  await tool(page, editor.image).click()
  await dialog.getByRole('button', { name: editor.imageDialog.save }).click()
  expect(await dialog.getByRole('alert').innerText()).toBe(editor.imageDialog.chooseFile)
  await dialog
    .getByLabel(editor.imageDialog.file, { exact: true })
    .setInputFiles({ name: 'knap.png', mimeType: 'image/png', buffer: await picture() })
  expect(await dialog.innerText()).toContain('knap.png')
  await describe('En grøn mark, hentet med knappen')
  await give(page, 'paste', 'klip.png')
  expect(await dialog.innerText()).toContain('klip.png')
  await describe('En grøn mark, sat ind')
  await give(page, 'drop', 'slip.png')
  expect(await dialog.innerText()).toContain('slip.png')
  await describe('En grøn mark, trukket hertil')
  const article = await read(page, path)
  const images = article.locator('img')
  expect((await images.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).sort()).toEqual([
    'En grøn mark, hentet med knappen',
    'En grøn mark, sat ind',
    'En grøn mark, trukket hertil',
  ])
  const shown = await images.evaluateAll((all) =>
    (all as HTMLImageElement[]).map((one) => one.complete && one.naturalWidth),
  )
  expect(shown).toEqual([60, 60, 60])
  expect((await article.innerText()).match(/Bag En grøn mark/g)).toHaveLength(3)
})

test('undo takes back one’s own words and never a colleague’s', async ({ server, visits }) => {
  const [samira, birgitte] = [await visits.as(server, 'samira'), await visits.as(server, 'birgitte')]
  const path = await newPaper(samira, 'Papir med fortrydelser')
  await samira.keyboard.type('Det begynder her.')
  await untilSaved(samira)
  await startWriting(birgitte, path)
  await writeAtEnd(birgitte, 'Formandens egne ord.')
  await untilReads(samira, 'Formandens egne ord.')
  await writeAtEnd(samira, 'Noget, der fortrydes.')
  await untilReads(birgitte, 'Noget, der fortrydes.')
  for (let step = 0; step < 40 && (await tool(samira, editor.undo).getAttribute('aria-disabled')) === null; step++)
    await samira.keyboard.press('Control+z')
  await expect.poll(() => wordsIn(birgitte), { timeout: 30_000 }).not.toContain('fortrydes')
  expect(await wordsIn(birgitte)).toContain('Formandens egne ord.')
  expect(await wordsIn(birgitte)).not.toContain('begynder her')
  await tool(samira, editor.redo).click()
  await untilReads(birgitte, 'Det begynder her.', 'Formandens egne ord.')
  await tool(birgitte, editor.undo).click()
  await expect.poll(() => wordsIn(samira), { timeout: 30_000 }).not.toContain('Formandens egne ord.')
  expect(await wordsIn(samira)).toContain('Det begynder her.')
})

test('one press undoes a whole sentence, though a colleague writes in the same paragraph meanwhile', async ({
  server,
  visits,
}) => {
  const [samira, birgitte] = [await visits.as(server, 'samira'), await visits.as(server, 'birgitte')]
  // All within one moment, however slow the machine: what parts the steps is not time.
  await samira.clock.setFixedTime(new Date())
  const path = await newPaper(samira, 'Papir med to i samme afsnit')
  await samira.keyboard.type('Begynd.')
  await untilSaved(samira)
  await startWriting(birgitte, path)
  await samira.keyboard.press('Enter')
  for (const [mine, theirs] of ['Vi ', 'tager ', 'det ', 'op.'].map((word, n) => [word, ` x${n}`] as const)) {
    await samira.keyboard.type(mine)
    await writeInFirst(birgitte, theirs)
    await untilReads(samira, theirs)
  }
  await untilReads(birgitte, 'Vi tager det op.')
  await samira.keyboard.press('Control+z')
  await expect.poll(() => wordsIn(birgitte), { timeout: 30_000 }).not.toContain('Vi')
  expect(await wordsIn(birgitte)).toContain('x0 x1 x2 x3')
})

test('a colleague’s name goes from their caret when it rests, and comes back when it moves or is pointed at', async ({
  server,
  visits,
}) => {
  const [samira, birgitte] = [await visits.as(server, 'samira'), await visits.as(server, 'birgitte')]
  const path = await newPaper(samira, 'Papir med navne')
  await samira.keyboard.type('Her skrives.')
  await untilSaved(samira)
  await startWriting(birgitte, path)
  const name = birgitte.locator('.caret-name')
  const shown = () => name.evaluate((label) => getComputedStyle(label).opacity)
  await samira.keyboard.type(' Mere')
  await name.waitFor()
  await expect.poll(shown, { timeout: 30_000 }).toBe('0')
  await samira.keyboard.type(' endnu.')
  await expect.poll(shown, { timeout: 30_000 }).toBe('1')
  await expect.poll(shown, { timeout: 30_000 }).toBe('0')
  await birgitte.locator('.caret').hover()
  expect(await shown()).toBe('1')
})

test('behind a table that ends the text there is a line to write on', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const path = await newPaper(page, 'Papir, der ender med en tabel')
  await tool(page, editor.insertTable).click()
  await page.keyboard.type('I tabellen')
  expect(await text(page).locator(':scope > :last-child').evaluate((last) => last.tagName)).toBe('P')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Efter tabellen')
  const article = await read(page, path)
  expect(await article.locator('table').innerText()).not.toContain('Efter')
  expect(await article.locator(':scope > :last-child').innerText()).toBe('Efter tabellen')
})

test('people are mentioned in a text and in a post by keyboard alone', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const path = await newPaper(page, 'Papir, der nævner')
  await page.keyboard.type('Aftalt med @Birg')
  await page.getByRole('option', { name: /Birgitte Skovgaard/ }).waitFor()
  // The word stays in its line, and the list hangs on it.
  const word = text(page).getByText('@Birg', { exact: true })
  expect(await word.evaluate((typed) => getComputedStyle(typed).display)).toBe('inline')
  const [at, list] = [await word.boundingBox(), await page.locator('.mention-choices').boundingBox()]
  expect(Math.abs(list!.y - (at!.y + at!.height))).toBeLessThan(16)
  expect(Math.abs(list!.x - at!.x)).toBeLessThan(16)
  await page.keyboard.press('Enter')
  await page.keyboard.type('i går.')
  const article = await read(page, path)
  expect(await article.locator('.mention').innerText()).toBe('@Birgitte Skovgaard')
  expect(await article.innerText()).toMatch(/Aftalt med @Birgitte Skovgaard\s+i går\./)

  await page.getByRole('link', { name: discussions.newThread }).click()
  await page.getByLabel(discussions.titleLabel).fill('Spørgsmål om nævnelser')
  await page.getByLabel(discussions.firstPost).pressSequentially('Hvad siger @Birg')
  await page.getByRole('option', { name: /Birgitte Skovgaard/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(discussions.firstPost).press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Spørgsmål om nævnelser' }).waitFor()
  expect(await page.locator('.post .mention').innerText()).toBe('@Birgitte Skovgaard')
})

test('tables are made with the toolbar and filled by keyboard', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const path = await newPaper(page, 'Papir med tabel')
  await tool(page, editor.insertTable).click()
  for (const [index, words] of ['Hvad', 'Hvem', 'Hvornår', 'Besøg', 'Esbjerg'].entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  const tools = page.getByRole('toolbar').getByLabel(editor.tableTools)
  await tools.selectOption({ label: editor.rowAfter })
  await expect.poll(() => text(page).locator('tr').count()).toBe(4)
  await tools.selectOption({ label: editor.columnAfter })
  await expect.poll(() => text(page).locator('th').count()).toBe(4)
  expect(await tool(page, editor.insertTable).count()).toBe(0)
  const table = (await read(page, path)).locator('table')
  expect(await table.locator('tr').count()).toBe(4)
  expect((await table.locator('tr').first().locator('th, td').allInnerTexts()).map((words) => words.trim())).toEqual([
    'Hvad',
    'Hvem',
    '',
    'Hvornår',
  ])
  expect((await table.locator('tr').nth(1).locator('td').allInnerTexts()).slice(0, 2)).toEqual(['Besøg', 'Esbjerg'])
})

test('task lists are made with the toolbar or by typing, and ticked off', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira')
  const path = await newPaper(page, 'Papir med opgaver')
  await tool(page, editor.taskList).click()
  expect(await tool(page, editor.taskList).getAttribute('aria-pressed')).toBe('true')
  for (const words of ['Ring til Esbjerg', 'Skriv til Vejle']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await page.keyboard.type('[ ] Bestil lokale')
  await text(page).getByRole('checkbox').first().check()
  const tasks = (await read(page, path)).locator('.task-item')
  expect(await tasks.allInnerTexts()).toEqual(['Ring til Esbjerg', 'Skriv til Vejle', 'Bestil lokale'])
  const ticked = await tasks
    .getByRole('checkbox')
    .evaluateAll((all) => (all as HTMLInputElement[]).map((one) => one.checked))
  expect(ticked).toEqual([true, false, false])
})

test('the toolbar is one stop for Tab, walked with arrows, Home and End, and left with Esc', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira')
  await newPaper(page, 'Papir med værktøj')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await page.keyboard.press('Alt+F10')
  await expect.poll(focused).toBe(editor.undo)
  expect(await page.locator('.toolbar [tabindex="0"]').count()).toBe(1)
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe(editor.insertTable)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(editor.style)
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(editor.bold)
  await page.keyboard.press('End')
  expect(await focused()).toBe(editor.insertTable)
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe(editor.label)
  expect(new URL(page.url()).pathname).toMatch(/\/rediger$/)
  // What is not plain from its drawing says its name.
  for (const name of [editor.bulletList, editor.orderedList, editor.taskList, editor.quote, editor.mention])
    expect(await tool(page, name).innerText()).toBe(name)
})

test('on a phone one writes with the tools at the bottom, and the caret stays in sight above them', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira', phone)
  await newPaper(page, 'Papir fra toget')
  for (let line = 1; line <= 25; line++) {
    await page.keyboard.type(`Linje ${line}.`)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('Her er jeg.')
  const [bar, here, head] = await Promise.all([
    page.getByRole('toolbar').boundingBox(),
    text(page).getByText('Her er jeg.').boundingBox(),
    page.locator('.editor-head').boundingBox(),
  ])
  expect(bar!.y + bar!.height).toBeGreaterThan(840)
  expect(here!.y + here!.height).toBeLessThanOrEqual(bar!.y)
  expect(here!.y).toBeGreaterThan(head!.y + head!.height)
  expect(await page.getByRole('navigation', { name: 'Genveje' }).isVisible()).toBe(false)
  for (const name of [editor.bold, editor.taskList]) {
    const button = tool(page, name)
    await button.scrollIntoViewIfNeeded()
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(await button.innerText()).toBe(name)
  }
  await tool(page, editor.bold).click()
  await page.keyboard.type(' Fed herfra.')
  expect(await text(page).locator('strong').innerText()).toBe(' Fed herfra.')
  // A table keeps its words whole and scrolls by itself.
  await page.keyboard.press('Enter')
  await tool(page, editor.insertTable).click()
  await page.keyboard.type('Specialeplanlægning')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await untilSaved(page)
})
