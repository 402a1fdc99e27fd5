import { shell } from '#app/i18n/da/shell.ts'
import { seats } from '#app/i18n/da/seats.ts'
import { editor } from '#app/i18n/da/editor.ts'
import type { Page } from 'playwright-core'
import { expect, open, test } from '#test/support/browser.ts'
import { startWriting, text, untilSaved, writeAtEnd } from './writing.ts'

/** Everything a page shows, and everything its scripts still hold of it. */
const everything = (page: Page) => page.evaluate(() => document.documentElement.innerHTML)

const byWebSocket = {}
const byPolling = { withoutWebSockets: true }

test.for([byWebSocket, byPolling])(
  'whoever is taken out of a group is told so calmly, and gets nothing that is written afterwards (%o)',
  async (how, { server, visits }) => {
    // The second time the paper holds what was written the first time.
    const [before, after] = how === byPolling ? ['Endnu noget, hun nåede.', 'Endnu noget, hun ikke ser.'] : ['Dette nåede hun.', 'Dette ser hun ikke.']
    const denials = { ...how, expects: [/status of 40[04]/, /WebSocket connection/] }
    const samira = await visits.as(server, 'samira', denials)
    await open(samira, '/grupper')
    await samira.getByRole('main').getByRole('link', { name: 'Arbejdsgruppen for borgeroplevet kvalitet' }).first().click()
    await samira.waitForURL('**/grupper/*')
    const group = new URL(samira.url()).pathname
    await samira.getByRole('link', { name: 'Kvalitet, borgeren selv kan mærke' }).first().click()
    await samira.waitForURL('**/papirer/*')
    const paper = new URL(samira.url()).pathname
    const thread = samira.getByRole('link', { name: 'Rækkefølgen på spørgsmålene' }).first()
    await open(samira, (await thread.getAttribute('href'))!)
    await samira.getByLabel('Skriv i tråden').waitFor()

    const writing = await samira.context().newPage()
    await startWriting(writing, paper)
    const birgitte = await visits.as(server, 'birgitte', how)
    await startWriting(birgitte, paper)
    await writeAtEnd(birgitte, before)
    await untilSaved(birgitte)
    await expect.poll(() => text(writing).innerText()).toContain(before)

    const members = await visits.as(server, 'birgitte', how)
    await open(members, `${group}/medlemmer`)
    await members.getByRole('listitem').filter({ hasText: 'Samira Haddad' }).locator('summary').first().click()
    await members.getByRole('button', { name: seats.empty('Samira Haddad') }).click()
    await members.getByText('Fortryd').first().waitFor()
    await writeAtEnd(birgitte, after)
    await untilSaved(birgitte)

    await writing.getByText(editor.deniedTitle).first().waitFor()
    await samira.getByRole('heading', { name: shell.trouble.lost.title }).waitFor()
    for (const page of [writing, samira]) expect(await everything(page)).not.toContain(after)
    expect(await text(writing).innerText()).toContain(before)

    // Let back in, so that the next run finds everything as it was.
    await members.getByRole('button', { name: 'Fortryd' }).first().click()
    await members.getByText('Samira Haddad').first().waitFor()
  },
)
