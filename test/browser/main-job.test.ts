import path from 'node:path'
import type { Page } from 'playwright-core'
import { imports } from '#app/i18n/da/imports.ts'
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
  await page.getByRole('main').getByText('Mere', { exact: true }).first().click()
  await page.getByRole('link', { name: papers.page.publishAgain }).click()
  await page.getByRole('button', { name: papers.publish.submit, exact: true }).click()
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

async function journey(server: DemoServer, visits: Visits, { mark, ...options }: VisitOptions & { mark: string }) {
  const samira = await visits.stranger(server, options)
  const birgitte = await visits.as(server, 'birgitte', options)
  const sockets = watchSockets(samira)
  const paper = await samiraOpensThePaper(samira)
  await startWriting(birgitte, paper)
  const passage = await bothWriteAtOnce(samira, birgitte, mark)
  await theyTalkBesideThePaper(samira, birgitte, mark)
  await birgittePublishes(birgitte)
  const reader = await visits.as(server, kasper, options)
  await kasperFindsThePassage(reader, passage)
  await theGroupWritesOn(samira, reader, mark)
  return sockets()
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

const restarting = [
  /ERR_CONNECTION_REFUSED/,
  /ERR_CONNECTION_RESET/,
  /ERR_EMPTY_RESPONSE/,
  /ERR_SOCKET_NOT_CONNECTED/,
  /WebSocket connection to/,
  /status of 50[23]/,
]

test('what was shown as saved is there after the server is killed at that instant', async ({ server, visits }) => {
  const samira = await visits.as(server, 'samira', { expects: restarting })
  const paper = await paperOf(samira, 'Kvalitet, borgeren selv kan mærke')
  await startWriting(samira, paper)
  for (const round of ['første', 'anden']) {
    const words = `Gemt før serveren faldt for ${round} gang.`
    await writeAtEnd(samira, words)
    await untilSaved(samira)
    await server.kill()
    await server.restart()
    // Another browser keeps nothing of it: what it reads is what the server has.
    const birgitte = await visits.as(server, 'birgitte', { expects: restarting })
    await open(birgitte, paper)
    expect(await birgitte.getByRole('main').innerText()).toContain(words)
    await samira.reload()
    await untilReads(samira, words)
    await untilSaved(samira)
    expect((await wordsIn(samira)).split(words)).toHaveLength(2)
  }
})

test('one writer goes offline, both write on, and all of it is there when they meet again', async ({
  server,
  visits,
}) => {
  const options = { withoutWebSockets: true, expects: [/ERR_INTERNET_DISCONNECTED/] }
  const [samira, birgitte] = [await visits.as(server, 'samira', options), await visits.as(server, 'birgitte', options)]
  const paper = await paperOf(samira, 'Kvalitet, borgeren selv kan mærke')
  await Promise.all([startWriting(samira, paper), startWriting(birgitte, paper)])
  await samira.context().setOffline(true)
  await writeAtEnd(samira, 'Skrevet i toget uden net.')
  await writeInFirst(birgitte, ' Skrevet imens på kontoret.')
  await untilSaved(birgitte)
  await expect.poll(() => saying(samira).innerText(), { timeout: 60_000 }).toContain('Ikke gemt – offline')
  expect(await wordsIn(birgitte)).not.toContain('i toget')
  await samira.context().setOffline(false)
  await Promise.all([
    untilReads(birgitte, 'Skrevet i toget uden net.'),
    untilReads(samira, 'Skrevet imens på kontoret.'),
  ])
  await Promise.all([untilSaved(samira), untilSaved(birgitte)])
  expect(await wordsIn(samira)).toBe(await wordsIn(birgitte))
  await open(birgitte, paper)
  for (const words of ['Skrevet i toget uden net.', 'Skrevet imens på kontoret.'])
    expect((await birgitte.getByRole('main').innerText()).split(words)).toHaveLength(2)
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
  await expect.poll(() => tracesOf(server, 'kontrolord')).toBeGreaterThan(0)
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
    expect(await tracesOf(server, '010190')).toBe(0)
  }
  await nowhere()

  for (let step = 0; step < ' fortalte om sin hverdag.'.length; step++) await samira.keyboard.press('ArrowLeft')
  for (let step = 0; step < cpr.length; step++) await samira.keyboard.press('Backspace')
  expect(await wordsIn(samira)).toMatch(/Borgeren kontrolord fortalte om sin hverdag\.$/)
  await untilSaved(samira)
  await untilReads(birgitte, 'Borgeren kontrolord fortalte om sin hverdag.')
  expect(await samira.getByRole('alert').count()).toBe(0)
  expect(await tracesOf(server, '010190')).toBe(0)
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
  await row.getByRole('button', { name: 'Afslut medlemskab: Kasper Bojsen' }).click()
  await chair.getByText('Medlemskabet er afsluttet').first().waitFor()

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
