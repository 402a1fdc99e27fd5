import type { Locator, Page } from 'playwright-core'
import { common } from '#app/i18n/da/common.ts'
import { discussions } from '#app/i18n/da/discussions.ts'
import { groups } from '#app/i18n/da/groups.ts'
import { organisations } from '#app/i18n/da/organisations.ts'
import { expect, open, phone, test } from '#test/support/browser.ts'
import { addressBook, elsewhere } from './addresses.ts'
import { pageRoutes } from './page-routes.ts'

const book = addressBook()
const narrow = { ...phone, viewport: { width: 320, height: 640 } }
const wide = { viewport: { width: 1280, height: 800 } }

const facts = (page: Page) => page.getByRole('complementary', { name: common.facts })

for (const pattern of ['/papirer/:paperId', '/grupper/:groupId'])
  test(`${pattern}: facts fold above the text on a phone and stand open beside it on a wide screen`, async ({
    server,
    visits,
  }) => {
    const { path } = await book.of(server, pattern)
    const small = await visits.as(server, 'anna', phone)
    await open(small, path)
    const fold = facts(small).locator('summary')
    const main = small.locator('.columns-main')
    expect((await fold.boundingBox())!.y).toBeLessThan((await main.boundingBox())!.y)
    expect(await facts(small).locator('dl').isVisible()).toBe(false)
    await fold.click()
    expect(await facts(small).locator('dl').isVisible()).toBe(true)
    const large = await visits.as(server, 'anna', wide)
    await open(large, path)
    expect(await facts(large).locator('dl').isVisible()).toBe(true)
    expect(await facts(large).locator('summary').isVisible()).toBe(false)
    expect((await facts(large).boundingBox())!.x).toBeGreaterThan(
      (await large.locator('.columns-main').boundingBox())!.x + 300,
    )
  })

test('a day is written and shown as Danes do, whatever the browser’s language and place', async ({
  server,
  visits,
}) => {
  const { path } = await book.of(server, '/grupper/:groupId/leverancer/ny')
  const page = await visits.as(server, 'anna', {
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    expects: [/status of 422/],
  })
  await open(page, path)
  const field = page.getByRole('textbox', { name: groups.deliverableForm.dueOn })
  await page.getByLabel(groups.deliverableForm.title).fill('Besøg i Kolding')
  await field.fill('31-02-2027')
  await page.getByRole('button', { name: groups.deliverableForm.add }).click()
  await page.getByRole('alert').waitFor()
  expect(await field.inputValue()).toBe('31-02-2027')
  expect(await page.locator('.field-error').innerText()).toContain('Skriv en dato, der findes')

  await field.fill('24/12 2026')
  await page.getByRole('button', { name: common.calendar.open(groups.deliverableForm.dueOn) }).click()
  expect(await field.inputValue()).toBe('24. december 2026')
  const calendar = page.getByRole('dialog', { name: common.calendar.title(groups.deliverableForm.dueOn) })
  expect(await calendar.getByRole('columnheader').allInnerTexts()).toEqual(['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'])
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('torsdag den 24. december 2026')
  for (const key of ['PageDown', 'End', 'ArrowRight']) await page.keyboard.press(key)
  expect(await focused()).toBe('mandag den 25. januar 2027')
  await page.keyboard.press('Enter')
  expect(await calendar.count()).toBe(0)
  expect(await field.inputValue()).toBe('25. januar 2027')
  await page.getByRole('button', { name: groups.deliverableForm.add }).click()
  const made = page.getByRole('listitem').filter({ hasText: 'Besøg i Kolding' }).first()
  await made.waitFor()
  expect(await made.innerText()).toContain('25. januar 2027')
})

test('the calendar is left with Esc, and nothing is changed', async ({ server, visits }) => {
  const { path } = await book.of(server, '/grupper/:groupId/leverancer/ny')
  const page = await visits.as(server, 'anna')
  await open(page, path)
  const opener = page.getByRole('button', { name: common.calendar.open(groups.deliverableForm.dueOn) })
  await opener.click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: groups.deliverableForm.dueOn }).inputValue()).toBe('')
  expect(new URL(page.url()).pathname).toBe(path)
})

test('a map of municipalities has a table that says the same, and no name is cut; a phone has an ordinary list', async ({
  server,
  visits,
}) => {
  for (const [slug, who] of [
    ['syddanmark', 'anna'],
    ['midtjylland', 'marianne'],
    ['sjaelland', 'pia'],
  ] as const) {
    const page = await visits.as(server, who)
    await open(page, `/samarbejder/${slug}`)
    const links = async (list: Locator) =>
      (await list.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toSorted()
    const lists = page.getByRole('list', { name: organisations.partiesMap })
    const onMap = await links(lists)
    expect(onMap.length).toBeGreaterThan(16)
    await page.getByText(organisations.table.showTable).click()
    expect(await links(page.getByRole('table', { name: organisations.partiesMap }))).toEqual(onMap)
    const cut = await lists
      .locator('.tile-face')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1)
          .map((one) => one.textContent),
      )
    expect(cut).toEqual([])
    await page.setViewportSize(narrow.viewport)
    expect(await links(lists)).toEqual(onMap)
    expect(await page.locator('.tiles').isVisible()).toBe(false)
    const low = await lists.getByRole('listitem').evaluateAll((all) => all.filter((one) => one.clientHeight < 40).length)
    expect(low).toBe(0)
  }
})

test('at 320 pixels a heading keeps a long word whole', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna', narrow)
  await open(page, '/grupper')
  const lines = await page.locator('h1').evaluate((heading) => {
    heading.textContent = 'Redaktionsgruppen'
    const range = document.createRange()
    range.selectNodeContents(heading)
    return range.getClientRects().length
  })
  expect(lines).toBe(1)
})

test('without scripts a refused post is summed up first, and the keyboard is taken there', async ({
  server,
  visits,
}) => {
  const { path } = await book.of(server, '/traade/:threadId')
  const page = await visits.as(server, 'samira', {
    javaScriptEnabled: false,
    expects: [/status of 422/, /assets\/\S+\.js csp/],
  })
  await page.goto(path)
  const box = page.getByLabel(discussions.write)
  await box.fill('Borgeren hedder 010190-1234.')
  await page.getByRole('button', { name: discussions.send }).click()
  const summary = page.getByRole('alert')
  expect(await summary.innerText()).toContain('Der er én ting, der skal rettes')
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await box.inputValue()).toBe('Borgeren hedder 010190-1234.')
  await summary.getByRole('link').click()
  expect(new URL(page.url()).hash).toBe(`#${await box.getAttribute('id')}`)
})

test('naming one to a secretariat leaves an empty form for the next', async ({ server, visits }) => {
  const page = await visits.as(server, 'frode')
  await open(page, '/drift/samarbejder/sjaelland/sekretariat')
  const email = page.getByLabel('E-mail')
  await email.fill('fatma.demir@middelfart.example')
  await page.getByRole('form').getByRole('button').last().click()
  await page.getByRole('listitem').filter({ hasText: 'Fatma Demir' }).first().waitFor()
  await expect.poll(() => email.inputValue()).toBe('')
})

test('the current tab is in sight where the row is longer than a phone is wide', async ({ server, visits }) => {
  const { path } = await book.of(server, '/grupper/:groupId/historik')
  const page = await visits.as(server, 'anna', narrow)
  await open(page, path)
  const current = (await page.locator('.tab[aria-current]').boundingBox())!
  expect(current.x).toBeGreaterThanOrEqual(0)
  expect(current.x + current.width).toBeLessThanOrEqual(320)
})

test('every link of every page leads to a page that is there', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna')
  const kinds = new Map<string, string>()
  for (const { pattern } of pageRoutes.filter((route) => !(route.pattern in elsewhere))) {
    const { path, who } = await book.of(server, pattern)
    if (who !== 'anna') continue
    const html = await (await page.request.get(path)).text()
    for (const [, href] of html.matchAll(/<a[^>]* href="(\/[^"#]*)/g)) {
      const plain = href!.replaceAll('&amp;', '&')
      kinds.set(plain.replace(/[0-9a-f-]{36}/g, ':id').replace(/(\?\w+)=.*/, '$1'), plain)
    }
  }
  expect(kinds.size).toBeGreaterThan(40)
  const dead: string[] = []
  for (const [kind, href] of kinds) {
    const status = (await page.request.get(href)).status()
    if (status >= 400) dead.push(`${kind}: ${status}`)
  }
  expect(dead).toEqual([])
})

for (const [screen, options] of Object.entries({ 'a wide screen': wide, 'a phone': phone, 'a small phone': narrow }))
  test(`on ${screen} a member's menu lies above the rows below, inside the screen and alone`, async ({ server, visits }) => {
    const page = await visits.as(server, 'anna', options)
    await open(page, '/grupper')
    const group = page.getByRole('main').getByRole('link', { name: 'Arbejdsgruppen for borgeroplevet kvalitet' }).first()
    await open(page, `${await group.getAttribute('href')}/medlemmer`)
    const menus = page.locator('.row .menu')
    const [opener, sheet] = [menus.first().locator('summary'), menus.first().locator('.menu-sheet')]
    await menus.nth(1).evaluate((menu) => ((menu as HTMLDetailsElement).open = true))
    await opener.evaluate((summary) => (summary as HTMLElement).click())
    await expect.poll(() => page.locator('.menu[open]').count()).toBe(1)
    await expect.poll(() => sheet.evaluate((box) => box.getBoundingClientRect().left)).toBeGreaterThanOrEqual(0)
    const right = await sheet.evaluate((box) => box.getBoundingClientRect().right)
    expect(right).toBeLessThanOrEqual(options.viewport.width)
    await sheet.evaluate((box) => box.scrollIntoView({ block: 'center' }))
    const foreign = await sheet.evaluate((box) => {
      const { left, top, width, height } = box.getBoundingClientRect()
      const steps = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]
      const points = steps.flatMap((x) => steps.map((y) => [left + x * width, top + y * height] as const))
      return points
        .map(([x, y]) => document.elementFromPoint(x, y))
        .filter((hit) => hit && !box.contains(hit))
        .map((hit) => hit!.outerHTML.slice(0, 80))
    })
    expect(foreign).toEqual([])
  })

test('a long thread beside a paper scrolls by itself: the place to write stays in sight, and so does the newest post', async ({
  server,
  visits,
}) => {
  const page = await visits.as(server, 'samira', { viewport: { width: 1280, height: 720 } })
  await open(page, '/papirer')
  const title = 'Kvalitet, borgeren selv kan mærke'
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('link', { name: 'Rækkefølgen på spørgsmålene' }).click()
  const thread = page.locator('.thread-beside')
  const box = thread.getByLabel('Skriv i tråden')
  for (const words of ['Først dette.', 'Så dette.', 'Til sidst dette.']) {
    await box.fill(Array.from({ length: 12 }, () => words).join('\n\n'))
    await box.press('Control+Enter')
    await expect.poll(() => box.inputValue()).toBe('')
  }
  await thread.evaluate((beside) => beside.scrollIntoView({ block: 'start' }))
  const read = thread.locator('.conversation-read')
  await expect
    .poll(() => read.evaluate((posts) => posts.scrollHeight - posts.scrollTop - posts.clientHeight))
    .toBeLessThan(8)
  expect(await read.evaluate((posts) => posts.scrollHeight > posts.clientHeight)).toBe(true)
  const send = (await thread.getByRole('button', { name: 'Send' }).boundingBox())!
  expect(send.y).toBeGreaterThan(0)
  expect(send.y + send.height).toBeLessThanOrEqual(720)
  // Who is mentioned is chosen above the words, where there is room.
  await box.pressSequentially('@Birg')
  const person = page.getByRole('option', { name: 'Birgitte Skovgaard' })
  await person.waitFor()
  expect((await person.boundingBox())!.y).toBeLessThan((await box.boundingBox())!.y)
})

test('on paper there is no frame, and what is folded together on a screen is read', async ({ server, visits }) => {
  const page = await visits.as(server, 'samira', { viewport: { width: 760, height: 1000 } })
  for (const pattern of ['/papirer/:paperId', '/grupper/:groupId', '/rammeaftaler/:agreementId']) {
    await open(page, (await book.of(server, pattern)).path)
    const folded = page.locator('.columns-aside .fold-inside').first()
    expect([pattern, await folded.isVisible()]).toEqual([pattern, false])
    await page.emulateMedia({ media: 'print' })
    expect([pattern, await folded.isVisible()]).toEqual([pattern, true])
    for (const frame of ['.shell-header', '.shell-bar', '.shell-footer', '.contents'])
      expect([pattern, frame, await page.locator(frame).filter({ visible: true }).count()]).toEqual([pattern, frame, 0])
    await page.emulateMedia({ media: 'screen' })
  }
})
