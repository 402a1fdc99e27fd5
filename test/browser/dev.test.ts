import fs from 'node:fs'
import { type Checkout, checkoutOfOnesOwn } from '#test/support/checkout.ts'
import { endCommands, npmCommand, type Running } from '#test/support/command.ts'
import { freePort, postgresOf, removeDataDir } from '#test/support/processes.ts'
import { afterAll, beforeAll, browserTest as test, expect, open } from '#test/support/browser.ts'

/* `npm run dev` in a checkout of its own: the demo is served, an edit is on the screen without a reload, Ctrl-C ends all. */

let checkout: Checkout
let dev: Running
let url: string

beforeAll(async () => {
  checkout = checkoutOfOnesOwn()
  const PORT = await freePort()
  url = `http://localhost:${PORT}`
  const env = { PORT, DATA_DIR: checkout.within('data'), PUBLIC_URL: url, npm_execpath: undefined }
  dev = npmCommand(['dev'], env, { cwd: checkout.folder })
  await dev.says('ready at')
})
afterAll(() => {
  endCommands()
  removeDataDir(checkout.within('data'))
  checkout.remove()
})

function edit(file: string, from: string, to: string) {
  const text = fs.readFileSync(checkout.within(file), 'utf8')
  expect(text).toContain(from)
  fs.writeFileSync(checkout.within(file), text.replace(from, to))
}

test('npm run dev serves the demo, and an edited page is shown without a reload', async ({ visits }) => {
  // What React's development build says of Remix 2 itself.
  const page = await visits.stranger({ url }, { expects: [/Warning: Extra attributes from the server/, /Warning: Can't perform a React state update/] })
  await open(page, '/log-ind')
  await page.evaluate(() => Object.assign(globalThis, { neverReloaded: true }))
  edit('app/accounts/sign-in.tsx', '<PageHead title={words.title}', '<PageHead title="Velkommen indenfor"')
  await page.getByRole('heading', { level: 1, name: 'Velkommen indenfor' }).waitFor({ timeout: 60_000 })
  expect(await page.evaluate(() => 'neverReloaded' in globalThis)).toBe(true)
})

test('an edit of the server starts it anew, and Ctrl-C ends it and the database', async () => {
  const starts = () => dev.output().split('ready at').length - 1
  const before = starts()
  fs.appendFileSync(checkout.within('server/kernel/clock.ts'), '\n')
  await expect.poll(starts, { timeout: 120_000 }).toBe(before + 1)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  process.kill(-dev.child.pid!, 'SIGINT')
  await dev.ended()
  expect(postgresOf(checkout.within('data'))).toEqual([])
  expect(await fetch(`${url}/health`).catch(() => 'silent')).toBe('silent')
})
