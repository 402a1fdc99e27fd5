import fs from 'node:fs'
import path from 'node:path'

/*
 * A server leaves a note in its data folder of the database it serves, so that `npm run import` and `npm run reindex`
 * beside it work in the same one.
 */

export type Served = {
  /** `faelled` or `faelled_demo` in the embedded cluster; of a named database the address counts. */
  database: 'faelled' | 'faelled_demo'
  /** The address where DATABASE_URL named one. */
  url?: string
}

const folderIn = (dataDir: string) => path.join(dataDir, 'serving')

/** Notes what this process serves; answers how the note is taken away. */
export function noteServing(dataDir: string, served: Served): () => void {
  fs.mkdirSync(folderIn(dataDir), { recursive: true, mode: 0o700 })
  const note = path.join(folderIn(dataDir), `${process.pid}.json`)
  // An address holds a password.
  fs.writeFileSync(note, JSON.stringify(served), { mode: 0o600 })
  return () => fs.rmSync(note, { force: true })
}

/** What a server with this data folder serves at this moment: the product before the demo, or only the demo. */
export function servedNow(dataDir: string, { demo }: { demo: boolean }): Served | undefined {
  const served = notesIn(dataDir)
  const product = demo ? undefined : served.find((one) => one.database === 'faelled')
  return product ?? served.find((one) => one.database === 'faelled_demo')
}

function notesIn(dataDir: string): Served[] {
  const folder = folderIn(dataDir)
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder).flatMap((name) => {
    const note = path.join(folder, name)
    if (isServer(Number.parseInt(name, 10))) return [JSON.parse(fs.readFileSync(note, 'utf8')) as Served]
    fs.rmSync(note, { force: true }) // its server was killed
    return []
  })
}

/** The number may have gone to another process since. */
function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/main.ts')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
