import { randomBytes } from 'node:crypto'
import type http from 'node:http'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/express'
import express, { type Express } from 'express'
import { env } from '#server/kernel/env.ts'
import { newId } from '#server/kernel/ids.ts'
import { log, pathForLog } from '#server/kernel/log.ts'
import { branchHandlers } from './branch-handlers.ts'
import { refusalOf, securityHeaders } from './security.ts'
import { edgeWords } from './words.ts'

type Served = (request: http.IncomingMessage, response: http.ServerResponse) => boolean

export type PageServer = {
  build: () => Promise<ServerBuild>
  serveStatic: Served
  /** Vite's middleware while developing. */
  development?: express.RequestHandler
  healthy: () => Promise<boolean>
  mode: 'production' | 'development'
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    requestId: string
    address: string
    /** Which build the pages are of; left out where there is none. */
    build?: string
  }
}

/** The HTTP edge: static files, health, headers, origin checks, then Remix. */
export function pageServer(parts: PageServer): http.RequestListener {
  const app = express()
  app.disable('x-powered-by')
  if (env().TRUST_PROXY) app.set('trust proxy', env().TRUST_PROXY)
  app.get('/health', async (_, response) => {
    const healthy = await parts.healthy()
    response.status(healthy ? 200 : 503).type('text/plain').send(healthy ? 'ok' : 'database does not answer')
  })
  if (parts.development) app.use(parts.development)
  guard(app, parts.mode)
  app.all('*', pages(parts))
  app.use(lastWord)
  return (request, response) => {
    if (!parts.serveStatic(request, response)) app(request, response)
  }
}

/** While developing the routes change under way; otherwise each page has a handler of its own. */
function pages({ build, mode, development }: PageServer): express.RequestHandler {
  const handlerOf = (routes: Routes) =>
    createRequestHandler({ build: routes, mode, getLoadContext: contextOf(routes) }) as express.RequestHandler
  if (development) return handlerOf(build)
  let known: Promise<(path: string) => express.RequestHandler> | undefined
  return (request, response, next) => {
    // As Remix will read it: with steps like %2e%2e taken. A Host that is none throws here.
    const { pathname } = new URL(request.originalUrl, `http://${request.headers.host}`)
    known ??= build().then((whole) => branchHandlers(whole, handlerOf))
    known.then((handlerFor) => handlerFor(pathname)(request, response, next)).catch(next)
  }
}

const readAnyway = 1_000_000

function guard(app: Express, mode: PageServer['mode']) {
  const secure = env().PUBLIC_URL.startsWith('https:')
  app.use((request, response, next) => {
    const refusal = refusalOf(request, env().PUBLIC_URL)
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    for (const [name, value] of Object.entries(securityHeaders(nonce, secure)))
      if (mode === 'production' || name !== 'Content-Security-Policy') response.setHeader(name, value)
    if (refusal) {
      log.warn({ method: request.method, path: pathForLog(request.path), status: refusal.status }, 'turned away at the edge')
      // A little is read and forgotten, so that the answer arrives; of more the connection ends with the answer.
      if (Number(request.headers['content-length'] ?? Infinity) <= readAnyway) request.resume()
      else response.setHeader('Connection', 'close')
      response.status(refusal.status).type('text/plain; charset=utf-8').send(refusal.text)
      return
    }
    // A page with a token in its address hides its Origin, and Sec-Fetch-Site has vouched for it above; Remix knows only Origin.
    if (request.headers.origin === 'null') delete request.headers.origin
    keepPrivate(response)
    next()
  })
}

/** Whatever says nothing about caches (data for the page shown, redirects) is one person's and is kept by nobody. */
function keepPrivate(response: http.ServerResponse) {
  const writeHead = response.writeHead
  response.writeHead = function (this: http.ServerResponse, ...given: unknown[]) {
    if (!this.hasHeader('Cache-Control')) this.setHeader('Cache-Control', 'private, no-store')
    return Reflect.apply(writeHead, this, given) as http.ServerResponse
  } as typeof response.writeHead
}

/** What went wrong before or after Remix: told to the log, not to whoever asked. */
const lastWord: express.ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error)
  // An address or a Host nobody could mean.
  const unreadable = error instanceof URIError || (error as { code?: unknown }).code === 'ERR_INVALID_URL'
  if (!unreadable) log.error({ err: error, path: pathForLog(request.path) }, 'a request failed outside the routes')
  response
    .status(unreadable ? 400 : 500)
    .type('text/plain; charset=utf-8')
    .send(unreadable ? edgeWords.unreadable : edgeWords.wrong)
}

type Routes = ServerBuild | (() => Promise<ServerBuild>)

const isBuilt = (routes: Routes): routes is ServerBuild => typeof routes !== 'function'

const contextOf = (routes: Routes) => (request: express.Request, response: express.Response): AppLoadContext => ({
  nonce: response.locals.nonce as string,
  requestId: newId(),
  address: request.ip ?? '',
  ...(isBuilt(routes) && { build: routes.assets.version }),
})
