import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { ensureChromium, type Machine } from '#test/support/chromium.ts'

/* Where there is no Chromium it is installed as Debian does it; what goes wrong is one line. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faelled-chromium-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const chromium = path.join(folder, 'chromium')
const calls = path.join(folder, 'calls')
const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name))
  script('dpkg', 'exit 0')
})

const script = (name: string, body: string) =>
  fs.writeFileSync(path.join(folder, name), `#!/bin/sh\necho "$(basename $0) $1" >> ${calls}\n${body}\n`, { mode: 0o755 })

const machine = (of: Partial<Machine> = {}): Machine => ({
  chosen: undefined,
  places: [chromium],
  isRoot: true,
  path: `${folder}:/usr/bin:/bin`,
  pause: 1,
  ...of,
})
const ensured = (of?: Partial<Machine>) => ensureChromium(machine(of), (line) => said.push(line))
const called = () => fs.readFileSync(calls, 'utf8').trim().split('\n').filter((line) => !line.includes('--version'))

const installs = `[ "$1" = install ] && printf '#!/bin/sh\\nexit 0\\n' > ${chromium} && chmod 755 ${chromium}; exit 0`

test('one that is there and runs is taken, and nothing is installed', () => {
  script('apt-get', 'exit 0')
  script('chromium', 'exit 0')
  expect(ensured()).toBe(chromium)
  expect(said).toEqual([])
  expect(called()).toEqual([])
})

test('where there is none, or one that does not run, Debian’s is installed: lists first, and without a question', () => {
  for (const broken of [false, true]) {
    fs.rmSync(calls, { force: true })
    if (broken) script('chromium', 'exit 127')
    else fs.rmSync(chromium, { force: true })
    script('apt-get', `[ "$DEBIAN_FRONTEND" = noninteractive ] || exit 9\n${installs}`)
    expect(ensured()).toBe(chromium)
    expect(called().filter((line) => !line.startsWith('chromium'))).toEqual(['apt-get update', 'apt-get install'])
  }
  expect(said).toHaveLength(2)
})

test('a mirror or a lock that fails at first is tried again, after what was broken off is set right', () => {
  script('apt-get', `[ "$1" = --version ] && exit 0\n[ "$(grep -c "apt-get $1" ${calls})" -lt 2 ] && { echo 'E: Could not get lock' >&2; exit 100; }\n${installs}`)
  expect(ensured()).toBe(chromium)
  expect(called().slice(0, 5)).toEqual(['apt-get update', 'apt-get install', 'dpkg --configure', 'apt-get update', 'apt-get install'])
})

test('an install that fails is told in one line, with what apt complained of', () => {
  script('apt-get', `[ "$1" = --version ] && exit 0\necho 'W: something' >&2\necho 'E: Unable to locate package chromium' >&2\nexit 100`)
  expect(ensured()).toBeNull()
  expect(said).toEqual([
    'installing Chromium for the browser tests (some minutes, once) …',
    'The browser tests cannot run without Chromium (Unable to locate package chromium): install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  ])
})

test('an ordinary user is told in one line what to install', () => {
  script('apt-get', installs)
  expect(ensured({ isRoot: false })).toBeNull()
  expect(said).toEqual([expect.stringContaining('install it (Debian: apt-get install chromium)')])
})

test('a CHROMIUM_PATH that leads nowhere is told, not passed over', () => {
  script('chromium', 'exit 0')
  expect(ensured({ chosen: path.join(folder, 'andetsteds') })).toBeNull()
  expect(said).toEqual([expect.stringMatching(/^The browser tests cannot run: CHROMIUM_PATH names .*andetsteds/)])
})
