import { parseArgs } from 'node:util'
import { system } from '#server/kernel/actor.ts'
import { inCommandDatabase } from '#server/ops/command-database.ts'
import { noteRebuild } from './commands.ts'
import { searchEngine, searchIsEmbedded } from './engine.ts'
import { prepareSearch, rebuildIndex } from './index-keeping.ts'

/*
 * `npm run reindex`: builds the search index of the running server's database anew, or starts and stops the embedded
 * one. A running server goes on answering from the old index.
 */

const usage = 'usage: npm run reindex [-- --demo]'

/** Runs one rebuild from the command line's words; answers the exit code. */
async function run(commandLine: string[]): Promise<number> {
  const asked = parseWords(commandLine)
  if (!asked) {
    process.stderr.write(`Fælled: ${usage}\n`)
    return 2
  }
  return inCommandDatabase(asked, async () => {
    process.stdout.write(`Fælled: ${await rebuild()} indexed\n`)
    return 0
  })
}

function parseWords(commandLine: string[]) {
  try {
    return parseArgs({ args: commandLine, options: { demo: { type: 'boolean', default: false } } }).values
  } catch {
    return null
  }
}

async function rebuild(): Promise<number> {
  const engine = await searchEngine()
  try {
    await prepareSearch(engine, { embedded: searchIsEmbedded() })
    const documents = await rebuildIndex(engine)
    await noteRebuild(system, { documents })
    return documents
  } finally {
    await engine.close()
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`Fælled: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
