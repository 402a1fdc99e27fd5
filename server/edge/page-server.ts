import { randomBytes } from 'node:crypto'
import type http from 'node:http'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/express'
import express, { type Express } from 'express'
import { env } from '#server/kernel/env.ts'
import { newId } from '#server/kernel/ids.ts'
import { log } from '#server/kernel/log.ts'
import { refusalOf, securityHeaders } from './security.ts'

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
  app.all('*', createRequestHandler({ build: parts.build, mode: parts.mode, getLoadContext: loadContext }))
  return (request, response) => {
    if (!parts.serveStatic(request, response)) app(request, response)
  }
}

function guard(app: Express, mode: PageServer['mode']) {
  const secure = env().PUBLIC_URL.startsWith('https:')
  app.use((request, response, next) => {
    const refusal = refusalOf(request, env().PUBLIC_URL)
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    for (const [name, value] of Object.entries(securityHeaders(nonce, secure)))
      if (mode === 'production' || name !== 'Content-Security-Policy') response.setHeader(name, value)
    if (refusal) {
      log.warn({ method: request.method, path: request.path, status: refusal.status }, 'turned away at the edge')
      response.status(refusal.status).type('text/plain; charset=utf-8').send(refusal.text)
      return
    }
    next()
  })
}

const loadContext = (request: express.Request, response: express.Response): AppLoadContext => ({
  nonce: response.locals.nonce as string,
  requestId: newId(),
  address: request.ip ?? '',
})
