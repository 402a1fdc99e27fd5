import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/support/database.ts'
import { endCommands, serverCommand } from '#test/support/command.ts'
import { freePort, postgresOf, removeDataDir, takenPort } from '#test/support/processes.ts'

/* What goes wrong at start is told in one sentence; what can recover recovers. */

const folders: string[] = []

/** A data folder below one that only its owner may enter, as root's home or a private temp folder is. */
function privateFolder(): string {
  const outer = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-private-'))
  fs.chmodSync(outer, 0o700)
  folders.push(outer)
  return path.join(outer, 'data')
}

afterAll(endCommands)
afterAll(() =>
  folders.forEach((folder) => {
    removeDataDir(path.join(folder, 'data'))
    fs.rmSync(folder, { recursive: true, force: true })
  }),
)

const oneSentence = (output: string) => output.trim().split('\n').filter((line) => /^Fælled: (?!starting)/.test(line))

test('a port that is taken', async () => {
  const { server, port } = await takenPort()
  const run = serverCommand(['demo'], { PORT: String(port), DATA_DIR: privateFolder() })
  expect(await run.ended()).toBe(1)
  expect(oneSentence(run.output())).toEqual([expect.stringContaining(`port ${port} is taken`)])
  server.close()
})

test('a DATABASE_URL that leads nowhere', async () => {
  const run = serverCommand(['demo'], {
    PORT: await freePort(),
    DATA_DIR: privateFolder(),
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  })
  expect(await run.ended()).toBe(1)
  expect(oneSentence(run.output())).toEqual([expect.stringContaining('DATABASE_URL leads to no PostgreSQL')])
})

test('a folder in which nothing can be written', async () => {
  const run = serverCommand(['demo'], { PORT: await freePort(), DATA_DIR: '/dev/null/data' })
  expect(await run.ended()).toBe(1)
  expect(oneSentence(run.output())).toEqual([expect.stringContaining('nothing can be written in /dev/null/data')])
})

test('a setting that is wrong', async () => {
  const run = serverCommand(['demo'], { PORT: 'mange', DATA_DIR: privateFolder() })
  expect(await run.ended()).toBe(1)
  expect(run.output()).toContain('PORT')
})

test('npm start refuses the demo world, npm run demo refuses real work', async () => {
  const database = await freshDatabase()
  await database.pool.query(`INSERT INTO "Installation" ("id", "kind", "seededOn") VALUES (1, 'demo', '2026-11-22')`)
  const start = serverCommand(['start'], { PORT: await freePort(), DATA_DIR: privateFolder(), DATABASE_URL: database.url })
  expect(await start.ended()).toBe(1)
  expect(start.output()).toContain('this database holds the demo world')
  await database.pool.query(`UPDATE "Installation" SET "kind" = 'product'`)
  const demo = serverCommand(['demo'], { PORT: await freePort(), DATA_DIR: privateFolder(), DATABASE_URL: database.url })
  expect(await demo.ended()).toBe(1)
  expect(demo.output()).toContain('this database holds real work')
  await database.drop()
})

test('below a private folder, killed at any moment, it starts again; Ctrl-C stops the database too', async () => {
  const DATA_DIR = privateFolder()
  const PORT = await freePort()
  const first = serverCommand(['demo'], { PORT, DATA_DIR })
  await first.says('filling the demo world')
  process.kill(first.child.pid!, 'SIGKILL')
  await first.ended()

  const second = serverCommand(['demo'], { PORT, DATA_DIR })
  await second.says('ready at')
  expect((await fetch(`http://127.0.0.1:${PORT}/health`)).status).toBe(200)
  process.kill(second.child.pid!, 'SIGKILL')
  await second.ended()

  expect(postgresOf(DATA_DIR)).toHaveLength(1)

  const third = serverCommand(['demo'], { PORT, DATA_DIR })
  await third.says('ready at')
  expect(third.output()).not.toContain('filling')
  process.kill(-third.child.pid!, 'SIGINT') // as a terminal does: the whole group
  expect(await third.ended()).toBe(0)
  expect(postgresOf(DATA_DIR)).toEqual([])
})

test('an empty product leads to the first-run page and prints the code for it', async () => {
  const database = await freshDatabase()
  const PORT = await freePort()
  const run = serverCommand(['start'], { PORT, DATA_DIR: privateFolder(), DATABASE_URL: database.url })
  await run.says('one-time code')
  const answer = await fetch(`http://127.0.0.1:${PORT}/log-ind`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/foerste-gang')
  run.child.kill('SIGTERM')
  expect(await run.ended()).toBe(0)
  await database.drop()
})
