import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const found = () =>
  [process.env.CHROMIUM_PATH, ...places].find((place): place is string => Boolean(place) && fs.existsSync(place!))

/** Where Chromium is; on Debian as root it is installed if it is missing. Null, with a word on what to do, if it is not to be had. */
export function ensureChromium(): string | null {
  const present = found()
  if (present) return present
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('installing Chromium for the browser tests …')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const installed = found() ?? playwrightsOwn()
  if (!installed) console.log('The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.')
  return installed
}

function playwrightsOwn(): string | null {
  try {
    const place = execFileSync(
      process.execPath,
      ['-e', "import('playwright-core').then((p) => console.log(p.chromium.executablePath()))"],
      { encoding: 'utf8' },
    ).trim()
    return place && fs.existsSync(place) ? place : null
  } catch {
    return null
  }
}
