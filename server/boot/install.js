import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..')
const within = (...parts) => path.join(root, ...parts)

/** Says in one line what is being done. */
export const tell = (text) => console.log(`Fælled: ${text}`)

/** Prisma refuses to install below these. */
export function requireNodeFloor() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  if (!fits)
    throw new Error(`this is Node ${process.versions.node}; Fælled needs 20.19, 22.12, 24 or newer. Install one from nodejs.org.`)
}

/** Installs what package-lock.json names, unless all of it is there; a half-finished install is mended. */
export async function ensureInstalled() {
  if (isInstalled()) return
  tell('installing packages (about a minute, once) …')
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0 || !isInstalled())
    throw new Error('the packages could not be installed; npm says why above. Mend that (often the network or a full disk) and run the command again.')
}

function isInstalled() {
  const wanted = readLock(within('package-lock.json'))
  const present = readLock(within('node_modules/.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || entry.optional || entry.peer || (present[place]?.version === entry.version && fs.existsSync(within(place, 'package.json'))),
  )
}

function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** The Node that runs everything else: 24 or newer, the host's or the one npm carries. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const carried = within('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (fs.existsSync(carried)) return carried
  throw new Error(`this is Node ${process.versions.node}, and npm carries no newer one for ${process.platform}-${process.arch}: install Node 24.`)
}
