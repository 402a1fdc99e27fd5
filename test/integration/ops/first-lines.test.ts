import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { checkoutOfOnesOwn } from '#test/support/checkout.ts'
import { endCommands, nodeCommand, npmCommand } from '#test/support/command.ts'
import { takenPort } from '#test/support/processes.ts'

/* What a person reads first on an old Node, and last after the tests. */

afterAll(endCommands)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-first-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const sentence = (version: string) =>
  `Fælled: this is Node ${version}; Fælled needs 20.19, 22.12, 24 or newer. Install one from nodejs.org.`

test('a Node that is too old says so in the first line, and does nothing', async () => {
  const runs = ['12.22.9', '18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1'].map((version) => {
    const pretence = path.join(folder, `${version}.cjs`)
    fs.writeFileSync(pretence, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`)
    return { version, run: nodeCommand(['--require', pretence, 'server/boot/run.js', 'demo'], {}) }
  })
  for (const { version, run } of runs) {
    expect(await run.ended()).toBe(1)
    expect(run.output().trim().split('\n')).toEqual([sentence(version)])
  }
})

test('the file that says so is written in words the oldest Node can read', () => {
  const first = fs.readFileSync('server/boot/run.js', 'utf8').replace(/\/\*[^]*?\*\/|'[^']*'/g, '')
  expect(first.match(/\b(const|let|await|async|export)\b|\bimport\s+[^(]|=>|\?\?|\?\.|`|\.\.\./g)).toBeNull()
})

test('a command there is not', async () => {
  const run = npmCommand(['demmo'], {})
  expect(await run.ended()).toBe(1)
  expect(run.output().trim()).toMatch(/^Fælled: There is no command "demmo"; there are demo, start, /)
})

/* The test command itself, on a checkout that holds only these tests. */

const leftOut = ['test', 'skip'].join('.')

const probes = {
  'server/kernel/probe.test.ts': `
    import { expect, test } from 'vitest'
    test('one', () => expect(1).toBe(1))
    test('two', () => expect(2).toBe(3))
    ${leftOut}('three', () => {})`,
  'test/architecture/probe.test.ts': `
    import { expect, test } from 'vitest'
    test('one', () => expect(1).toBe(1))`,
  'test/architecture/unloadable-probe.test.ts': `
    throw new Error('this file cannot be loaded')`,
  'test/integration/probe.test.ts': `
    import { expect, test } from 'vitest'
    import { freshDatabase } from '#test/support/database.ts'
    test('a database of its own, and nobody else’s', async () => {
      expect(process.env.DATABASE_URL).toBeUndefined()
      const { pool, drop } = await freshDatabase()
      expect((await pool.query('SELECT count(*) FROM "Person"')).rows).toHaveLength(1)
      await drop()
    })`,
  'test/browser/probe.test.ts': `
    import { test } from 'vitest'
    test('one', () => {})`,
}

test('npm test counts what passed and failed in its last line, what could not run too, and never touches DATABASE_URL', { timeout: 300_000 }, async () => {
  const checkout = checkoutOfOnesOwn()
  for (const test of fs.globSync('test/**/*.test.ts', { cwd: checkout.folder })) fs.rmSync(checkout.within(test))
  for (const [name, text] of Object.entries(probes)) {
    fs.mkdirSync(path.dirname(checkout.within(name)), { recursive: true })
    fs.writeFileSync(checkout.within(name), text)
  }
  let visits = 0
  const { server, port } = await takenPort()
  server.on('connection', (socket) => {
    visits += 1
    socket.destroy()
  })
  const run = npmCommand(
    ['test', 'probe'],
    {
      DATABASE_URL: `postgresql://person@127.0.0.1:${port}/work`,
      TEST_DATABASE_URL: inject('testServer').url,
      CHROMIUM_PATH: '/bin/false',
    },
    { cwd: checkout.folder },
  )
  const code = await run.ended()
  server.close()
  checkout.remove()
  // Passed: types, lint, one, one and the database. Failed: two, the skipped, the file that could not be loaded, the browser's.
  expect(run.output()).toContain('no Chromium runs from there')
  expect(run.output().trim().split('\n').at(-1)).toBe('5 passed, 4 failed')
  expect(code).toBe(1)
  expect(visits).toBe(0)
})
