import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'

type StaticFile = { body: Buffer; gzip?: Buffer; brotli?: Buffer; mime: string; etag: string; forever: boolean }

const mimes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads the built files once; afterwards no page view touches the disk. Answers whether it served the request. */
export function staticFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, StaticFile>()
  for (const name of walk(folder)) files.set(`/${name.split(path.sep).join('/')}`, load(path.join(folder, name), name))
  return (request, response) => {
    const file = files.get((request.url ?? '').split('?')[0]!)
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    serve(file, request, response)
    return true
  }
}

function walk(folder: string, inside = ''): string[] {
  if (!fs.existsSync(path.join(folder, inside))) return []
  return fs.readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(inside, entry.name)
    if (entry.name.startsWith('.')) return []
    return entry.isDirectory() ? walk(folder, name) : [name]
  })
}

function load(file: string, name: string): StaticFile {
  const body = fs.readFileSync(file)
  const mime = mimes[path.extname(name)] ?? 'application/octet-stream'
  const worth = /^(text|application\/(json|manifest)|image\/svg)/.test(mime) && body.length > 800
  return {
    body,
    mime,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
    forever: name.startsWith('assets'),
    ...(worth && {
      gzip: gzipSync(body),
      brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    }),
  }
}

function serve(file: StaticFile, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('Content-Type', file.mime)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cache-Control', file.forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  response.setHeader('ETag', file.etag)
  if (request.headers['if-none-match'] === file.etag) {
    response.statusCode = 304
    response.end()
    return
  }
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const [encoding, body] =
    file.brotli && /\bbr\b/.test(accepted)
      ? ['br', file.brotli]
      : file.gzip && /\bgzip\b/.test(accepted)
        ? ['gzip', file.gzip]
        : [undefined, file.body]
  if (file.gzip) response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.end(request.method === 'HEAD' ? undefined : body)
}
