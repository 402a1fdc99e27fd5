import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { Invalid, NotFound, Refused, TooMany } from '#server/kernel/errors.ts'

/** What became of one file that was sent: what `take` answered, or why it was refused. */
export type Sent<R> = { name: string; taken: R } | { name: string; refused: string }

type Take<R> = (name: string, stream: AsyncIterable<Uint8Array>) => Promise<R>

const mostFiles = 500

/**
 * Hands on the files of a form one after another as their bytes arrive; none is ever whole in memory. A file that is
 * refused is read past, and the next one has its chance. Throws where the connection breaks off: then nothing that was
 * on its way counts.
 */
export async function filesSent<R>(request: Request, take: Take<R>): Promise<Sent<R>[]> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!request.body || !/^multipart\/form-data;/i.test(type)) throw new Invalid({ form: 'form.unreadable' })
  const reader = new Busboy({ headers: { 'content-type': type }, limits: { files: mostFiles, fields: 20, fieldSize: 10_000, parts: mostFiles + 20 } })
  const taking: Promise<Sent<R>>[] = []
  let present: Readable | undefined
  reader.on('file', (_, stream, name) => {
    present = stream
    // Errors of the stream reach whoever reads it; where nobody does they must not end the process.
    stream.on('error', () => {})
    if (name) taking.push(one(name, stream, take))
    else stream.resume()
  })
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), reader)
  } catch (error) {
    present?.destroy(error instanceof Error ? error : new Error('broken off'))
    await Promise.allSettled(taking)
    if (request.signal.aborted) throw error
    throw new Invalid({ form: 'form.unreadable' })
  }
  return Promise.all(taking)
}

async function one<R>(name: string, stream: Readable, take: Take<R>): Promise<Sent<R>> {
  try {
    return { name, taken: await take(name, stream) }
  } catch (error) {
    const refused = reasonOf(error)
    if (refused === null) stream.destroy()
    else stream.resume()
    if (refused === null) throw error
    return { name, refused }
  }
}

/** The code of an error the product knows; null for a bug. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Refused) return error.reason
  if (error instanceof Invalid) return Object.values(error.fields)[0] ?? 'invalid'
  if (error instanceof NotFound) return 'notFound'
  return error instanceof TooMany ? 'tooMany' : null
}
