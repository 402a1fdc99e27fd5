import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { firstLost, lengths, readJson, requireWritable, tell, within } from './files.js'

const npmsNote = within('node_modules/.package-lock.json')
const ourNote = within('node_modules/.faelled-installed.json')

/** Installs what package-lock.json names, unless all of it is there and whole; a half-finished install is mended. */
export function ensureInstalled() {
  const wrong = whatIsWrong()
  if (!wrong) return
  requireWritable()
  tell(`${wrong}: installing packages (a minute or two, once) …`)
  // Noted anew only when everything is there again.
  fs.rmSync(ourNote, { force: true })
  install()
  const still = whatIsWrong()
  if (still) throw new Error(`npm has finished, and yet ${still}: delete the folder node_modules and run the command again.`)
}

function install() {
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status, error } = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: within(),
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development' },
    shell: !npm && process.platform === 'win32',
  })
  if (error) throw new Error(`npm cannot be run (${error.code}): install it together with Node from nodejs.org.`)
  if (status !== 0)
    throw new Error('the packages could not be installed; npm says why above. Mend that (often the network or a full disk) and run the command again.')
}

/** What is missing of the installation, in a few words; null if it is whole. */
function whatIsWrong() {
  const wanted = readJson(within('package-lock.json'))?.packages
  if (!wanted) throw new Error('package-lock.json cannot be read: fetch it again with git checkout package-lock.json.')
  if (!fs.existsSync(within('node_modules'))) return 'nothing is installed yet'
  // npm writes its note last of all.
  const present = readJson(npmsNote)?.packages
  if (!present) return 'the last install was not finished'
  const absent = Object.keys(wanted).find((place) => isNeeded(place, wanted, present) && !isThere(place, wanted, present))
  if (absent) return `${nameOf(absent)} is missing or of another version`
  const lost = lostFile()
  return lost ? `${lost} is missing or cut` : null
}

const isThere = (place, wanted, present) =>
  present[place]?.version === wanted[place].version && fs.existsSync(within(place, 'package.json'))

const nameOf = (place) => place.split('node_modules/').pop()

/** npm leaves out without a word what it may: of those, what was made for this machine and is asked for must be there. */
function isNeeded(place, wanted, present) {
  const entry = wanted[place]
  if (place === '' || (entry.peer && !present[place])) return false
  if (!entry.optional) return true
  if (!entry.os && !entry.cpu) return false
  const forUs = fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc())
  return forUs && suitsEveryNode(entry.engines?.node) && isAskedFor(place, wanted, present)
}

// Whoever changes their Node later must not find packages missing that were not for the one before.
const everyNode = ['20.19.0', '22.12.0', '24.0.0']

/** Whether a range made of `^a.b.c` and `>=a.b.c` surely holds every Node we run on; of other ranges nothing is asked. */
function suitsEveryNode(range = '>=0') {
  return everyNode.every((one) => range.split('||').some((part) => isWithin(part, one.split('.').map(Number))))
}

function isWithin(part, version) {
  const [, sign, numbers] = /^\s*(\^|>=)\s*v?([\d.]+)\s*$/.exec(part) ?? []
  if (!sign) return false
  const floor = numbers.split('.').map(Number)
  const step = [0, 1, 2].map((place) => version[place] - (floor[place] ?? 0)).find((difference) => difference !== 0) ?? 0
  return step >= 0 && (sign === '>=' || version[0] === floor[0])
}

function fits(rule, value) {
  const list = [rule ?? []].flat()
  if (list.length === 0) return true
  return list.includes(value) || (list.some((one) => one.startsWith('!')) && !list.includes(`!${value}`))
}

let knownLibc
function libc() {
  if (process.platform !== 'linux') return ''
  return (knownLibc ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl')
}

function isAskedFor(place, wanted, present) {
  const name = nameOf(place)
  return Object.keys(wanted).some((other) => (other === '' || present[other]) && wanted[other].optionalDependencies?.[name])
}

// A copy that was broken off or a disk that was full leaves files that are cut; npm's own note knows nothing of that.
function lostFile() {
  const installation = createHash('sha256').update(fs.readFileSync(npmsNote)).digest('hex')
  const note = readJson(ourNote)
  if (note?.installation === installation) return firstLost(note.files)
  const ownPlaces = (place) => /^node_modules\/\.(?!bin(\/|$))/.test(place)
  try {
    fs.writeFileSync(ourNote, JSON.stringify({ installation, files: lengths(['node_modules'], ownPlaces) }))
  } catch {
    // Installed by somebody else, for us to read only.
  }
  return undefined
}

/** The Node that runs everything else: 24 or newer, the host's or the one npm carries. */
export function modernNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const carried = within('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (spawnSync(carried, ['--version']).status === 0) return carried
  throw new Error(`this is Node ${process.versions.node}, and the newer one npm carries does not run on ${process.platform}-${process.arch}: install Node 24 from nodejs.org.`)
}
