import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, demoSignInList } from '#prisma/seed/sign-ins.ts'
import { type Checkout, checkoutOfOnesOwn } from '#test/support/checkout.ts'
import { endCommands, npmCommand, type Running } from '#test/support/command.ts'
import { cookieFor } from '#test/support/demo-world.ts'
import type { DemoServer } from '#test/support/demo-server.ts'
import { freePort, postgresOf, removeDataDir } from '#test/support/processes.ts'

/*
 * The commands as an ordinary user types them, one after the other, in a checkout and a data folder of their own: the
 * demo with the embedded database, import and reindex beside it and alone. As root the user is `nobody`.
 */

const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

let checkout: Checkout
let PORT: string
let dataDir: string

beforeAll(async () => {
  checkout = checkoutOfOnesOwn(nobody)
  PORT = await freePort()
  dataDir = checkout.within('data')
  if (nobody) fs.chmodSync(checkout.folder, 0o755)
})
afterAll(() => {
  endCommands()
  removeDataDir(dataDir)
  checkout.remove()
})

/** `npm run …` as that user; the data folder is the one it takes by itself. */
const npmRun = (...args: string[]): Running =>
  npmCommand(
    args,
    { PORT, HOME: checkout.folder, DATA_DIR: undefined, npm_execpath: undefined },
    { cwd: checkout.folder, program: checkout.node, identity: nobody },
  )

const site = () => ({ url: `http://localhost:${PORT}` }) as DemoServer

async function found(q: string): Promise<number> {
  const answer = await fetch(`${site().url}/api/search?q=${q}`, { headers: { Cookie: cookie } })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { total: number }).total
}

async function foundAtLast(q: string): Promise<number> {
  for (let looks = 0; looks < 200; looks++) {
    const total = await found(q)
    if (total > 0) return total
    await pause(50)
  }
  return 0
}

let cookie: string
let running: Running

test('npm run demo tells what it does, and ends with the address and whom to sign in as', async () => {
  running = npmRun('demo')
  await running.says('ready at')
  await running.says(demoSignInList.at(-1)!.en)
  const lines = running.output().trim().split('\n')
  const steps = ['starting the database', 'brought up to date', 'filling the demo world', 'search:', `ready at ${site().url}`]
  const places = steps.map((step) => lines.findIndex((line) => line.includes(step)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  const closing = lines.slice(places.at(-1)! + 1)
  expect(closing[0]).toContain(`"${demoPassword}"`)
  expect(closing.slice(1).map((line) => line.trim().split(/\s{2,}/))).toEqual(demoSignInList.map(({ email, en }) => [email, en]))
  expect((await fetch(`${site().url}/health`)).status).toBe(200)
  if (nobody) expect(ownersBelow(dataDir)).toEqual([nobody.uid])
})

const ownersBelow = (folder: string) => [
  ...new Set(fs.readdirSync(folder, { recursive: true }).map((name) => fs.lstatSync(`${folder}/${String(name)}`).uid)),
]

test('README names the same people and password', () => {
  const readme = fs.readFileSync(checkout.within('README.md'), 'utf8')
  expect(demoSignInList.filter(({ email }) => !readme.includes(email))).toEqual([])
  expect(readme).toContain(`\`${demoPassword}\``)
})

test('its pages say that everything is made up', async () => {
  expect(await (await fetch(`${site().url}/log-ind`)).text()).toContain('Demodata – opdigtet indhold')
  cookie = await cookieFor(site(), demoSignInList[0]!.email)
  const page = await fetch(`${site().url}/min-side`, { headers: { Cookie: cookie } })
  expect(await page.text()).toContain('Demodata – opdigtet indhold')
})

const written = (name: string, text: string) => {
  fs.writeFileSync(checkout.within(name), text)
  return name
}

test('npm run import beside a running server writes into its database, and the text is found', async () => {
  const file = written('kløverblomst.md', '# Kløverblomsten\n\nOm kløverblomstmodellen i botilbud.\n')
  const importing = npmRun('import', '--collaboration', 'syddanmark', file, 'findes-ikke.txt')
  expect(await importing.ended()).toBe(1)
  expect(importing.output().trim().split('\n')).toEqual([
    expect.stringMatching(/^kløverblomst\.md: importeret · "Kløverblomsten"/),
    'findes-ikke.txt: filen kan ikke åbnes.',
    '1 læst, 1 ikke importeret',
  ])
  expect(await foundAtLast('kl%C3%B8verblomstmodellen')).toBe(1)
})

test('npm run reindex mends a damaged index while the search goes on answering', async () => {
  const usual = await found('botilbud')
  expect(usual).toBeGreaterThan(3)
  const client = new pg.Client({ host: socketFolder(), user: 'faelled', database: 'faelled_demo' })
  await client.connect()
  await client.query(`DELETE FROM search.document WHERE title = 'Kløverblomsten'`)
  expect(await found('kl%C3%B8verblomstmodellen')).toBe(0)
  const reindexing = npmRun('reindex')
  const seen = new Set<number>()
  let done = false
  void reindexing.ended().then(() => (done = true))
  while (!done) {
    seen.add(await found('botilbud'))
    await pause(30)
  }
  expect(await reindexing.ended()).toBe(0)
  expect(reindexing.output()).toMatch(/^Fælled: [1-9]\d+ indexed$/m)
  // One answer before, one more afterwards; never none, never fewer.
  expect([...seen].filter((total) => total < usual - 1)).toEqual([])
  expect(await found('kl%C3%B8verblomstmodellen')).toBe(1)
  const told = await client.query(`SELECT "actorId" FROM "Fact" WHERE "type" IN ('search.rebuilt', 'document.imported') ORDER BY "seq" DESC LIMIT 2`)
  expect(told.rows).toEqual([{ actorId: null }, { actorId: null }])
  await client.end()
})

/** Where the cluster of the data folder listens; it may be apart from it where paths are long. */
function socketFolder(): string {
  const note = fs.readFileSync(`${dataDir}/postgres/data/postmaster.pid`, 'utf8').split('\n')
  return note[4]!
}

test('wrong words are answered with one sentence', async () => {
  const answers = await Promise.all(
    wrongWords.map(async ({ args }) => {
      const run = npmRun(...args)
      return { code: await run.ended(), lines: run.output().trim().split('\n') }
    }),
  )
  expect(answers).toEqual(wrongWords.map(({ says }) => ({ code: 2, lines: [expect.stringContaining(says)] })))
})

const wrongWords = [
  { args: ['reindex', '--dmo'], says: 'Fælled: usage: npm run reindex [-- --demo]' },
  { args: ['import', 'fil.md'], says: 'Brug: npm run import -- --collaboration syddanmark' },
  { args: ['import', '--collaboration', 'syddanmark', '--level', 'alle', 'fil.md'], says: 'Brug: npm run import' },
  {
    args: ['import', '--collaboration', 'fyn', 'fil.md'],
    says: 'Der er intet samarbejde med navnet »fyn«. Vælg mellem: midtjylland, ',
  },
]

test('Ctrl-C ends the server and the database, and leaves nothing running', async () => {
  expect(postgresOf(dataDir)).toHaveLength(1)
  process.kill(-running.child.pid!, 'SIGINT')
  expect(await running.ended()).toBe(0)
  expect(postgresOf(dataDir)).toEqual([])
})

test('import and reindex alone start the database and stop it again', async () => {
  const file = written('anemone.md', '# Anemonen\n\nOm anemonemodellen.\n')
  const importing = npmRun('import', '--demo', '--collaboration', 'syddanmark', file)
  expect(await importing.ended()).toBe(0)
  expect(importing.output()).toContain('anemone.md: importeret')
  expect(postgresOf(dataDir)).toEqual([])
  const reindexing = npmRun('reindex', '--demo')
  expect(await reindexing.ended()).toBe(0)
  expect(reindexing.output()).toMatch(/[1-9]\d+ indexed/)
  expect(postgresOf(dataDir)).toEqual([])
  // Without --demo it is the product's database: there, and empty.
  const product = npmRun('import', '--collaboration', 'syddanmark', file)
  expect(await product.ended()).toBe(2)
  expect(product.output()).toContain('(ingen endnu)')
})

test('a second start installs, builds and fills nothing, and finds what was imported', async () => {
  running = npmRun('demo')
  await running.says('ready at')
  expect(running.output()).not.toMatch(/installing|building|making|preparing|filling/)
  cookie = await cookieFor(site(), demoSignInList[0]!.email)
  expect(await found('anemonemodellen')).toBe(1)
  process.kill(-running.child.pid!, 'SIGINT')
  expect(await running.ended()).toBe(0)
  expect(postgresOf(dataDir)).toEqual([])
})
