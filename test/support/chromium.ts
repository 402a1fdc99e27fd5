import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserType } from 'playwright-core'

/** Where Chromium is looked for, and with which programmes it may be installed. */
export type Machine = { chosen: string | undefined; places: string[]; isRoot: boolean; path: string | undefined; pause: number }

const thisMachine = (): Machine => ({
  chosen: process.env.CHROMIUM_PATH,
  places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  isRoot: process.getuid?.() === 0,
  path: process.env.PATH,
  pause: 5_000,
})

type Say = (line: string) => void

/**
 * Where a Chromium is that runs; on Debian as root it is installed if there is none. Null, with one line on why and
 * what to do, if it is not to be had.
 */
export function ensureChromium(machine = thisMachine(), say: Say = console.log): string | null {
  if (machine.chosen) {
    if (runs(machine.chosen)) return machine.chosen
    say(`The browser tests cannot run: CHROMIUM_PATH names ${machine.chosen}, and no Chromium runs from there.`)
    return null
  }
  const present = [...machine.places, playwrightsOwn()].find(runs)
  if (present) return present
  const trouble = machine.isRoot && called(machine, 'apt-get', ['--version']).status === 0 ? installed(machine, say) : 'there is none'
  const found = machine.places.find(runs)
  if (!found)
    say(`The browser tests cannot run without Chromium (${trouble}): install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.`)
  return found ?? null
}

/** A package that was broken off, or one that only points elsewhere, leaves a command that does not run. */
const runs = (place: string) => fs.existsSync(place) && spawnSync(place, ['--version'], { timeout: 60_000 }).status === 0

const quietly = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=30']
const tries = 3

/** Installs Debian's package; answers the last thing apt had to complain of. */
function installed(machine: Machine, say: Say): string {
  say('installing Chromium for the browser tests (some minutes, once) …')
  let trouble = 'it does not run'
  for (let n = 1; n <= tries; n++) {
    // Another apt may hold the lists, a mirror may fail for a moment, and an earlier install may have been broken off.
    if (n > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, machine.pause)
    if (n > 1) called(machine, 'dpkg', ['--configure', '-a', '--force-confold'])
    const update = called(machine, 'apt-get', ['update', ...quietly])
    const packages = ['chromium', 'fonts-liberation']
    const install = called(machine, 'apt-get', ['install', ...quietly, '--no-install-recommends', ...packages])
    if (install.status === 0) return trouble
    trouble = complaint(install.stderr) ?? complaint(update.stderr) ?? 'apt-get did not finish'
  }
  return trouble
}

function called({ path }: Machine, program: string, args: string[]) {
  const env = { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  return spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: 600_000, env })
}

const complaint = (stderr: string | null) =>
  stderr
    ?.split('\n')
    .filter((line) => line.startsWith('E: '))
    .at(-1)
    ?.slice(3)

function playwrightsOwn(): string {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as { chromium: BrowserType }
  return chromium.executablePath()
}
