import type { IncomingMessage } from 'node:http'
import { env } from '#server/kernel/env.ts'
import { edgeWords } from './words.ts'

/** The headers of every answer; `nonce` opens the document's own scripts and nothing else. */
export function securityHeaders(nonce: string, secure: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

/** Hosts a write may come from: the public address, and whatever address this request itself was sent to. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  // A browser sends Origin with every cross-site write; its absence together with no Sec-Fetch-Site is no browser form.
  // A page that hides its address (a link with a token in it) hides its Origin too: then Sec-Fetch-Site must vouch for it.
  if (origin === undefined || origin === 'null') return site === 'same-origin'
  return isOwnHost(origin, request, publicUrl)
}

/** Whether an Origin is the public address, or the address this request itself was sent to. */
export const isOwnHost = (origin: string, request: IncomingMessage, publicUrl: string): boolean =>
  sameHost(origin, publicUrl) || sameHost(origin, `http://${request.headers.host}`)

function sameHost(one: string, other: string): boolean {
  try {
    return new URL(one).host === new URL(other).host
  } catch {
    return false
  }
}

export type Refusal = { status: number; text: string }

/** What is turned away before any route sees it. */
export function refusalOf(request: IncomingMessage, publicUrl: string): Refusal | null {
  const address = request.url ?? '/'
  const method = request.method ?? 'GET'
  // No name, id or word holds a NUL, and the database takes none.
  if (/%00/.test(address)) return { status: 400, text: edgeWords.unreadable }
  // Remix skips its own check for this form of request; single fetch never needs it.
  if (new URLSearchParams(address.split('?').slice(1).join('?')).has('_data'))
    return { status: 400, text: edgeWords.unusable }
  if (method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST') return { status: 405, text: edgeWords.unanswerable }
  if (!isOwnOrigin(request, publicUrl))
    return { status: 403, text: edgeWords.fromElsewhere }
  return bodyRefusal(request, address)
}

const megabyte = 1024 * 1024

/** Whole forms are held in memory: nobody sends more than the largest one that makes sense, signed in or not. */
const largestBody = (path: string): number => {
  if (/^\/papirer\/[^/]+\/billeder(?:\.data)?$/.test(path)) return 11 * megabyte
  if (/^\/samarbejder\/[^/]+\/import(?:\.data)?$/.test(path)) return 101 * megabyte
  // Files go to the disk as they come. Without scripts a form may bring several at once.
  if (/^\/(?:grupper\/[^/]+\/filer\/(?:nye|modtagelse)|filer\/[^/]+\/versioner)(?:\.data)?$/.test(path)) return (4 * env().LARGEST_FILE_MB + 1) * megabyte
  return megabyte
}

function bodyRefusal(request: IncomingMessage, address: string): Refusal | null {
  // A body that does not say how long it is could be endless; browsers always say.
  if (request.headers['transfer-encoding'] !== undefined) return { status: 411, text: edgeWords.unanswerable }
  const length = Number(request.headers['content-length'] ?? 0)
  if (length <= largestBody(address.split('?')[0]!)) return null
  return { status: 413, text: edgeWords.tooMuch }
}
