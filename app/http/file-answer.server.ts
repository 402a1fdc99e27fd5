import { fileStream, type Span } from '#server/storage/storage.ts'

type Asked = { name: string; hash: string; mime: string; bytes: number }

/** A file to be saved: an attachment in a sandbox, never shown in our origin; a part of it where a part is asked for. */
export async function fileAnswer(request: Request, { name, hash, mime, bytes }: Asked): Promise<Response> {
  const headers: Record<string, string> = {
    ...enclosed,
    'Content-Type': mime,
    'Content-Disposition': disposition(name),
    'Accept-Ranges': 'bytes',
    ETag: `"${hash}"`,
  }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const span = spanOf(request, { bytes, etag: headers.ETag! })
  if (span === 'outside') return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } })
  const { stream } = await fileStream(hash, span ?? undefined)
  if (!span) return new Response(stream, { headers: { ...headers, 'Content-Length': String(bytes) } })
  const part = { 'Content-Range': `bytes ${span.start}-${span.end}/${bytes}`, 'Content-Length': String(span.end - span.start + 1) }
  return new Response(stream, { status: 206, headers: { ...headers, ...part } })
}

/** A picture we have drawn ourselves, shown within a page. */
export async function pictureAnswer(request: Request, { hash, mime }: { hash: string; mime: string }): Promise<Response> {
  const headers = { ...enclosed, 'Content-Type': mime, ETag: `"${hash}"` }
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const { stream, bytes } = await fileStream(hash)
  return new Response(stream, { headers: { ...headers, 'Content-Length': String(bytes) } })
}

/** Whoever loses the right to it asks again, and is told no: nothing is shown from a cache without asking. */
const enclosed = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-cache',
}

/** Saved under its own name; an old browser gets one of plain letters. */
export function disposition(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/æ/gi, 'ae').replace(/ø/gi, 'oe').replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** The one part that is asked for; several parts, and what nobody can read, are answered with the whole. */
function spanOf(request: Request, { bytes, etag }: { bytes: number; etag: string }): Span | 'outside' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get('Range') ?? '') ?? []
  const condition = request.headers.get('If-Range')
  if ((from ?? '') + (to ?? '') === '' || (condition !== null && condition !== etag)) return null
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start > end || start >= bytes ? 'outside' : { start, end }
}
