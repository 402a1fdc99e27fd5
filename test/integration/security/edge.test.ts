import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insidePath } from '#app/http/write.server.ts'
import { pageServer } from '#server/edge/page-server.ts'
import { errorForLog, pathForLog } from '#server/kernel/log.ts'
import { addresses } from '#test/support/addresses.ts'

let server: http.Server
let port: number

beforeAll(async () => {
  server = http.createServer(
    pageServer({
      build: () => Promise.reject(new Error('select "passwordHash" from a place nobody should hear of')),
      serveStatic: () => false,
      healthy: () => Promise.resolve(true),
      mode: 'production',
    }),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})

afterAll(() => new Promise((closed) => server.close(closed)))

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }

/** A request exactly as written: `fetch` would mend what is meant to be broken. */
const ask = (path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<Answer>((answer, fail) => {
    const request = http.request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => (text += piece.toString()))
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    request.on('error', fail)
    request.end(body)
  })

describe('the edge', () => {
  test('a body that is too large is refused before it is read', async () => {
    const { status } = await ask('/log-ind', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Length': '3000000000' },
    }).catch(() => ({ status: 0 }))
    expect(status).toBe(413)
  })

  test('a body without a length is refused', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', 'Transfer-Encoding': 'chunked' }
    expect((await ask('/log-ind', { method: 'POST', headers, body: 'email=a' })).status).toBe(411)
  })

  test('what goes wrong inside is not told outside, and nobody keeps the answer', async () => {
    const { status, text, headers } = await ask('/grupper')
    expect(status).toBe(500)
    expect(text).not.toMatch(/passwordHash|Error|\.ts/)
    expect(headers['cache-control']).toBe('private, no-store')
  })

  test('a Host that is none gets 400 and no trace of the code', async () => {
    const { status, text } = await ask('/grupper', { headers: { Host: 'a b%%' } })
    expect(status).toBe(400)
    expect(text).not.toMatch(/node_modules|at /)
  })
})

test.each([
  '//ond.example',
  '/\\ond.example',
  '/\t/ond.example',
  '/\n/ond.example',
  '\t//ond.example',
  '/\r\nSet-Cookie: a=b',
  'https://ond.example',
  'javascript:alert(1)',
  '/a\\b',
  '',
])('%j is no address inside', (target) => {
  expect(insidePath(target, '/min-side')).toBe('/min-side')
})

test.each(['/papirer/1?vis=mine', '/soeg?q=b%C3%B8rn+og+unge', '/grupper/1#omraade-2', '/'])('%s is', (target) => {
  expect(insidePath(target, '/min-side')).toBe(target)
})

test('tokens of mailed links and values of the database stay out of the log', () => {
  expect(pathForLog('/adgangskode/Zm9vYmFy.data')).toBe('/adgangskode/….data')
  // Every address with a token in it, whatever comes after.
  const withTokens = addresses.map(({ pattern }) => pattern).filter((pattern) => pattern.includes(':token'))
  expect(withTokens.length).toBeGreaterThan(1)
  for (const pattern of withTokens) expect(pathForLog(pattern.replace(/:\w+/g, 'hemmelig'))).not.toContain('hemmelig')
  const error = Object.assign(new Error('Invalid `create()` invocation:\n{ body: "hemmeligt" }\nArgument `x` is missing.'), {
    code: '23505',
    detail: 'Key (email)=(hemmelig@eksempel.example) already exists.',
  })
  expect(JSON.stringify(errorForLog(error))).not.toContain('hemmelig')
  expect(errorForLog(error)).toMatchObject({ code: '23505', message: 'Argument `x` is missing.' })
})
