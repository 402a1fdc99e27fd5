import { parentPort, workerData } from 'node:worker_threads'
import { readProperties } from './properties.ts'
import { readDocument } from './read-document.ts'
import { readTables } from './tables.ts'

/* The other side of read-apart.ts: reads one file and says what it found. */

const { as, fileName, bytes } = workerData as { as: 'document' | 'file' | 'tables'; fileName: string; bytes: Uint8Array }

const readAs = {
  document: () => readDocument(fileName, bytes),
  file: async () => ({ document: await readDocument(fileName, bytes), properties: await readProperties(fileName, bytes) }),
  tables: () => readTables(fileName, bytes),
}

try {
  parentPort!.postMessage({ read: await readAs[as]() }, [])
} catch (error) {
  // Only the kind of failure: its words may quote the file.
  parentPort!.postMessage({ failed: error instanceof Error ? error.name : 'unknown' }, [])
}
