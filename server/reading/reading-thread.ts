import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from './read-document.ts'
import { readTables } from './tables.ts'

/* The other side of read-apart.ts: reads one file and says what it found. */

const { as, fileName, bytes } = workerData as { as: 'document' | 'tables'; fileName: string; bytes: Uint8Array }

try {
  parentPort!.postMessage({ read: as === 'tables' ? readTables(fileName, bytes) : await readDocument(fileName, bytes) }, [])
} catch (error) {
  // Only the kind of failure: its words may quote the file.
  parentPort!.postMessage({ failed: error instanceof Error ? error.name : 'unknown' }, [])
}
