import pg from 'pg'
import type { Page } from 'playwright-core'
import { editor } from '#app/i18n/en/editor.ts'
import { expect, open, test, tourTest } from '#test/support/browser.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import { addressBook, elsewhere } from './addresses.ts'
import { danishAmong, danishCatalogue, tidy } from './danish-catalogue.ts'
import { pageRoutes } from './page-routes.ts'

const catalogue = danishCatalogue()
const book = addressBook()

/**
 * Every text and every spoken attribute of the page, but for what is marked as Danish content; `html` is a page that
 * was sent and not opened.
 */
const textsOf = (page: Page, html?: string): Promise<string[]> =>
  page.evaluate((sent) => {
    const root = sent === undefined ? document : new DOMParser().parseFromString(sent, 'text/html')
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'aria-placeholder',
      'title',
      'placeholder',
      'data-placeholder',
      'alt',
      'label',
    ]
    const isContent = (element: Element | null) => element?.closest('[lang=da], script, style, textarea') != null
    const texts: string[] = []
    const walker = root.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text
      if (data.trim() && !isContent(parentElement))
        texts.push(data, ...(parentElement?.tagName === 'TITLE' ? data.split('·') : []))
    }
    for (const element of root.querySelectorAll('*')) {
      if (isContent(element)) continue
      for (const name of spoken) if (element.hasAttribute(name)) texts.push(element.getAttribute(name)!)
      if (element instanceof HTMLInputElement && /submit|button/.test(element.type)) texts.push(element.value)
    }
    return texts
  }, html)

let content: Promise<Set<string>> | undefined

/** What people of the demo have called their things, and mails in the language of whoever got them: the same in every language. */
const contentOf = (server: DemoServer) =>
  (content ??= (async () => {
    const client = new pg.Client({ connectionString: server.databaseUrl })
    await client.connect()
    const { rows } = await client.query<{ text: string }>(
      `SELECT title AS text FROM "Subject" UNION SELECT title FROM "Thread" UNION SELECT title FROM "Affiliation"
       UNION SELECT title FROM "Person" UNION SELECT name FROM "PaperVersion" WHERE name IS NOT NULL
       UNION SELECT subject FROM "MailMessage" UNION SELECT name FROM "FileFolder"`,
    )
    await client.end()
    return new Set(rows.map(({ text }) => tidy(text)))
  })())

/** Danish the page shows to somebody who reads English. */
async function danishOn(page: Page, server: DemoServer, html?: string): Promise<string[]> {
  const names = await contentOf(server)
  return [...new Set(danishAmong(await catalogue, await textsOf(page, html)))].filter((text) => !names.has(text))
}

async function chooseEnglish(page: Page, { url }: DemoServer) {
  await page.request.post('/sprog', { form: { language: 'en', til: '/' }, headers: { Origin: url }, maxRedirects: 0 })
}

for (const { pattern } of pageRoutes.filter((route) => !(route.pattern in elsewhere)))
  tourTest(`${pattern} is English for those who read English`, async ({ server, tour }) => {
    const { path, who } = await book.of(server, pattern)
    const page = await tour.window(who)
    await chooseEnglish(page, server)
    await open(page, path)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await danishOn(page, server)).toEqual([])
    expect(tour.trouble()).toEqual([])
  })

/** Kinds of people who are shown something else than the secretariat is. */
const others = {
  'a provider': 'lise',
  'a council': 'karen.vestergaard@handicapraad-kolding.example',
  'an observer': 'rasmus',
  'a member': 'samira',
  'a chair': 'birgitte',
  'the secretariat elsewhere': 'marianne',
  'somebody without an affiliation': 'vibeke.friis@oplaeg.example',
  'somebody not signed in': null,
} as const

/** How many pages must be open to them, or the walk has proved nothing. */
const atLeast = (who: string | null) => (who === null ? 2 : 8)

for (const [kind, who] of Object.entries(others))
  tourTest(`what ${kind} is sent is English too`, async ({ server, tour }) => {
    const page = await tour.window(who)
    await chooseEnglish(page, server)
    await open(page, who === null ? '/log-ind' : '/min-side')
    const danish: string[] = []
    let opened = 0
    for (const { pattern } of pageRoutes.filter((route) => !(route.pattern in elsewhere))) {
      const { path } = await book.of(server, pattern)
      const answer = await page.request.get(path, { maxRedirects: 0 })
      if (!answer.headers()['content-type']?.startsWith('text/html')) continue
      if (answer.status() === 200) opened += 1
      danish.push(...(await danishOn(page, server, await answer.text())).map((text) => `${pattern}: ${text}`))
    }
    expect(danish).toEqual([])
    expect(opened).toBeGreaterThanOrEqual(atLeast(who))
    expect(tour.trouble()).toEqual([])
  })

test('the crawl knows the words of every domain, and finds them in a page', async ({ server, visits }) => {
  const known = await catalogue
  const samples = ['Holdningspapir', 'Kun mig og udvalgte', 'uændret', 'Kære Anna', 'gjorde Anna til formand', 'oprettede gruppen']
  expect(samples.filter((text) => danishAmong(known, [text]).length === 0)).toEqual([])
  const page = await visits.stranger(server)
  await open(page, '/log-ind')
  const planted = '<p>Holdningspapir</p><input aria-label="Kære Anna"><p lang="da">Kun mig og udvalgte</p><p>Position paper</p>'
  expect(await danishOn(page, server, planted)).toEqual(['Holdningspapir', 'Kære Anna'])
})

tourTest('the editor, its dialogs and the frame’s are English too', async ({ server, tour }) => {
  const { path, who } = await book.of(server, '/papirer/:paperId/rediger')
  const page = await tour.window(who)
  await chooseEnglish(page, server)
  await open(page, path)
  await page.getByRole('textbox', { name: editor.label }).waitFor()
  expect(await danishOn(page, server)).toEqual([])
  for (const name of [editor.link, editor.image]) {
    await page.getByRole('toolbar').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor()
    expect(await danishOn(page, server)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  for (const [address, key] of [
    ['/min-side', '?'],
    ['/papirer', 'Control+k'],
  ] as const) {
    await open(page, address)
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    expect(await danishOn(page, server)).toEqual([])
  }
})

for (const pattern of [
  '/grupper/ny',
  '/papirer/ny',
  '/grupper/:groupId/medlemmer/inviter',
  '/emner/:subjectId/traade',
  '/min-konto/adgangskode',
  '/samarbejder/:slug/rammeaftaler/ny',
])
  test(`${pattern} refuses in English`, async ({ server, visits }) => {
    const page = await visits.as(server, 'anna', { expects: [/status of 422/] })
    await chooseEnglish(page, server)
    await open(page, (await book.of(server, pattern)).path)
    await page.getByRole('main').locator('form[method=post] button[type=submit]').last().click()
    await page.getByRole('main').getByRole('alert').first().waitFor()
    expect(await danishOn(page, server)).toEqual([])
  })

test('what is not there is said in English', async ({ server, visits }) => {
  const page = await visits.as(server, 'anna', { expects: [/status of 404/] })
  await chooseEnglish(page, server)
  await open(page, '/findes-slet-ikke')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await danishOn(page, server)).toEqual([])
})
