import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { WordMapProvider } from './i18n/word-map.tsx'
import { withWords, wordMap } from './i18n/words-of-page.server.ts'
import { NonceProvider } from './shell/nonce.ts'
import { Refused, NotFound, Conflict, Invalid, TooMany } from '#server/kernel/errors.ts'
import { installationKind } from '#server/kernel/installation.ts'
import { log, pathForLog } from '#server/kernel/log.ts'

/** The document as one buffer: faster than streaming it, and nothing here is deferred. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
) {
  const { document, failed } = await render(request, remixContext, nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!failed && status === 200 && !document.includes('<script')) return stillPage(request, document, headers)
  headers.set('X-Robots-Tag', 'noindex')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  // Preloads count as scripts under the content security policy, and Remix gives them no nonce.
  const html = document.replaceAll('<link rel="modulepreload"', `<link rel="modulepreload" nonce="${nonce}"`)
  return new Response(html, { status: failed ? 500 : status, headers })
}

/** A page of text for strangers, the same for all of them: kept, and asked about before it is used again. */
function stillPage(request: Request, document: string, headers: Headers): Response {
  const tag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 27)}"`
  headers.set('ETag', tag)
  headers.set('Cache-Control', 'public, no-cache')
  headers.set('Vary', 'Cookie')
  if (installationKind() === 'demo') headers.set('X-Robots-Tag', 'noindex')
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? []
  return known.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(document, { headers })
}

/** The language of a document: that of its root; Danish where the root itself failed, as the root's layout has it. */
const languageOf = ({ staticHandlerContext }: EntryContext) =>
  (staticHandlerContext.loaderData.root as { language?: 'da' | 'en' } | undefined)?.language ?? 'da'

async function render(request: Request, context: EntryContext, nonce: string) {
  const language = languageOf(context)
  const remixContext = { ...context, manifest: withWords(context.manifest, language) }
  let failed = false
  const pieces: Buffer[] = []
  // A close after the end would look to React like a reader who went away.
  const collected = new Writable({
    emitClose: false,
    write: (piece: Buffer, _, done) => {
      pieces.push(piece)
      done()
    },
  })
  await new Promise<void>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <WordMapProvider value={wordMap(language)}>
          <RemixServer context={remixContext} url={request.url} abortDelay={10_000} nonce={nonce} />
        </WordMapProvider>
      </NonceProvider>,
      {
        nonce,
        // What is loaded later stands in its place all the same, also where there are no scripts.
        progressiveChunkSize: Infinity,
        onAllReady: () => {
          clearTimeout(patience)
          collected.once('finish', resolve)
          pipe(collected)
        },
        onShellError: (error) => {
          clearTimeout(patience)
          reject(error)
        },
        onError: (error) => {
          failed = true
          log.error({ err: error, url: pathForLog(new URL(request.url).pathname) }, 'a page could not be drawn')
        },
      },
    )
    // Cleared as soon as the page is drawn: a timer left running keeps the whole page in memory.
    const patience = setTimeout(abort, 12_000).unref()
  })
  const html = Buffer.concat(pieces).toString()
  return { document: `<!DOCTYPE html>${html}`.replace(/^<!DOCTYPE html><!DOCTYPE html>/i, '<!DOCTYPE html>'), failed }
}

const expected = [Refused, NotFound, Conflict, Invalid, TooMany]

/** Bugs are logged once, here; what users did wrong is no bug. */
export function handleError(error: unknown, { request, context }: { request: Request; context?: AppLoadContext }) {
  if (request.signal.aborted || expected.some((kind) => error instanceof kind)) return
  log.error({ err: error, url: pathForLog(new URL(request.url).pathname), requestId: context?.requestId }, 'a route failed')
}
