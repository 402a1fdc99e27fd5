import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { system } from '#server/kernel/actor.ts'
import { db } from '#server/kernel/db.ts'
import { inCommandDatabase } from '#server/ops/command-database.ts'
import { importDocuments, type ImportReport } from './commands.ts'
import { importChoices } from './contract.ts'
import { importWords } from './words.ts'

/*
 * `npm run import`: reads files into the running server's database, or starts and stops the embedded one. One line per
 * file; what cannot be read is named and the rest goes on. Ends with 1 if anything was not imported.
 */

const words = importWords('da')
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Runs one import from the command line's words; answers the exit code. */
async function run(commandLine: string[]): Promise<number> {
  const asked = parseWords(commandLine)
  if (!asked) {
    process.stderr.write(`${words.usage}\n`)
    return 2
  }
  return inCommandDatabase(asked, () => importAll(asked))
}

type Asked = NonNullable<ReturnType<typeof parseWords>>

function parseWords(commandLine: string[]) {
  const options = {
    collaboration: { type: 'string' },
    demo: { type: 'boolean', default: false },
    kind: { type: 'string' },
    level: { type: 'string' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: commandLine, options, allowPositionals: true })
    const how = importChoices.safeParse({ kind: values.kind, level: values.level })
    if (!values.collaboration || positionals.length === 0 || !how.success) return null
    return { ...how.data, collaboration: values.collaboration, demo: values.demo, paths: positionals }
  } catch {
    return null
  }
}

async function importAll({ collaboration: slug, paths, kind, level }: Asked): Promise<number> {
  const collaboration = await db().collaboration.findUnique({ where: { slug }, select: { id: true } })
  if (!collaboration) {
    const known = await db().collaboration.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
    process.stderr.write(
      `${words.unknownCollaboration(
        slug,
        known.map((one) => one.slug),
      )}\n`,
    )
    return 2
  }
  let refused = 0
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (!bytes) {
      refused += 1
      say(words.cannotOpen(path))
      continue
    }
    const files = [{ fileName: path, bytes: async () => new Uint8Array(bytes) }]
    for (const report of await importDocuments(system, { collaborationId: collaboration.id, kind, level, files })) {
      if (report.outcome === 'refused') refused += 1
      say(lineOf(report))
    }
  }
  say(words.summary({ read: paths.length - refused, refused }))
  return refused > 0 ? 1 : 0
}

function lineOf(report: ImportReport): string {
  const { fileName, outcome, reason, title, words: count, warnings } = report
  const what = [
    `${fileName}: ${words.outcomes[outcome]}`,
    reason && words.refusals[reason],
    title && `"${title}"`,
    count !== undefined && words.words(count),
    ...warnings.map((warning) => words.warnings[warning]),
  ]
  return what.filter(Boolean).join(' · ')
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`Fælled: ${error instanceof Error ? error.message : String(error)}\n`)
  return 1
})
