import { createHash } from 'node:crypto'
import { disposition } from './file-answer.server.ts'

/** A calendar: asked for again each time, so that nobody is shown what they have lost the right to; 304 while it is the same. */
export function calendarAnswer(request: Request, { ics, name }: { ics: string; name?: string }): Response {
  const headers: Record<string, string> = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ETag: `"${createHash('sha256').update(ics).digest('hex').slice(0, 32)}"`,
    ...(name && { 'Content-Disposition': disposition(name) }),
  }
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(headers.ETag!) ? new Response(null, { status: 304, headers }) : new Response(ics, { headers })
}
