import { seats } from '#app/i18n/da/seats.ts'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { imports } from '#app/i18n/da/imports.ts'
import { paperForms } from '#app/i18n/da/paper-forms.ts'
import { papers } from '#app/i18n/da/papers.ts'
import { violations } from '#test/support/axe.ts'
import { demoPassword, emailOf, expect, open, test, type Visits, type VisitOptions } from '#test/support/browser.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import { tracesOf } from './traces.ts'
import { saying, startWriting, text, untilReads, untilSaved, wordsIn, writeAtEnd, writeInFirst } from './writing.ts'

const kasper = 'kasper.bojsen@varde.example'
const fixture = path.resolve(import.meta.dirname, '../fixtures/imports/handleplan.docx')

/** Through the form, and by the links a person would follow, to the paper's text. */
async function samiraOpensThePaper(page: Page) {
  await page.goto('/min-side')
  await page.getByLabel('E-mail').fill(emailOf('samira'))
  await page.getByLabel('Adgangskode', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await page.waitForURL('**/min-side')
  await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Grupper' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Arbejdsgruppen for borgeroplevet kvalitet' }).first().click()
  await page.getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }).first().click()
  await page.getByRole('link', { name: 'Rediger', exact: true }).click()
  await text(page).waitFor()
  await untilSaved(page)
  return new URL(page.url()).pathname.replace('/rediger', '')
}

async function bothWriteAtOnce(samira: Page, birgitte: Page, mark: string) {
  await expect.poll(() => birgitte.locator('.who-is-here').innerHTML()).toContain('Samira Haddad')
  const [hers, theirs] = [`Nattevagtsdækningen ${mark} aftales i fællesskab.`, ` Tilføjet ${mark} af formanden.`]
  await Promise.all([writeAtEnd(samira, hers), writeInFirst(birgitte, theirs)])
  await Promise.all([untilReads(birgitte, hers), untilReads(samira, theirs)])
  expect(await birgitte.locator('.caret .caret-name').allInnerTexts()).toContain('Samira Haddad')
  expect(await samira.locator('.caret .caret-name').allInnerTexts()).toContain('Birgitte Skovgaard')
  await Promise.all([untilSaved(samira), untilSaved(birgitte)])
  expect(await wordsIn(samira)).toBe(await wordsIn(birgitte))
  return hers
}

const threadBeside = (page: Page) => page.locator('.thread-beside')

async function theyTalkBesideThePaper(samira: Page, birgitte: Page, mark: string) {
  for (const page of [samira, birgitte]) {
    await page.getByRole('link', { name: 'Rækkefølgen på spørgsmålene' }).click()
    await threadBeside(page).getByLabel('Skriv i tråden').waitFor()
  }
  const box = threadBeside(samira).getByLabel('Skriv i tråden')
  await box.pressSequentially(`Har du set det nye afsnit ${mark}, @Birg`)
  await samira.getByRole('option', { name: 'Birgitte Skovgaard' }).click()
  await box.press('Control+Enter')
  const arrived = threadBeside(birgitte)
    .getByRole('listitem')
    .filter({ hasText: `det nye afsnit ${mark}` })
  await arrived.waitFor()
  expect(await arrived.innerText()).toContain('@Birgitte Skovgaard')
  await arrived.getByRole('link', { name: 'Svar til Samira Haddad' }).click()
  await threadBeside(birgitte).getByLabel('Skriv i tråden').fill(`Ja, og jeg er enig ${mark}.`)
  await threadBeside(birgitte).getByRole('button', { name: 'Send' }).click()
  const answer = threadBeside(samira)
    .getByRole('listitem')
    .filter({ hasText: `jeg er enig ${mark}` })
  await answer.waitFor()
  expect(await answer.innerText()).toContain('svarer Samira Haddad')
  for (const page of [samira, birgitte])
    expect(await threadBeside(page).getByText(`jeg er enig ${mark}`).count()).toBe(1)
}

async function birgittePublishes(page: Page) {
  await page.getByRole('link', { name: 'Færdig' }).click()
  await page.getByRole('link', { name: papers.page.publishShort, exact: true }).click()
  await page.getByRole('button', { name: paperForms.publish.submit, exact: true }).click()
  await page.waitForURL('**/papirer/*?lag=publiceret')
}

/** Somebody outside the group finds the passage by a part of a compound in another form, and reads what is published. */
async function kasperFindsThePassage(page: Page, passage: string) {
  await open(page, '/min-side')
  await page.keyboard.press('/')
  await page.keyboard.type('dækning nattevagter')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/soeg?q=*')
  const hit = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }) })
  await expect
    .poll(
      async () => {
        await page.reload()
        return hit.locator('mark').allInnerTexts()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toContain('dækningen')
  await hit.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: 'Kvalitet, borgeren selv kan mærke' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain(passage)
  expect(await page.getByRole('link', { name: 'Rediger', exact: true }).count()).toBe(0)
}

async function theGroupWritesOn(samira: Page, kasper: Page, mark: string) {
  const later = `Kun for gruppen ${mark}.`
  await writeAtEnd(samira, later)
  await untilSaved(samira)
  await kasper.reload()
  expect(await kasper.getByRole('main').innerText()).not.toContain(later)
  expect(await kasper.content()).not.toContain(later)
}

/** What a browser says while its server is away. */
const restarting = [
  /ERR_CONNECTION_REFUSED/,
  /ERR_CONNECTION_RESET/,
  /ERR_EMPTY_RESPONSE/,
  /ERR_SOCKET_NOT_CONNECTED/,
  /WebSocket connection to/,
  /status of 50[23]/,
]

type Journey = VisitOptions & {
  mark: string
  /** What happens on the way: the server falls just after *Gemt*, or one writer is without a network for a while. */
  meeting?: 'kill' | 'offline'
}

/** The whole of it: sign in, open, write together, talk, publish, import, find, read, write on. */
async function journey(server: DemoServer, visits: Visits, { mark, meeting, ...options }: Journey) {
  const samira = await visits.stranger(server, options)
  const birgitte = await visits.as(server, 'birgitte', options)
  const sockets = watchSockets(samira)
  const paper = await samiraOpensThePaper(samira)
  await startWriting(birgitte, paper)
  const passage = meeting === 'offline' ? await oneWritesOffline(samira, birgitte, mark) : await bothWriteAtOnce(samira, birgitte, mark)
  if (meeting === 'kill') await theServerFalls(server, visits, { writers: [samira, birgitte], paper, passage, options })
  await theyTalkBesideThePaper(samira, birgitte, mark)
  await birgittePublishes(birgitte)
  const imported = await annaImports(await visits.as(server, 'anna', options), mark)
  const reader = await visits.as(server, kasper, options)
  await kasperFindsThePassage(reader, passage)
  await kasperFindsTheDocument(reader, imported)
  await theGroupWritesOn(samira, reader, mark)
  return sockets()
}

/** One writer is without a network while both write; nothing of either is lost. */
async function oneWritesOffline(samira: Page, birgitte: Page, mark: string) {
  const [hers, theirs] = [`Nattevagtsdækningen ${mark} aftales i fællesskab.`, ` Tilføjet ${mark} af formanden.`]
  await samira.context().setOffline(true)
  await Promise.all([writeAtEnd(samira, hers), writeInFirst(birgitte, theirs)])
  await untilSaved(birgitte)
  await expect.poll(() => saying(samira).innerText(), { timeout: 60_000 }).toContain('Ikke gemt – offline')
  expect(await wordsIn(birgitte)).not.toContain(hers)
  expect(await wordsIn(samira)).not.toContain(theirs)
  await samira.context().setOffline(false)
  await Promise.all([untilReads(birgitte, hers, theirs), untilReads(samira, hers, theirs)])
  await Promise.all([untilSaved(samira), untilSaved(birgitte)])
  expect(await wordsIn(samira)).toBe(await wordsIn(birgitte))
  return hers
}

type Fall = { writers: Page[]; paper: string; passage: string; options: VisitOptions }

/** `kill -9` just after *Gemt*: whoever reads afterwards, in a browser that keeps nothing, finds what was called saved. */
async function theServerFalls(server: DemoServer, visits: Visits, { writers, paper, passage, options }: Fall) {
  await server.kill()
  await server.restart()
  const other = await visits.as(server, 'birgitte', options)
  await open(other, paper)
  expect((await other.getByRole('main').innerText()).split(passage)).toHaveLength(2)
  await other.close()
  for (const page of writers) {
    await page.reload()
    await untilReads(page, passage)
    await untilSaved(page)
    expect((await wordsIn(page)).split(passage)).toHaveLength(2)
  }
}

/** The secretariat imports a text with a passage of this journey's own; answers its title and passage. */
async function annaImports(anna: Page, mark: string) {
  const title = `Opgørelse ${mark}`
  const passage = `Botilbudskapaciteten ${mark} opgøres hvert kvartal.`
  const buffer = Buffer.from(`# ${title}\n\n## Tal fra kommunerne\n\n${passage}\n`)
  await open(anna, '/samarbejder/syddanmark/import')
  const name = `opgoerelse ${mark}.md`
  await anna.getByLabel(imports.files).setInputFiles({ name, mimeType: 'text/markdown', buffer })
  await anna.getByRole('button', { name: 'Importer filerne' }).click()
  await anna.getByRole('heading', { name: imports.resultTitle }).waitFor()
  expect(await anna.getByRole('row').filter({ hasText: name }).first().innerText()).toContain('importeret')
  return { title, passage }
}

/** `kapacitet botilbud` finds *botilbudskapaciteten* in what was imported a moment ago. */
async function kasperFindsTheDocument(page: Page, { title, passage }: { title: string; passage: string }) {
  const hit = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) })
  const marked = async () => {
    await open(page, '/soeg?q=kapacitet+botilbud')
    return (await hit.locator('mark').allInnerTexts()).map((word) => word.toLowerCase())
  }
  await expect.poll(marked, { timeout: 30_000, interval: 500 }).toContain('kapaciteten')
  await hit.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain(passage)
}

function watchSockets(page: Page): () => number {
  let opened = 0
  page.on('websocket', () => (opened += 1))
  return () => opened
}

test('the main job over websocket, whatever the browser takes for the time zone', async ({ server, visits }) => {
  const opened = await journey(server, visits, { mark: 'ved aftensmaden', timezoneId: 'America/New_York' })
  expect(opened).toBeGreaterThan(0)
})

test('the main job where firewalls let long-polling through and nothing else', async ({ server, visits }) => {
  const opened = await journey(server, visits, { mark: 'ved morgenbordet', withoutWebSockets: true })
  expect(opened).toBe(0)
})

test('the main job with the server killed between Gemt and reload', async ({ server, visits }) => {
  await journey(server, visits, { mark: 'ved middagen', meeting: 'kill', expects: restarting })
})

test('the main job with one writer offline for a while', async ({ server, visits }) => {
  const expects = [/ERR_INTERNET_DISCONNECTED/]
  await journey(server, visits, { mark: 'ved frokosten', meeting: 'offline', withoutWebSockets: true, expects })
})

test('the secretariat imports a Word document, which is found at once, and a second time changes nothing', async ({
  server,
  visits,
}) => {
  const anna = await visits.as(server, 'anna')
  for (const outcome of ['importeret', 'uændret']) {
    await open(anna, '/samarbejder/syddanmark/import')
    await anna.getByLabel(imports.files).setInputFiles(fixture)
    await anna.getByRole('button', { name: 'Importer filerne' }).click()
    await anna.getByRole('heading', { name: imports.resultTitle }).waitFor()
    expect(await anna.getByRole('row').filter({ hasText: 'handleplan.docx' }).first().innerText()).toContain(outcome)
  }
  await anna
    .getByRole('link', { name: /^Læs »/ })
    .first()
    .click()
  await anna.getByRole('heading', { level: 1, name: 'Handleplan for nye boformer 2027' }).waitFor()
  const fatma = await visits.as(server, 'fatma')
  await expect
    .poll(
      async () => {
        await open(fatma, '/soeg?q=boform+handleplan')
        return fatma.getByRole('main').getByRole('link', { name: 'Handleplan for nye boformer 2027' }).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
})

const cpr = '010190-1234'

test('a CPR number stops exactly the text it stands in, says why, and reaches nobody', async ({ server, visits }) => {
  const [samira, birgitte] = [await visits.as(server, 'samira'), await visits.as(server, 'birgitte')]
  const paper = await paperOf(samira, 'Kvalitet, borgeren selv kan mærke')
  await Promise.all([startWriting(samira, paper), startWriting(birgitte, paper)])
  await writeAtEnd(samira, 'Borgeren ')
  await untilReads(birgitte, 'Borgeren ')
  // What is saved can be found in the database, or the search below would prove nothing.
  await samira.keyboard.insertText('kontrolord')
  await untilSaved(samira)
  const places = async () => [...new Set((await tracesOf(server, 'kontrolord')).map((place) => place.split('.')[0]))]
  await expect.poll(places, { timeout: 30_000 }).toEqual(expect.arrayContaining(['public', 'search']))
  await samira.keyboard.insertText(cpr)
  await samira.keyboard.type(' fortalte om sin hverdag.')
  const alert = samira.getByRole('alert')
  await alert.getByText('Ikke gemt: teksten ser ud til at indeholde et CPR-nummer').waitFor()
  expect(await alert.innerText()).toContain('står her stadig')
  expect(await violations(samira)).toEqual([])

  // What the colleague writes meanwhile is saved, and seen by the one who was refused.
  await writeInFirst(birgitte, ' Formanden skriver videre.')
  await untilSaved(birgitte)
  await untilReads(samira, 'Formanden skriver videre.', `Borgeren kontrolord${cpr} fortalte`)
  const nowhere = async () => {
    expect(await birgitte.content()).not.toMatch(/010190|1234/)
    expect(await wordsIn(birgitte)).not.toContain('fortalte')
    for (const part of ['010190', '1234 fort']) expect(await tracesOf(server, part)).toEqual([])
  }
  await nowhere()

  for (let step = 0; step < ' fortalte om sin hverdag.'.length; step++) await samira.keyboard.press('ArrowLeft')
  for (let step = 0; step < cpr.length; step++) await samira.keyboard.press('Backspace')
  expect(await wordsIn(samira)).toMatch(/Borgeren kontrolord fortalte om sin hverdag\.$/)
  await untilSaved(samira)
  await untilReads(birgitte, 'Borgeren kontrolord fortalte om sin hverdag.')
  expect(await samira.getByRole('alert').count()).toBe(0)
  for (const part of ['010190', '1234 fort']) expect(await tracesOf(server, part)).toEqual([])
})

test('whoever is removed from the group sees nothing more of what is written', async ({ server, visits }) => {
  const title = 'Ledelse tæt på hverdagen'
  const [samira, member] = [
    await visits.as(server, 'samira'),
    await visits.as(server, kasper, { expects: [/status of 404/] }),
  ]
  const chair = await visits.as(server, 'dorthe.lynggaard@soenderborg.example')
  const paper = await paperOf(samira, title)
  await Promise.all([startWriting(samira, paper), startWriting(member, paper)])
  await writeAtEnd(samira, 'Det her ser vi alle.')
  await untilReads(member, 'Det her ser vi alle.')

  await open(chair, '/grupper')
  await chair
    .getByRole('main')
    .getByRole('link', { name: 'Arbejdsgruppen for kompetencer og faglig ledelse' })
    .first()
    .click()
  await chair.getByRole('navigation', { name: 'Gruppens sider' }).getByRole('link', { name: 'Medlemmer' }).click()
  const row = chair.getByRole('listitem').filter({ hasText: 'Kasper Bojsen' })
  await row.locator('summary').click()
  await row.getByRole('button', { name: seats.empty('Kasper Bojsen') }).click()
  await chair.getByText('er ubesat.').first().waitFor()

  await writeAtEnd(samira, 'Det her er efter afskeden.')
  await untilSaved(samira)
  await expect
    .poll(() => member.getByRole('main').innerText(), { timeout: 30_000 })
    .toMatch(/Du har ikke længere adgang til at skrive her|Siden findes ikke/)
  await writeAtEnd(samira, 'Og det her endnu senere.')
  await untilSaved(samira)
  expect(await member.content()).not.toMatch(/efter afskeden|endnu senere/)
  const again = await member.goto(paper)
  expect(again?.status()).toBe(404)
})

async function paperOf(page: Page, title: string): Promise<string> {
  await page.goto('/papirer')
  return (await page.getByRole('link', { name: title }).first().getAttribute('href'))!
}
