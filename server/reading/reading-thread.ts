import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from './read-document.ts'

/* The other side of read-apart.ts: reads one file and says what it found. */

const { fileName, bytes } = workerData as { fileName: string; bytes: Uint8Array }

try {
  parentPort!.postMessage({ read: await readDocument(fileName, bytes) }, [])
} catch (error) {
  // Only the kind of failure: its words may quote the file.
  parentPort!.postMessage({ failed: error instanceof Error ? error.name : 'unknown' }, [])
}
