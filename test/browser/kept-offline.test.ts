import type { Page } from 'playwright-core'
import { expect, open, test } from '#test/support/browser.ts'
import { saying, startWriting, text, untilReads, untilSaved, wordsIn, writeAtEnd } from './writing.ts'

const title = 'Kvalitet, borgeren selv kan mærke'
const words = 'Skrevet, inden fanen blev lukket.'

/** The texts this browser keeps. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.map((one) => one.name ?? '').filter((name) => name.startsWith('faelled-paper:'))
  })

/** Waits behind the browser's own writes: a reader of the same store comes after every writer that asked before. */
async function untilStored(page: Page): Promise<void> {
  const [name] = await kept(page)
  await page.evaluate(async (asked) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('the store does not open')))
      })
    const store = await done(indexedDB.open(asked!))
    await done(store.transaction(['updates'], 'readonly').objectStore('updates').count())
    store.close()
  }, name)
}

test('what was typed without a network outlives the tab, and leaves the browser with its writer', async ({ server, visits }) => {
  const options = { withoutWebSockets: true, expects: [/ERR_INTERNET_DISCONNECTED/, /status of 400 .*socket\.io/] }
  const first = await visits.as(server, 'samira', options)
  await open(first, '/papirer')
  const paper = (await first.getByRole('link', { name: title }).first().getAttribute('href'))!
  await startWriting(first, paper)
  const context = first.context()
  await context.setOffline(true)
  await writeAtEnd(first, words)
  await expect.poll(() => saying(first).innerText(), { timeout: 60_000 }).toContain('Ikke gemt – offline')
  await untilStored(first)
  await first.close()
  await context.setOffline(false)

  // It stands in that browser and nowhere else.
  const birgitte = await visits.as(server, 'birgitte', options)
  await startWriting(birgitte, paper)
  expect(await wordsIn(birgitte)).not.toContain(words)

  const second = await context.newPage()
  await second.goto(`${paper}/rediger`)
  await text(second).waitFor()
  await untilReads(second, words)
  await untilSaved(second)
  await untilReads(birgitte, words)
  expect((await wordsIn(birgitte)).split(words)).toHaveLength(2)

  expect(await kept(second)).toHaveLength(1)
  await open(second, '/min-side')
  await second.locator('.shell-person summary').click()
  await second.getByRole('button', { name: 'Log ud' }).click()
  await second.waitForURL('**/log-ind')
  await expect.poll(() => kept(second)).toEqual([])
})
