import http from 'node:http'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext, type ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/express'
import { RemixServer } from '@remix-run/react'
import express from 'express'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { openDatabase } from '#server/kernel/db.ts'
import { readInstallation } from '#server/kernel/installation.ts'

/*
 * What our pages are measured against: `stock`, the same build served as a new Remix project serves it (express, files
 * looked for on the disk first, the document streamed), and `bare`, Node answering with the same bytes.
 */

const [kind, url, bytes] = process.argv.slice(2)
const root = path.resolve(import.meta.dirname, '../..')

const streamed = (request: Request, status: number, headers: Headers, context: EntryContext) =>
  new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      createElement(RemixServer, { context, url: request.url, abortDelay: 5_000 }),
      {
        onShellReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
      },
    )
    setTimeout(abort, 6_000).unref()
  })

async function stock() {
  openDatabase(url!)
  await readInstallation()
  const build = (await import(path.join(root, 'build/server/index.js'))) as ServerBuild
  const entry = { ...build.entry, module: { ...build.entry.module, default: streamed as never } }
  const app = express()
  app.use('/assets', express.static(path.join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(path.join(root, 'build/client'), { maxAge: '1h' }))
  app.all('*', createRequestHandler({ build: { ...build, entry }, getLoadContext: () => ({ nonce: '', requestId: '', address: '' }) }))
  return http.createServer(app)
}

const bare = () =>
  http.createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end('x'.repeat(Number(bytes)))
  })

const server = kind === 'stock' ? await stock() : bare()
server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as { port: number }).port}`))
