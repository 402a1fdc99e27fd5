import { Worker } from 'node:worker_threads'
import { once } from '#server/kernel/once.ts'
import { type FileProperties, noProperties } from './properties.ts'
import type { ReadDocument } from './read-document.ts'
import type { ReadTables } from './tables.ts'

/*
 * A file somebody else made may take hours or all memory to read. So it is read in a thread of its own with a bound on
 * both: what runs away is stopped, and nobody who types in a paper meanwhile notices.
 */

/** What one file may take. The time is real time, on a machine that does other things too. */
export const readingLimits = { milliseconds: 60_000, heapMegabytes: 768, atOnce: 2 }

/** Reads a document as `readDocument` does, apart from everything else; `runaway` if it was stopped. */
export const readApart = (fileName: string, bytes: Uint8Array): Promise<ReadDocument> =>
  inTurn<ReadDocument>(() => inThread<ReadDocument>({ as: 'document', fileName, bytes }))

export type ReadFile = { document: ReadDocument; properties: FileProperties }

/** The same, and what the file says of itself. */
export async function readFileApart(fileName: string, bytes: Uint8Array): Promise<ReadFile> {
  const read = await inTurn<ReadFile | Stopped>(() => inThread<ReadFile>({ as: 'file', fileName, bytes }))
  return 'document' in read ? read : { document: read, properties: noProperties }
}

/** Reads a spreadsheet as `readTables` does, in the same way. */
export const readTablesApart = (fileName: string, bytes: Uint8Array): Promise<ReadTables> =>
  inTurn<ReadTables>(() => inThread<ReadTables>({ as: 'tables', fileName, bytes }))

async function inTurn<Read>(read: () => Promise<Read>): Promise<Read> {
  const leave = await turn()
  try {
    return await read()
  } finally {
    leave()
  }
}

type Stopped = { ok: false; reason: 'runaway' }
type Message<Read> = { read: Read } | { failed: string }
type Task = { as: 'document' | 'file' | 'tables'; fileName: string; bytes: Uint8Array }

function inThread<Read>(task: Task): Promise<Read | Stopped> {
  const { milliseconds, heapMegabytes } = readingLimits
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: task,
    // The stack of a main thread: what is nested deeper is refused there too.
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 1 },
    // Nothing of ours to read there, and a hostile file could have found a way to ask.
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  return firstWord<Read>(thread, milliseconds).finally(() => thread.terminate())
}

/** What the thread says, or what its silence means. */
function firstWord<Read>(thread: Worker, milliseconds: number): Promise<Read | Stopped> {
  return new Promise((resolve, reject) => {
    const runaway = () => resolve({ ok: false, reason: 'runaway' })
    const clock = setTimeout(runaway, milliseconds)
    thread.once('message', (message: Message<Read>) =>
      'read' in message ? resolve(message.read) : reject(new Error(message.failed)),
    )
    thread.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? runaway() : reject(error),
    )
    thread.once('exit', () => {
      clearTimeout(clock)
      reject(new Error('the thread that read a file ended without a word'))
    })
  })
}

const queue = () => once('reading queue', () => ({ reading: 0, waiting: [] as (() => void)[] }))

/** Waits until few enough files are being read; answers how the turn is given up. */
async function turn(): Promise<() => void> {
  const line = queue()
  if (line.reading >= readingLimits.atOnce) await new Promise<void>((resolve) => line.waiting.push(resolve))
  else line.reading += 1
  return () => {
    const next = line.waiting.shift()
    if (next) next()
    else line.reading -= 1
  }
}
