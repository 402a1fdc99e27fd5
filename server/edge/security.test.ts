import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { refusalOf, securityHeaders } from './security.ts'

const publicUrl = 'https://faelled.example'
const request = (headers: Record<string, string>, method = 'POST', url = '/grupper') =>
  ({ headers: { host: 'faelled.example', ...headers }, method, url }) as unknown as IncomingMessage

const status = (...args: Parameters<typeof request>) => refusalOf(request(...args), publicUrl)?.status ?? 200

test.each([
  ['our own form', { origin: publicUrl, 'sec-fetch-site': 'same-origin' }, 200],
  ['an older browser: Origin only', { origin: publicUrl }, 200],
  ['another site', { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }, 403],
  ['another site that hides its Origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sister domain', { origin: 'https://andet.faelled.example', 'sec-fetch-site': 'same-site' }, 403],
  ['an opaque Origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
  ['an opaque Origin alone', { origin: 'null' }, 403],
  ['our own page that hides its address', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
  ['no word of where it comes from', {}, 403],
  ['our name with another port', { origin: 'https://faelled.example:8443' }, 403],
] as [string, Record<string, string>, number][])('a write from %s', (_, headers, expected) => {
  expect(status(headers)).toBe(expected)
})

test('reading needs no origin, but no _data form and no other method is served', () => {
  expect(status({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200)
  expect(status({}, 'GET', '/grupper?_data=routes%2Fx')).toBe(400)
  expect(status({}, 'GET', '/grupper?a=1&%5Fdata=routes')).toBe(400)
  expect(status({}, 'GET', '/grupper?a=%zz&%5Fdata=routes')).toBe(400)
  expect(status({}, 'GET', '/grupper?_data')).toBe(400)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
    expect(status({ origin: publicUrl }, method)).toBe(405)
})

test.each(['/samarbejder/syd%00', '/soeg?q=a%00b', '/grupper.data?x=%00'])('nobody is asked about a NUL: %s', (url) => {
  expect(status({}, 'GET', url)).toBe(400)
  expect(status({ origin: publicUrl }, 'POST', url)).toBe(400)
})

test('scripts run by nonce only, and nothing is fetched from elsewhere', () => {
  const policy = securityHeaders('abc', true)['Content-Security-Policy']!
  expect(policy).toContain("script-src 'nonce-abc';")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test.each([
  ['a form', '/log-ind', 900_000, 200],
  ['a form of two megabytes', '/log-ind', 2_000_000, 413],
  ['the same as data', '/log-ind.data?index', 2_000_000, 413],
  ['an image', '/papirer/1/billeder', 10_000_000, 200],
  ['an image nobody takes', '/papirer/1/billeder', 12_000_000, 413],
  ['documents', '/samarbejder/syddanmark/import.data', 90_000_000, 200],
  ['more than a server should hold', '/samarbejder/syddanmark/import', 900_000_000, 413],
  ['an image’s address in the question', '/log-ind?/papirer/1/billeder', 2_000_000, 413],
])('%s sent to %s with %i bytes', (_, url, bytes, expected) => {
  expect(status({ origin: publicUrl, 'content-length': String(bytes) }, 'POST', url)).toBe(expected)
})

test('a body that does not say its length is not begun', () => {
  expect(status({ origin: publicUrl, 'transfer-encoding': 'chunked' })).toBe(411)
})
