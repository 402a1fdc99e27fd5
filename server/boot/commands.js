import { spawn } from 'node:child_process'
import { ensureInstalled, modernNode } from './install.js'
import { serverFlags } from './memory.js'
import { ensureBuilt, ensureClient, ensureLexicon } from './prepare.js'

/*
 * Plain JavaScript without dependencies, because on a fresh machine there are none. It brings the checkout into a state
 * where the rest can run, says what it does, and hands over to Node 24.
 */

const watched = ['--watch-path=server', '--watch-path=search', '--watch-preserve-output']

const commands = {
  demo: { needs: 'build', script: [...serverFlags, 'server/main.ts', 'demo'], env: { NODE_ENV: 'production' } },
  start: { needs: 'build', script: [...serverFlags, 'server/main.ts', 'start'], env: { NODE_ENV: 'production' } },
  dev: { needs: 'lexicon', script: [...watched, 'server/main.ts', 'dev'], env: { NODE_ENV: 'development' } },
  test: { needs: 'build', script: ['test/run.ts', 'test'] },
  check: { needs: 'lexicon', script: ['test/run.ts', 'check'] },
  soak: { needs: 'build', script: ['test/run.ts', 'soak'] },
  bench: { needs: 'build', script: ['test/bench/run.ts'] },
  import: { needs: 'lexicon', script: ['server/imports/cli.ts'] },
  reindex: { needs: 'lexicon', script: ['server/finding/cli.ts'] },
  migration: { needs: 'client', script: ['prisma/make-migration.ts'] },
  build: { needs: 'build', script: null },
}

const [name, ...rest] = process.argv.slice(2)
const command = commands[name]

async function main() {
  if (!command) throw new Error(`There is no command "${name}"; there are ${Object.keys(commands).join(', ')}.`)
  ensureInstalled()
  const node = modernNode()
  ensureClient(node)
  // Building the pages empties the folder the word list lies in.
  if (command.needs === 'build') ensureBuilt(node, { keepEarlier: name === 'start' })
  if (command.needs !== 'client') ensureLexicon(node)
  if (command.script) process.exitCode = await handOver(node)
}

// Ctrl-C reaches the whole process group: the server stops by itself, and we wait for it.
function handOver(node) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...command.script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, ...command.env },
  })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

main().catch((error) => {
  console.error(`Fælled: ${error.message}`)
  process.exitCode = 1
})
